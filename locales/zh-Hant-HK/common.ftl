### 幾個頁面共用的字句。

common-app-title = 市民桌面
common-window = { $page } – 市民桌面
about-independent = 市民桌面是獨立的市民客戶端，並非政府部門。
common-back = 返回
common-cancel = 取消
common-close = 關閉
common-continue = 繼續
common-copy = 複製
common-copied = 已複製
common-on = 開啟
common-off = 關閉
common-undo = 復原
common-retry = 再試一次
common-try-now = 立即再試
common-show-folder = 在資料夾中顯示
common-saved-file = 已儲存為{ $name }，位於{ $folder }

## Parts of the kit

kit-stage-done = 已完成：
kit-stage-now = 現在：
kit-stage-attention = 現在，等你處理：
kit-stage-later = 之後：
kit-step = 第{ $step }步，共{ $count }步
kit-theme = 顏色
kit-theme-system = 跟隨系統
kit-theme-light = 淺色
kit-theme-dark = 深色
kit-theme-contrast = 高對比
kit-text-size = 文字大小
kit-error-prefix = 錯誤：
kit-show-all = 全部顯示
kit-hide = 隱藏
kit-loading = 正在載入{ $thing }
kit-still-waiting = 仍在等待{ $thing }
err-title = 有地方要更正

## Offline

off-heading = 你已離線。
off-body = 你看到的是{ $time }儲存的資料。付款、簽署和出示資料要等連線後才可進行。
off-body-never = 這部電腦尚未取得任何資料，連線後便會顯示。

## Leaving the desk

kit-leave-title = 即將前往{ $party }
kit-leave-body = 網頁會在瀏覽器開啟。桌面不會一併傳送任何資料：姓名、號碼、登入狀態都不會。
kit-leave-go = 在瀏覽器開啟
kit-leave-stay = 留在這裏
kit-leave-failed = 沒有程式可以開啟。你可以複製地址：{ $url }
kit-contact-mail = 寫電郵
kit-contact-site = 前往網站

## Confirming on the phone

step-up-title = 在手機確認
step-up-sign = 在手機開啟「智方便」，核對兩邊的識別碼是否相同。號碼不同，請不要同意。
step-up-again = 在手機開啟「智方便」並確認。確認前不會作任何更改。
step-up-code = 識別碼
step-up-waiting = 等待手機確認
step-up-left = { $time }結束
step-up-refused = 你在手機拒絕了，沒有作任何更改。
step-up-expired = 確認時間已過，沒有作任何更改。
step-up-cancel = 停止
common-newer = 顯示較新的紀錄
