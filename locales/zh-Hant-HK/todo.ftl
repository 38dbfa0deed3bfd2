### 待辦事項：清單、事項詳情、等待傳送的操作。

todo-thing = 待辦事項
todo-thing-task = 此事項
todo-list = 事項
todo-find = 搜尋事項
todo-find-hint = 字詞、部門或編號
todo-department = 部門
todo-department-all = 所有部門
todo-sort = 次序
todo-sort-due = 按限期
todo-sort-department = 按部門
todo-sort-newest = 最新在前
todo-clear = 清除搜尋
todo-count = { $n }項

todo-group-needs-you = 要你處理
todo-group-can-do-now = 可以現在做
todo-group-waiting = 等部門回覆
todo-group-snoozed = 稍後再做
todo-group-done = 已完成
todo-group-spoken = { $name }，{ $n }項

todo-done-foot = 做完的事項會保留12個月。
todo-done-see = 查看已完成（{ $n }）
todo-done-title = 過去12個月完成的事項
todo-done-back = 返回未完成的事項
todo-history-see = 活動紀錄
todo-outbox-see = 等待傳送：{ $n }

## Dates

todo-due-on = { $day }到期
todo-due-today = 今日到期
todo-due-today-at = 今日{ $time }
todo-due-at = { $day }{ $time }
todo-overdue-since = { $day }起逾期
todo-left-today = 今日
todo-left-tomorrow = 明日
todo-left-days = { $n }日內
todo-left-overdue = 已逾期
todo-done-on = { $day }完成
todo-closed-on = { $day }結束
todo-back-on = { $day }再顯示
todo-no-date = 沒有限期

## Empty

todo-empty-title = 沒有待辦事項
todo-empty-body = 部門需要你處理事情時，會連同限期在這裏顯示。
todo-none-title = 找不到
todo-none-body = 沒有事項包含這些字詞。試試減少字詞，或選擇另一個部門。
todo-done-empty-title = 暫時未有已完成的事項
todo-done-empty-body = 做完的事項會在這裏保留12個月。
todo-choose-title = 請選擇一項
todo-choose-body = 這裏會顯示限期、所欠文件和下一步。
todo-gone-title = 此事項已不在清單
todo-gone-body = 部門已收回此事項，或已完成超過12個月。

## The details

todo-reference = 編號{ $ref }
todo-reference-copy = 複製編號
todo-waits-person = 等你處理
todo-waits-department = { $department }正在處理
todo-waits-other-party = 要等另一方先處理
todo-waits-other = 現在不用你處理
todo-state-open = 未完成
todo-state-done = 已完成
todo-state-closed = 部門已結束此事項
todo-state-withdrawn = 部門已收回此事項
todo-state-other = 此版本未能辨認的狀態
todo-state-snoozed = { $day }再顯示
todo-by = 請在{ $day }或之前{ $title }
todo-why = 原因
todo-missing = 尚欠
todo-consequence = 如果不處理：{ $text }
todo-belongs = 屬於一項申請
todo-belongs-open = 開啟該申請
todo-contact = 查詢
todo-source = 來自{ $department }，{ $time }
todo-close-person = 標示為完成
todo-close-department = { $department }收齊所需資料後，會將此事項標示為完成。
todo-close-other = 另一方處理後，此事項會自動完成。
todo-reopen = 其實未完成
todo-elsewhere = 已在另一部電腦完成
todo-elsewhere-body = 你已在另一部電腦把此事項標示為完成。
todo-example-body = 這是虛構的例子，不能辦理。

## Putting off

todo-snooze = 稍後再做
todo-snooze-tomorrow = 明日
todo-snooze-three = 3日後
todo-snooze-week = 下星期
todo-snooze-day = 另選日子
todo-snooze-choice = { $name }，{ $day }
todo-snooze-set = 這一日再顯示
todo-snooze-late = 請選擇今日之後的日子
todo-wake = 現在再顯示
todo-snoozed = { $day }再顯示：{ $title }
todo-woken = 已放回清單：{ $title }
todo-remind-title = 關閉視窗後仍要提醒你嗎？
todo-remind-body = 桌面可以留在背景，到時提醒你。可在「設定」更改。
todo-remind-yes = 提醒我
todo-remind-no = 暫時不用

## Done and undone

todo-done-said =
    { $n ->
        [0] 已完成：{ $title }。沒有其他要處理的事項
       *[other] 已完成：{ $title }。尚餘{ $n }項
    }
todo-reopened-said = 重新列為未完成：{ $title }
todo-undone-said = 已復原：{ $title }

## A date for the calendar

todo-ics = 儲存限期到日曆
todo-ics-saved = 日曆檔案已儲存
todo-ics-open = 用日曆程式開啟這個檔案，便可加入限期。

## The note

todo-note = 你的備註
todo-note-hint = 只存放在這部電腦，並已加密。部門不會看到。
todo-note-saved = 備註已儲存
todo-note-failed = 備註未能儲存，會保留在這裏直至儲存為止。
todo-note-long = 備註最多2,000字
todo-has-note = 有備註

## Waiting acts

todo-queued = 連線後便會傳送。
todo-queued-tag = 等待傳送
todo-wedged-tag = 未能傳送
todo-wedged = 這項操作未能傳送。查看原因，再決定怎樣做。
todo-wedged-see = 查看等待傳送的項目

todo-outbox-title = 等待傳送
todo-outbox-sub = 你已在這裏進行，但部門尚未收到的操作。
todo-outbox-empty-title = 沒有等待傳送的項目
todo-outbox-empty-body = 你所做的，部門都已收到。
todo-outbox-at = { $what }，{ $time }。
todo-outbox-kind-task-done = 標示為完成
todo-outbox-kind-task-reopen = 重新列為未完成
todo-outbox-kind-task-snooze = 稍後再做
todo-outbox-kind-task-wake = 再顯示
todo-outbox-kind-application-seen = 已看過改動
todo-outbox-kind-application-withdraw = 要求撤回申請
todo-outbox-kind-bill-claim = 已用其他方式付款
todo-outbox-kind-bill-claim-back = 收回「已用其他方式付款」
todo-outbox-kind-payment = 付款，正向銀行查詢
todo-outbox-untitled = 這部電腦的項目
todo-outbox-changed = 部門在這段時間更改了此事項。
todo-outbox-not-allowed = 按目前情況，不能這樣做。
todo-outbox-gone = 部門已沒有此事項。
todo-outbox-other = 被拒絕，但此版本未能辨認原因。
todo-outbox-again = 再次傳送
todo-outbox-discard = 不傳送
todo-outbox-discard-named = 不傳送：{ $title }
todo-outbox-again-named = 再次傳送：{ $title }
todo-outbox-compare = 這段時間的改動
todo-outbox-compare-seen = 你操作時
todo-outbox-compare-present = 現在
todo-outbox-compare-name = 名稱
todo-outbox-compare-standing = 狀態
todo-outbox-compare-due = 限期
todo-outbox-compare-total = 金額
todo-outbox-compare-none = 沒有
todo-outbox-compare-same = 名稱、狀態、限期和金額不變，改動的是其他資料。
