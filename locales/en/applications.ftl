### Applications: the list and one application.

applications-thing = your applications
applications-thing-one = this application
applications-list = Applications
applications-find = Search your applications
applications-clear = Clear search
applications-sort = Order
applications-sort-news = News first
applications-sort-department = By department
applications-sort-submitted = Last sent first
applications-with-ended = Also those that are over ({ $n })
applications-count =
    { $n ->
        [one] One application
       *[other] { $n } applications
    }
applications-empty-title = No applications yet
applications-empty-body = What you apply for at a department shows here with its steps.
applications-examples = Nobody is signed in
applications-examples-body = Your own applications, with their steps, show here when you sign in with iAM Smart.
applications-none-title = Nothing found
applications-none-body = No application has these words. Try fewer words or the number.
applications-choose-title = Choose an application
applications-choose-body = Its steps, what happened and what comes next show here.
applications-gone-title = This application is no longer here
applications-gone-body = The department does not list it any more.
applications-new = New
applications-moved = { $name }: now { $stage }

app-reference = Application number
app-history = What happened
applications-copy = Copy application number
applications-submitted-on = Submitted { $day }
applications-step = Step { $step } of { $count }
applications-stages = Progress: step { $step } of { $count }
applications-stages-plain = Progress
applications-illustrative = Example stages: the department does not publish its own.

## Where it stands

applications-status-submitted = Submitted
applications-status-paid = Paid
applications-status-being-checked = Being checked
applications-status-more-information-needed = Waiting for you
applications-status-being-made = Being made
applications-status-ready = Ready
applications-status-completed = Completed
applications-status-refused = Refused
applications-status-withdrawn = Withdrawn
applications-status-other = State not known to this version

## What to know now

applications-waits-title = { $department } is waiting for you
applications-says = { $department } says: { $text }
applications-ready-title = Ready for you
applications-refused-title = { $department } refused this application
applications-refused-unsaid = The department gave no reason here. Ask for it at the number on this page.
applications-object = How to object
applications-withdrawn-title = You withdrew this application
applications-withdrawn-body = The department does nothing more with it. You can apply again at any time.
app-withdraw = Withdraw application
applications-withdraw-title = Withdraw this application?
applications-withdraw-body = We ask { $department } to stop working on it. Fees that you paid may not come back. If you want it after all, you have to apply again.
applications-withdraw-keep = Keep it
applications-asked-title = You asked to withdraw this application
applications-asked-body = { $department } has not answered yet. It shows here when the application is withdrawn.
applications-asked-queued = Your request has not left this computer yet. It is sent as soon as possible.
applications-asked-wedged = Your request to withdraw this application was not accepted. See why, and choose what happens.
applications-declined-body = It goes on. If you do not want it, ask at the number on this page.
applications-declined-title = { $department } did not withdraw this application
applications-completed-title = This application is complete
applications-next = What happens next
applications-next-expected = Expected by { $day }
applications-open-task = Open the task

applications-documents = Documents needed
applications-document-needed = Still needed
applications-document-received = Received
applications-document-replace = To be replaced
applications-document-other = State not known
applications-documents-none = No documents are needed.
applications-contact = Questions
applications-by-person = You
applications-fresh = Saved { $time }
applications-tasks = To do for this application
