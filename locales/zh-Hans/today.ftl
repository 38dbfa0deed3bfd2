### 今日。

today-title-some =
    { $n ->
        [2] 本周有两件事要你处理
       *[other] 本周有{ $n }件事要你处理
    }
today-title-none = 今天没有事情要处理
today-next = 先处理
today-soon = 即将到期
