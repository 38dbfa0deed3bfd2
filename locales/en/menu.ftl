### The entry in the menu of the computer's own desktop: `cargo xtask gen` makes scripts/package/*.desktop of it.

menu-name-sandbox = Citizen Desk (sandbox)
menu-comment = See what departments need from you, what is due, and how your applications stand
# Words to find it by, between semicolons.
menu-keywords = government;bills;tax;rates;water;applications;Hong Kong
