### The frame around every page: strip, menu, tools, keys.

sandbox-strip = Sandbox: test data only. Nothing here reaches a department.
shell-environment = Environment
shell-tools = Tools
shell-main-menu = Main menu
shell-menu = Menu
shell-skip = Skip to main content
shell-language = Language
shell-text-size = Text size
shell-lock-now = Lock now
bar-find = Search or jump to
bar-find-short = Search
fresh-ok = Up to date, { $time }
fresh-offline = Offline since { $time }
fresh-late = Not up to date since { $since }. Next try at { $time }
fresh-pending =
    { $n ->
        [one] { $n } act waits to be sent
       *[other] { $n } acts wait to be sent
    }
fresh-first = Fetching your data

shell-page-today = Today
shell-page-todo = To-do
shell-page-applications = Applications
shell-page-bills = Bills
shell-page-privacy = Privacy
shell-page-settings = Settings
shell-badge-todo = { $n } due within a week
shell-badge-applications = { $n } under way
shell-badge-bills = { $n } to pay

shell-profile-switch = Switch profile
shell-profile-personal = Personal
shell-profile-nobody = Nobody signed in
shell-profile-examples = Looking around
shell-profile-other = Profile { $initial }
shell-profile-add = Add another person

shell-notice-cache-rebuilt = The copy of the departments’ data on this computer was damaged. The desk fetches it again; nothing of yours is lost.
shell-notice-vault-set-aside = Your own data on this computer could not be read. It was set aside, not deleted, and a new store was begun.
shell-notice-clock-wrong = This computer’s clock is wrong by more than ten minutes. The desk works, but times shown here may mislead.

keys-heading = Keys
keys-here = On this page
keys-everywhere = On every page
keys-letters = Single letters work only while a list has the focus. You can switch them off in Settings.
keys-palette = Search or jump to
keys-pages = Open a page of the menu
keys-privacy = Open Privacy
keys-settings = Open Settings
keys-back = Go back
keys-parts = Move between menu, tools and page
keys-refresh = Fetch news now
keys-lock = Lock the desk
keys-language = Next language
keys-text-size = Larger or smaller text
keys-close = Close the top layer
keys-list-move = Move in the list
keys-list-next = Next, previous
keys-list-open = Open the details
keys-list-back = Back to the list
keys-done = Mark as done (your own tasks)
keys-today = Open an item of “Do next”
keys-pay = Review and pay
keys-view = Chart or table
