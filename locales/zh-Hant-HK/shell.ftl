### 每頁外框：提示條、目錄、工具、快捷鍵。

sandbox-strip = 沙盒環境：只有測試資料，不會傳送至任何部門。
shell-environment = 環境
shell-tools = 工具
shell-main-menu = 主目錄
shell-menu = 目錄
shell-skip = 跳至主要內容
shell-language = 語言
shell-text-size = 文字大小
shell-lock-now = 立即鎖定
bar-find = 搜尋或前往
bar-find-short = 搜尋
fresh-ok = 已更新，{ $time }
fresh-offline = { $time }起離線
fresh-late = { $since }起未能更新，{ $time }再試
fresh-pending = 有{ $n }項等待傳送
fresh-first = 正在取得資料

shell-page-today = 今日
shell-page-todo = 待辦事項
shell-page-applications = 申請
shell-page-bills = 賬單
shell-page-privacy = 私隱
shell-page-settings = 設定
shell-badge-todo = { $n }項在一星期內到期
shell-badge-applications = { $n }項辦理中
shell-badge-bills = { $n }張待繳

shell-profile-switch = 切換使用者
shell-profile-personal = 個人
shell-profile-nobody = 未登入
shell-profile-examples = 先看看
shell-profile-other = 使用者{ $initial }
shell-profile-add = 加入另一位使用者

shell-notice-cache-rebuilt = 這部電腦上的部門資料副本已損壞，桌面正在重新取得；你自己的資料沒有遺失。
shell-notice-vault-set-aside = 這部電腦上你的資料未能讀取，已另存保留，沒有刪除，並已開始新的儲存區。
shell-notice-clock-wrong = 這部電腦的時鐘相差超過十分鐘。桌面仍可使用，但顯示的時間可能有誤。

keys-heading = 快捷鍵
keys-here = 本頁
keys-everywhere = 所有頁面
keys-letters = 單個字母只在清單取得焦點時有效，可在「設定」關閉。
keys-palette = 搜尋或前往
keys-pages = 開啟目錄中的頁面
keys-privacy = 開啟「私隱」
keys-settings = 開啟「設定」
keys-back = 返回
keys-parts = 在目錄、工具和頁面之間移動
keys-refresh = 立即更新資料
keys-lock = 鎖定桌面
keys-language = 下一種語言
keys-text-size = 放大或縮小文字
keys-close = 關閉最上層
keys-list-move = 在清單中移動
keys-list-next = 下一項、上一項
keys-list-open = 開啟詳情
keys-list-back = 返回清單
keys-done = 標示為完成（你自己的事項）
keys-today = 開啟「先處理」中的項目
keys-pay = 核對並繳付
keys-view = 圖表或表格
