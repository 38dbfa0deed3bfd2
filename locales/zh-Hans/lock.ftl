### 锁定、解锁、PIN码。

lock-warning-title = 桌面即将锁定
lock-warning-body = 你有一段时间没有使用桌面。按任意键即可继续。
lock-warning-left = 桌面将于{ $n }秒后锁定
lock-warning-stay = 继续使用
