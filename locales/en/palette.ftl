### The palette: pages, acts, settings, the person's own items.

palette-title = Search or jump to
palette-field = Words, number or initials
palette-results = Results
palette-count =
    { $n ->
        [0] Nothing found
        [one] One result
       *[other] { $n } results
    }
palette-hint = ↑ ↓ to move, Enter to open, Esc to close
palette-none = Nothing found. Try fewer words or a reference number.
palette-group-items = Yours
palette-group-pages = Pages
palette-group-acts = Acts
palette-group-settings = Settings
palette-task = Task
palette-application = Application
palette-failed = Your own items could not be searched now.

palette-done = Done tasks
palette-history = History
palette-waiting = Waiting to be sent
palette-access-log = Access log
palette-lock = Lock now
palette-refresh = Fetch news now
palette-export = Export my data
palette-contact = Change contact data
palette-computers = Sign out another computer
palette-larger = Larger text
palette-smaller = Smaller text
palette-light = Light colours
palette-dark = Dark colours
palette-contrast = High contrast
palette-language = Language: { $name }
palette-pin = PIN and lock time
palette-reminders = Reminders
palette-storage = Data on this computer
palette-diagnostics = Diagnostics report
palette-bills-add = Add a bill
palette-autopay = Autopay
palette-bills-all = All bills
palette-pay = Pay { $title }
palette-bill = Bill
