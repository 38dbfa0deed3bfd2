### To-do: the list, the details of a task, what waits to be sent.

todo-thing = your to-do list
todo-thing-task = this task
todo-list = Tasks
todo-find = Search your tasks
todo-find-hint = Words, department or reference
todo-department = Department
todo-department-all = All departments
todo-sort = Order
todo-sort-due = By date
todo-sort-department = By department
todo-sort-newest = Newest first
todo-clear = Clear search
todo-count =
    { $n ->
        [one] One task
       *[other] { $n } tasks
    }

todo-group-needs-you = Needs you
todo-group-can-do-now = Can do now
todo-group-waiting = Waiting for others
todo-group-snoozed = Put off
todo-group-done = Done
todo-group-spoken = { $name }, { $n }

todo-done-foot = Done tasks are kept for 12 months.
todo-done-see = See { $n } done
todo-done-title = Done in the last 12 months
todo-done-back = Back to open tasks
todo-history-see = History
todo-outbox-see = Waiting to be sent: { $n }

## Dates

todo-due-on = Due { $day }
todo-due-today = Due today
todo-due-today-at = Today { $time }
todo-due-at = { $day }, { $time }
todo-overdue-since = Overdue since { $day }
todo-left-today = Today
todo-left-tomorrow = Tomorrow
todo-left-days = In { $n } days
todo-left-overdue = Overdue
todo-done-on = Done { $day }
todo-closed-on = Closed { $day }
todo-back-on = Back { $day }
todo-no-date = No date

## Empty

todo-empty-title = Nothing on your list
todo-empty-body = When a department needs something from you, it appears here with its date.
todo-none-title = Nothing found
todo-none-body = No task has these words. Try fewer words, or another department.
todo-done-empty-title = Nothing done yet
todo-done-empty-body = What you finish stays here for 12 months.
todo-choose-title = Choose a task
todo-choose-body = Its date, what is missing and what to do next show here.
todo-gone-title = This task is no longer here
todo-gone-body = The department has taken it back, or it was done more than 12 months ago.

## The details

todo-reference = Reference { $ref }
todo-reference-copy = Copy reference
todo-waits-person = It is your turn
todo-waits-department = { $department } is at work on it
todo-waits-other-party = Someone else has to act first
todo-waits-other = It is not your turn now
todo-state-open = Open
todo-state-done = Done
todo-state-closed = Closed by the department
todo-state-withdrawn = Taken back by the department
todo-state-other = State not known to this version
todo-state-snoozed = Put off until { $day }
todo-by = { $title } by { $day }
todo-why = Why
todo-missing = What is missing
todo-consequence = If it is left: { $text }
todo-belongs = Part of an application
todo-belongs-open = Open the application
todo-contact = Questions
todo-source = From { $department }, { $time }
todo-close-person = Mark as done
todo-close-department = { $department } marks this as done when it has what it needs.
todo-close-other = This task closes by itself when the other side has acted.
todo-reopen = Not done after all
todo-elsewhere = Done on another computer
todo-elsewhere-body = You marked this as done on another of your computers.
todo-example-body = This is an invented example. Nothing can be done with it.

## Putting off

todo-snooze = Put off
todo-snooze-tomorrow = Tomorrow
todo-snooze-three = In 3 days
todo-snooze-week = Next week
todo-snooze-day = Another day
todo-snooze-choice = { $name }, { $day }
todo-snooze-set = Put off until this day
todo-snooze-late = Choose a day after today
todo-wake = Show it again now
todo-snoozed = Put off until { $day }: { $title }
todo-woken = Back on the list: { $title }
todo-remind-title = Remind you when the window is closed?
todo-remind-body = The desk can stay in the background and tell you on the day. You can change this in Settings.
todo-remind-yes = Remind me
todo-remind-no = Not now

## Done and undone

todo-done-said =
    { $n ->
        [0] Done: { $title }. None left
       *[other] Done: { $title }. { $n } left
    }
todo-reopened-said = Open again: { $title }
todo-undone-said = Taken back: { $title }

## A date for the calendar

todo-ics = Save date for your calendar
todo-ics-saved = Calendar file saved
todo-ics-open = Open it with your calendar program to add the date.

## The note

todo-note = Your note
todo-note-hint = Only on this computer, encrypted. No department sees it.
todo-note-saved = Note saved
todo-note-failed = The note could not be saved. It stays here until it is.
todo-note-long = A note has 2,000 characters at most
todo-has-note = With your note

## Waiting acts

todo-queued = Will be sent when you are online.
todo-queued-tag = Waiting to be sent
todo-wedged-tag = Not sent
todo-wedged = This could not be sent. See why, and choose what happens.
todo-wedged-see = See what waits

todo-outbox-title = Waiting to be sent
todo-outbox-sub = What you did here and the department has not received yet.
todo-outbox-empty-title = Nothing waits
todo-outbox-empty-body = Everything that you did has reached the departments.
todo-outbox-at = { $what }, { $time }.
todo-outbox-kind-task-done = Marked as done
todo-outbox-kind-task-reopen = Opened again
todo-outbox-kind-task-snooze = Put off
todo-outbox-kind-task-wake = Shown again
todo-outbox-kind-application-seen = Changes seen
todo-outbox-kind-application-withdraw = Asked to withdraw
todo-outbox-kind-bill-claim = Paid another way
todo-outbox-kind-bill-claim-back = “Paid another way” taken back
todo-outbox-kind-payment = Payment, asking the bank
todo-outbox-untitled = Entry of this computer
todo-outbox-changed = The department changed this in the meantime.
todo-outbox-not-allowed = As it stands now, this is not possible.
todo-outbox-gone = This no longer exists at the department.
todo-outbox-other = It was refused for a reason that this version does not know.
todo-outbox-again = Send again
todo-outbox-discard = Drop it
todo-outbox-discard-named = Drop it: { $title }
todo-outbox-again-named = Send again: { $title }
todo-outbox-compare = What changed since
todo-outbox-compare-seen = When you did this
todo-outbox-compare-present = Now
todo-outbox-compare-name = Name
todo-outbox-compare-standing = State
todo-outbox-compare-due = Due
todo-outbox-compare-total = Amount
todo-outbox-compare-none = None
todo-outbox-compare-same = Name, state, due day and amount are as they were; something else about it changed.
