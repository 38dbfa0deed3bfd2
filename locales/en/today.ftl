### Today.

today-title-some =
    { $n ->
        [one] One thing needs you this week
        [2] Two things need you this week
        [3] Three things need you this week
       *[other] { $n } things need you this week
    }
today-title-none = Nothing needs you today
today-next = Do next
today-soon = Coming up
