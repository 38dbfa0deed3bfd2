### 待办事项：列表、事项详情、等待发送的操作。

todo-thing = 待办事项
todo-thing-task = 此事项
todo-list = 事项
todo-find = 搜索事项
todo-find-hint = 字词、部门或编号
todo-department = 部门
todo-department-all = 所有部门
todo-sort = 排序
todo-sort-due = 按期限
todo-sort-department = 按部门
todo-sort-newest = 最新在前
todo-clear = 清除搜索
todo-count = { $n }项

todo-group-needs-you = 要你处理
todo-group-can-do-now = 可以现在做
todo-group-waiting = 等部门回复
todo-group-snoozed = 稍后再做
todo-group-done = 已完成
todo-group-spoken = { $name }，{ $n }项

todo-done-foot = 做完的事项会保留12个月。
todo-done-see = 查看已完成（{ $n }）
todo-done-title = 过去12个月完成的事项
todo-done-back = 返回未完成的事项
todo-history-see = 活动记录
todo-outbox-see = 等待发送：{ $n }

## Dates

todo-due-on = { $day }到期
todo-due-today = 今天到期
todo-due-today-at = 今天{ $time }
todo-due-at = { $day }{ $time }
todo-overdue-since = { $day }起逾期
todo-left-today = 今天
todo-left-tomorrow = 明天
todo-left-days = { $n }天内
todo-left-overdue = 已逾期
todo-done-on = { $day }完成
todo-closed-on = { $day }结束
todo-back-on = { $day }再显示
todo-no-date = 没有期限

## Empty

todo-empty-title = 没有待办事项
todo-empty-body = 部门需要你处理事情时，会连同期限在这里显示。
todo-none-title = 找不到
todo-none-body = 没有事项包含这些字词。试试减少字词，或选择另一个部门。
todo-done-empty-title = 还没有已完成的事项
todo-done-empty-body = 做完的事项会在这里保留12个月。
todo-choose-title = 请选择一项
todo-choose-body = 这里会显示期限、所缺文件和下一步。
todo-gone-title = 此事项已不在列表中
todo-gone-body = 部门已收回此事项，或已完成超过12个月。

## The details

todo-reference = 编号{ $ref }
todo-reference-copy = 复制编号
todo-waits-person = 等你处理
todo-waits-department = { $department }正在处理
todo-waits-other-party = 要等另一方先处理
todo-waits-other = 现在不用你处理
todo-state-open = 未完成
todo-state-done = 已完成
todo-state-closed = 部门已结束此事项
todo-state-withdrawn = 部门已收回此事项
todo-state-other = 此版本无法识别的状态
todo-state-snoozed = { $day }再显示
todo-by = 请在{ $day }或之前{ $title }
todo-why = 原因
todo-missing = 尚缺
todo-consequence = 如果不处理：{ $text }
todo-belongs = 属于一项申请
todo-belongs-open = 打开该申请
todo-contact = 咨询
todo-source = 来自{ $department }，{ $time }
todo-close-person = 标记为完成
todo-close-department = { $department }收齐所需资料后，会将此事项标记为完成。
todo-close-other = 另一方处理后，此事项会自动完成。
todo-reopen = 其实未完成
todo-elsewhere = 已在另一台电脑完成
todo-elsewhere-body = 你已在另一台电脑把此事项标记为完成。
todo-example-body = 这是虚构的示例，不能办理。

## Putting off

todo-snooze = 稍后再做
todo-snooze-tomorrow = 明天
todo-snooze-three = 3天后
todo-snooze-week = 下周
todo-snooze-day = 另选日期
todo-snooze-choice = { $name }，{ $day }
todo-snooze-set = 这一天再显示
todo-snooze-late = 请选择今天之后的日期
todo-wake = 现在再显示
todo-snoozed = { $day }再显示：{ $title }
todo-woken = 已放回列表：{ $title }
todo-remind-title = 关闭窗口后仍要提醒你吗？
todo-remind-body = 桌面可以留在后台，到时提醒你。可在“设置”中更改。
todo-remind-yes = 提醒我
todo-remind-no = 暂时不用

## Done and undone

todo-done-said =
    { $n ->
        [0] 已完成：{ $title }。没有其他要处理的事项
       *[other] 已完成：{ $title }。还剩{ $n }项
    }
todo-reopened-said = 重新列为未完成：{ $title }
todo-undone-said = 已撤销：{ $title }

## A date for the calendar

todo-ics = 保存期限到日历
todo-ics-saved = 日历文件已保存
todo-ics-open = 用日历应用打开这个文件，便可加入期限。

## The note

todo-note = 你的备注
todo-note-hint = 只存放在这台电脑，并已加密。部门不会看到。
todo-note-saved = 备注已保存
todo-note-failed = 备注未能保存，会保留在这里直至保存为止。
todo-note-long = 备注最多2,000字
todo-has-note = 有备注

## Waiting acts

todo-queued = 联网后便会发送。
todo-queued-tag = 等待发送
todo-wedged-tag = 未能发送
todo-wedged = 这项操作未能发送。查看原因，再决定怎样做。
todo-wedged-see = 查看等待发送的项目

todo-outbox-title = 等待发送
todo-outbox-sub = 你已在这里进行，但部门尚未收到的操作。
todo-outbox-empty-title = 没有等待发送的项目
todo-outbox-empty-body = 你所做的，部门都已收到。
todo-outbox-at = { $what }，{ $time }。
todo-outbox-kind-task-done = 标记为完成
todo-outbox-kind-task-reopen = 重新列为未完成
todo-outbox-kind-task-snooze = 稍后再做
todo-outbox-kind-task-wake = 再显示
todo-outbox-kind-application-seen = 已看过改动
todo-outbox-kind-application-withdraw = 要求撤回申请
todo-outbox-kind-bill-claim = 已用其他方式付款
todo-outbox-kind-bill-claim-back = 撤回“已用其他方式付款”
todo-outbox-kind-payment = 付款，正在向银行查询
todo-outbox-untitled = 这台电脑的项目
todo-outbox-changed = 部门在这段时间更改了此事项。
todo-outbox-not-allowed = 按目前情况，无法这样做。
todo-outbox-gone = 部门已没有此事项。
todo-outbox-other = 被拒绝，但此版本无法识别原因。
todo-outbox-again = 再次发送
todo-outbox-discard = 不发送
todo-outbox-discard-named = 不发送：{ $title }
todo-outbox-again-named = 再次发送：{ $title }
todo-outbox-compare = 这段时间的改动
todo-outbox-compare-seen = 你操作时
todo-outbox-compare-present = 现在
todo-outbox-compare-name = 名称
todo-outbox-compare-standing = 状态
todo-outbox-compare-due = 期限
todo-outbox-compare-total = 金额
todo-outbox-compare-none = 没有
todo-outbox-compare-same = 名称、状态、期限和金额不变，改动的是其他资料。
