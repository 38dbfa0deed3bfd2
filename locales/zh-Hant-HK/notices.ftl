### Notifications of the operating system and the texts of saved files. Counts only, nothing personal.

notice-title = 市民桌面
notice-overdue =
    { $n ->
       *[other] 有{ $n }件事已逾期
    }
notice-due-today =
    { $n ->
       *[other] 有{ $n }件事今日到期
    }
notice-due-tomorrow =
    { $n ->
       *[other] 有{ $n }件事明日到期
    }
notice-due-week =
    { $n ->
       *[other] 有{ $n }件事一星期內到期
    }
notice-due-soon =
    { $n ->
       *[other] 有{ $n }件事快到期
    }
notice-bill-expected =
    { $n ->
       *[other] 有{ $n }張你預期的賬單應已發出
    }

### The invented tasks and bills of "Look around first".

example-department = 示範部門
example-pay-title = 繳交水費
example-pay-summary = 這是例子：賬單會在這裏列出金額和到期日。
example-photo-title = 更換護照相片
example-photo-summary = 這是例子：部門要你補交甚麼，原因是甚麼，都會在這裏說明。
example-licence-title = 續領駕駛執照
example-licence-summary = 這是例子：未到期的事情會放在這裏，你想做的時候再做。
example-bill-water = 水費及排污費
example-bill-part-water = 水費
example-bill-part-sewage = 排污費
example-bill-tax = 薪俸稅
example-bill-rates = 差餉及地租
example-bill-licence = 駕駛執照

### The report that a person can read and send.

diagnostics-title = 市民桌面：診斷報告
diagnostics-note = 這份報告不含個人資料。請先看過才傳送。
notice-access-alert = 有一次登入需要你留意。請開啟市民桌面查看。
