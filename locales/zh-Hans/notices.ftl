### Notifications of the operating system and the texts of saved files. Counts only, nothing personal.

notice-title = 市民桌面
notice-overdue =
    { $n ->
       *[other] 有{ $n }件事已逾期
    }
notice-due-today =
    { $n ->
       *[other] 有{ $n }件事今天到期
    }
notice-due-tomorrow =
    { $n ->
       *[other] 有{ $n }件事明天到期
    }
notice-due-week =
    { $n ->
       *[other] 有{ $n }件事一周内到期
    }
notice-due-soon =
    { $n ->
       *[other] 有{ $n }件事快到期
    }
notice-bill-expected =
    { $n ->
       *[other] 有{ $n }张你预期的账单应已发出
    }

### The invented tasks and bills of "Look around first".

example-department = 示例部门
example-pay-title = 缴纳水费
example-pay-summary = 这是例子：账单会在这里列出金额和到期日。
example-photo-title = 更换护照照片
example-photo-summary = 这是例子：部门需要你补交什么、为什么，都会在这里说明。
example-licence-title = 续领驾驶执照
example-licence-summary = 这是例子：还没到期的事情放在这里，你想做的时候再做。
example-bill-water = 水费及排污费
example-bill-part-water = 水费
example-bill-part-sewage = 排污费
example-bill-tax = 薪俸税
example-bill-rates = 差饷及地租
example-bill-licence = 驾驶执照

### The report that a person can read and send.

diagnostics-title = 市民桌面：诊断报告
diagnostics-note = 这份报告不含个人信息。请先看过再发送。
notice-access-alert = 有一次登录需要你留意。请打开市民桌面查看。
