### 鎖定、解鎖、PIN碼。

lock-warning-title = 桌面即將鎖定
lock-warning-body = 你有一段時間沒有使用桌面。按任何鍵即可繼續。
lock-warning-left = 桌面將於{ $n }秒後鎖定
lock-warning-stay = 繼續使用
