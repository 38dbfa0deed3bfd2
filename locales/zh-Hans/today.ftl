### 今日。

today-title-some =
    { $n ->
        [2] 本周有两件事要你处理
       *[other] 本周有{ $n }件事要你处理
    }
today-title-none = 今天没有事情要处理
today-thing = 今天的事项
# $title 是部门的字句，以动词开头。
today-sub-clear = 没有逾期事项。最先到期的是“{ $title }”，{ $when }。
today-sub-overdue =
    { $n ->
        [1] 其中“{ $title }”已逾期。
       *[other] 其中{ $n }件已逾期，最早的是“{ $title }”。
    }
today-sub-later = 下一件是“{ $title }”，{ $when }。
today-sub-quiet = 暂时没有设有期限的事项或账单，有新的会自动在这里显示。
today-when-today = 今天到期
today-when-tomorrow = 明天到期
today-when-day = { $day }到期
today-strip = 未来14天
today-strip-today = 今天
today-strip-many = { $n }项
today-strip-spoken =
    { $n ->
        [1] 到期：{ $titles }
       *[other] { $n }项到期：{ $titles }
    }
today-strip-at = { $title }，{ $time }

## One word on a tile

today-mark-document = 文件
today-mark-payment = 缴费
today-mark-appointment = 预约
today-mark-renewal = 续期
today-mark-reply = 回复
today-mark-form = 表格
today-mark-collect = 领取
today-mark-notice = 通知
today-mark-other = 到期

today-next = 先处理
today-all = 查看全部{ $n }项
today-soon = 即将到期
today-progress = 办理中
today-open = 打开
today-next-none = 没有要先处理的事项
today-next-none-body = 近期需要处理的事项和账单会在这里显示。
today-waits = 等你处理
today-new = 新事项：{ $title }

## The latest reading of the person's data. The name of the party stands before each.

today-access = 谁看过你的资料
today-access-read = 于{ $day }读取了{ $fields }。
today-access-refused = 于{ $day }要求取得{ $fields }，没有给出任何资料。
today-access-other = ：{ $what }，{ $day }。
today-access-log = 查看查阅记录

## A sign-in that may not be the person's

today-alert-sign-in-title = 有另一台电脑以你的身份登录
today-alert-sign-in-body = { $what }，{ $time }。是你本人吗？如果不是，我们会立即让它退出登录。
today-alert-known = 是我本人
today-alert-copied-title = 你的登录凭证曾被复制，现已停用
today-alert-copied-body = { $what }，{ $time }。任何人都不能再使用它。如果你不知道原因，请在“智方便”应用中更改PIN码，并查看查阅记录。
today-alert-read = 我知道了

## Looking around first

today-example = 示例
today-examples-title = 这三项是虚构的示例
today-examples-body = 让你先看看有事项时桌面是怎样的。用“智方便”登录后，便会显示你自己的事项。
today-sign-in = 用“智方便”登录
