### 鎖定、解鎖、PIN碼。

lock-page = 已鎖定
lock-title = 桌面已鎖定
lock-profile = 使用者{ $initial }
lock-pin = PIN碼
lock-pin-hint = 6位數字
lock-passphrase = 密碼短語
lock-unlock = 解鎖
lock-wrong = 輸入不正確。再錯{ $n }次便須等候。
lock-last-try = 輸入不正確。再錯一次便須等候。
lock-wait = 錯誤次數過多，{ $time }後可再試。
lock-wait-minutes = { $minutes }分{ $seconds }秒
lock-wait-seconds = { $seconds }秒
lock-due-tomorrow = 明日有{ $n }件事到期
lock-others = 這部電腦的其他使用者
lock-sign-out = 登出
lock-sign-out-title = 不解鎖而登出
lock-sign-out-body = 這部電腦不會再為你取得任何資料。下次解鎖時，這部電腦和閘道的登入便會結束。你的資料會加密保留在這部電腦。如要即時結束登入，請使用另一部電腦的「{ shell-page-privacy }」頁。
lock-sign-out-done = 下次解鎖時會先登出，不會再取得資料。
lock-forgot = 我忘記了
lock-forgot-title-1 = 會失去甚麼
lock-forgot-body-1 = 忘記了，就沒有人能開啟這裏你自己的資料。會失去：草稿、備註、你自己的檔案和這部電腦上的紀錄。
lock-forgot-title-2 = 會重新取得甚麼
lock-forgot-body-2 = 登入後，待辦事項和申請會由部門重新取得。部門持有的資料不受影響。
lock-forgot-title-3 = 這一步不能還原
lock-forgot-body-3 = 舊資料會加密另存在其資料夾。日後如記起來，仍可開啟。現在會開始新的儲存區。
lock-forgot-step = 第{ $step }項提示，共3項
lock-forgot-next = 我已看過
lock-forgot-do = 另存舊資料，重新開始
lock-forgot-done = 舊資料已加密保留，名稱是{ $name }。

lock-warning-title = 桌面即將鎖定
lock-warning-body = 你有一段時間沒有使用桌面。按任何鍵即可繼續。
lock-warning-left = 桌面將於{ $n }秒後鎖定
lock-warning-stay = 繼續使用

## Choosing a PIN

pin-new = 新PIN碼
pin-choose = PIN碼
pin-again = 再次輸入PIN碼
pin-current = 現時的PIN碼
pin-error-form = 請輸入6位數字
pin-error-again = 兩次輸入的PIN碼不同
pin-error-easy = 請選擇較難猜中的數字，不要用123456之類的順序或重複同一數字
pin-error-wrong = 這不是現時的PIN碼
