### Words that several pages share.

common-app-title = Citizen Desk
common-window = { $page } – { common-app-title }
common-back = Back
common-cancel = Cancel
common-close = Close
common-continue = Continue
common-copy = Copy
common-copied = Copied
common-on = On
common-off = Off
common-retry = Try again
common-try-now = Try now
about-independent = Citizen Desk is an independent client. It is not a government department.
