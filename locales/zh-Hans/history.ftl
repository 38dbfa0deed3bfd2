### 这台电脑上的活动记录。

history-title = 活动记录
history-sub = 在这台电脑做过的事，只保留在这里。
history-thing = 活动记录
history-task-done = 已标记为完成
history-task-reopened = 重新列为未完成
history-task-snoozed = 稍后再做
history-reminder = 已提醒你
history-task-new = 新事项
history-application-moved = 申请有进展
history-application-withdraw = 已要求撤回申请
history-bill-new = 新账单
history-bill-remind = 已设定预期账单的提醒
history-bill-remind-back = 已取消预期账单的提醒
history-bill-paid = 账单已支付
history-access-alert = 已提醒你留意一次登录
history-undo-named = 撤销：{ $title }
history-more = 显示更早的记录
history-empty-title = 暂时没有记录
history-empty-body = 标记为完成或稍后再做的事项会记在这里，方便你撤销。
