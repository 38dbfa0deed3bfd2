### The history on this computer.

history-title = History
history-sub = What happened on this computer. It is kept only here.
history-thing = the history
history-task-done = Marked as done
history-task-reopened = Opened again
history-task-snoozed = Put off
history-reminder = Reminded you
history-task-new = New task
history-application-moved = Application moved on
history-application-withdraw = Asked to withdraw
history-bill-new = New bill
history-bill-remind = Reminder of an expected bill set
history-bill-remind-back = Reminder of an expected bill taken back
history-bill-paid = Bill paid
history-access-alert = Told you of a sign-in that needs a look
history-undo-named = Undo: { $title }
history-more = Show earlier entries
history-empty-title = Nothing has happened yet
history-empty-body = What you mark as done or put off is noted here, so that you can take it back.
