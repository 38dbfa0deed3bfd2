### 這部電腦上的活動紀錄。

history-title = 活動紀錄
history-sub = 在這部電腦做過的事，只保留在這裏。
history-thing = 活動紀錄
history-task-done = 已標示為完成
history-task-reopened = 重新列為未完成
history-task-snoozed = 稍後再做
history-reminder = 已提醒你
history-task-new = 新事項
history-application-moved = 申請有進展
history-application-withdraw = 已要求撤回申請
history-bill-new = 新賬單
history-bill-remind = 已設定預期賬單的提醒
history-bill-remind-back = 已取消預期賬單的提醒
history-bill-paid = 賬單已繳付
history-access-alert = 已提醒你留意一次登入
history-undo-named = 復原：{ $title }
history-more = 顯示較早的紀錄
history-empty-title = 暫時沒有紀錄
history-empty-body = 標示為完成或稍後再做的事項會記在這裏，方便你復原。
