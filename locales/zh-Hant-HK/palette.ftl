### 快速前往：頁面、操作、設定、你的項目。

palette-title = 搜尋或前往
palette-field = 字詞、編號或粵拼、拼音首字母
palette-results = 結果
palette-count =
    { $n ->
        [0] 找不到
       *[other] { $n }個結果
    }
palette-hint = ↑ ↓ 移動，Enter 開啟，Esc 關閉
palette-none = 找不到。試試減少字詞，或輸入編號。
palette-group-items = 你的項目
palette-group-pages = 頁面
palette-group-acts = 操作
palette-group-settings = 設定
palette-task = 事項
palette-application = 申請
palette-failed = 暫時未能搜尋你的項目。

palette-done = 已完成的事項
palette-history = 活動紀錄
palette-waiting = 等待傳送
palette-access-log = 查閱紀錄
palette-lock = 立即鎖定
palette-refresh = 立即更新資料
palette-export = 匯出我的資料
palette-contact = 更改聯絡資料
palette-computers = 登出另一部電腦
palette-larger = 放大文字
palette-smaller = 縮小文字
palette-light = 淺色
palette-dark = 深色
palette-contrast = 高對比
palette-language = 語言：{ $name }
palette-pin = PIN碼和鎖定時間
palette-reminders = 提醒
palette-storage = 這部電腦上的資料
palette-diagnostics = 診斷報告
palette-bills-add = 加入賬單
palette-autopay = 自動轉賬
palette-bills-all = 全部賬單
palette-pay = 繳付{ $title }
palette-bill = 賬單
