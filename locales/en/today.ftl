### Today.

today-title-some =
    { $n ->
        [one] One thing needs you this week
        [2] Two things need you this week
        [3] Three things need you this week
        [4] Four things need you this week
        [5] Five things need you this week
        [6] Six things need you this week
        [7] Seven things need you this week
        [8] Eight things need you this week
        [9] Nine things need you this week
       *[other] { $n } things need you this week
    }
today-title-none = Nothing needs you today
today-thing = your day
# $title is a task in the department's words, verb first.
today-sub-clear = Nothing is overdue. First comes “{ $title }”, { $when }.
today-sub-overdue =
    { $n ->
        [one] One of them is overdue: “{ $title }”.
       *[other] { $n } of them are overdue, first “{ $title }”.
    }
today-sub-later = Next comes “{ $title }”, { $when }.
today-sub-quiet = Nothing has a date yet. New tasks and bills appear here by themselves.
today-when-today = today
today-when-tomorrow = tomorrow
today-when-day = on { $day }
today-strip = The next 14 days
today-strip-today = Today
today-strip-many = { $n } due
today-strip-spoken =
    { $n ->
        [one] due: { $titles }
       *[other] { $n } due: { $titles }
    }
today-strip-at = { $title } at { $time }

## One word on a tile

today-mark-document = Papers
today-mark-payment = Pay
today-mark-appointment = Visit
today-mark-renewal = Renew
today-mark-reply = Reply
today-mark-form = Form
today-mark-collect = Collect
today-mark-notice = Notice
today-mark-other = Due

today-next = Do next
today-all = See all { $n }
today-soon = Coming up
today-progress = In progress
today-open = Open
today-next-none = Nothing to do next
today-next-none-body = Tasks and bills that need you soon stand here.
today-waits = Waiting for you
today-new = New: { $title }

## The latest reading of the person's data. The name of the party stands before each.

today-access = Who looked at your data
today-access-read = { " " }read: { $fields }, on { $day }.
today-access-refused = { " " }asked for { $fields } on { $day }. Nothing was given.
today-access-other = : { $what }, { $day }.
today-access-log = See access log

## A sign-in that may not be the person's

today-alert-sign-in-title = A new computer signed in as you
today-alert-sign-in-body = { $what }, { $time }. Was this you? If not, we sign it out at once.
today-alert-known = This was me
today-alert-copied-title = A copy of your sign-in was stopped
today-alert-copied-body = { $what }, { $time }. Nobody can use it any more. If you do not know why, change your PIN in the iAM Smart app and look through the access log.
today-alert-read = I have read this

## Looking around first

today-example = Example
today-examples-title = These three tasks are invented
today-examples-body = They show how the desk looks with something to do. Your own list comes when you sign in with iAM Smart.
today-sign-in = Sign in with iAM Smart
