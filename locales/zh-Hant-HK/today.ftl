### 今日。

today-title-some =
    { $n ->
        [2] 本星期有兩件事要你處理
       *[other] 本星期有{ $n }件事要你處理
    }
today-title-none = 今日沒有事情要處理
today-thing = 今日的事項
# $title 是部門的字句，以動詞開頭。
today-sub-clear = 沒有逾期事項。最先到期的是「{ $title }」，{ $when }。
today-sub-overdue =
    { $n ->
        [1] 其中「{ $title }」已逾期。
       *[other] 其中{ $n }件已逾期，最早的是「{ $title }」。
    }
today-sub-later = 下一件是「{ $title }」，{ $when }。
today-sub-quiet = 暫時沒有事項或賬單設有限期，有新的會自動在這裏顯示。
today-when-today = 今日到期
today-when-tomorrow = 明日到期
today-when-day = { $day }到期
today-strip = 未來14日
today-strip-today = 今日
today-strip-many = { $n }項
today-strip-spoken =
    { $n ->
        [1] 到期：{ $titles }
       *[other] { $n }項到期：{ $titles }
    }
today-strip-at = { $title }，{ $time }

## One word on a tile

today-mark-document = 文件
today-mark-payment = 繳費
today-mark-appointment = 預約
today-mark-renewal = 續期
today-mark-reply = 回覆
today-mark-form = 表格
today-mark-collect = 領取
today-mark-notice = 通告
today-mark-other = 到期

today-next = 先處理
today-all = 查看全部{ $n }項
today-soon = 即將到期
today-progress = 辦理中
today-open = 開啟
today-next-none = 沒有要先處理的事項
today-next-none-body = 短期內要處理的事項和賬單會在這裏顯示。
today-waits = 等你處理
today-new = 新事項：{ $title }

## The latest reading of the person's data. The name of the party stands before each.

today-access = 誰看過你的資料
today-access-read = 於{ $day }讀取了{ $fields }。
today-access-refused = 於{ $day }要求取得{ $fields }，沒有給出任何資料。
today-access-other = ：{ $what }，{ $day }。
today-access-log = 查看查閱紀錄

## A sign-in that may not be the person's

today-alert-sign-in-title = 有另一部電腦以你的身分登入
today-alert-sign-in-body = { $what }，{ $time }。是你本人嗎？如果不是，我們會即時把它登出。
today-alert-known = 是我本人
today-alert-copied-title = 你的登入憑證曾被複製，現已停用
today-alert-copied-body = { $what }，{ $time }。沒有人可以再使用它。如果你不知道原因，請在「智方便」應用程式更改PIN碼，並查看查閱紀錄。
today-alert-read = 我知道了

## Looking around first

today-example = 例子
today-examples-title = 這三項是虛構的例子
today-examples-body = 讓你先看看有事項時桌面是怎樣的。用「智方便」登入後，便會顯示你自己的事項。
today-sign-in = 用「智方便」登入
