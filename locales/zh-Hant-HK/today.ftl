### 今日。

today-title-some =
    { $n ->
        [2] 本星期有兩件事要你處理
       *[other] 本星期有{ $n }件事要你處理
    }
today-title-none = 今日沒有事情要處理
today-next = 先處理
today-soon = 即將到期
