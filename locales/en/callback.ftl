### The page that the browser shows when it has come back to this computer after signing in.

callback-title = Back to Citizen Desk
callback-done = iAM Smart has answered. Citizen Desk shows how it went.
callback-close = You can close this page.
