### 申請：清單及一項申請的詳情。

applications-thing = 你的申請
applications-thing-one = 此申請
applications-list = 申請
applications-find = 搜尋申請
applications-clear = 清除搜尋
applications-sort = 次序
applications-sort-news = 有進展的在前
applications-sort-department = 按部門
applications-sort-submitted = 最近遞交在前
applications-with-ended = 包括已結束的（{ $n }）
applications-count = { $n }項申請
applications-empty-title = 暫時沒有申請
applications-empty-body = 你向部門遞交的申請和進度會在這裏顯示。
applications-examples = 尚未登入
applications-examples-body = 用「智方便」登入後，你的申請和進度會在這裏顯示。
applications-none-title = 找不到
applications-none-body = 沒有申請包含這些字詞。試試減少字詞，或輸入編號。
applications-choose-title = 請選擇一項申請
applications-choose-body = 這裏會顯示進度、事情經過和下一步。
applications-gone-title = 此申請已不在清單
applications-gone-body = 部門已不再列出此申請。
applications-new = 新
applications-moved = { $name }：現在是「{ $stage }」

app-reference = 申請編號
app-history = 事情經過
applications-copy = 複製申請編號
applications-submitted-on = 遞交日期 { $day }
applications-step = 第{ $step }步，共{ $count }步
applications-stages = 進度：第{ $step }步，共{ $count }步
applications-stages-plain = 進度
applications-illustrative = 階段為示例：部門沒有公布其內部階段。

## Where it stands

applications-status-submitted = 已遞交
applications-status-paid = 已繳費
applications-status-being-checked = 審核中
applications-status-more-information-needed = 等你處理
applications-status-being-made = 製作中
applications-status-ready = 可以領取
applications-status-completed = 已完成
applications-status-refused = 不獲批准
applications-status-withdrawn = 已撤回
applications-status-other = 此版本未能辨認的狀態

## What to know now

applications-waits-title = { $department }等你處理
applications-says = { $department }說明：{ $text }
applications-ready-title = 可以領取
applications-refused-title = { $department }沒有批准此申請
applications-refused-unsaid = 部門沒有在這裏說明原因。可致電本頁的號碼查詢。
applications-object = 如何提出反對或上訴
applications-withdrawn-title = 你已撤回此申請
applications-withdrawn-body = 部門不會再處理。你可隨時重新申請。
app-withdraw = 撤回申請
applications-withdraw-title = 撤回此申請？
applications-withdraw-body = { $department }會收到你的撤回要求，並停止處理。已繳費用不一定退還。日後如仍需要，須重新申請。
applications-withdraw-keep = 保留申請
applications-asked-title = 你已要求撤回此申請
applications-asked-body = { $department }仍未回覆。撤回完成後，這裏會顯示。
applications-asked-queued = 你的要求尚未送出，會盡快傳送。
applications-asked-wedged = 撤回要求未獲接納。查看原因，再決定怎樣做。
applications-declined-body = 申請會繼續處理。如不再需要，可致電本頁的號碼查詢。
applications-declined-title = { $department }沒有撤回此申請
applications-completed-title = 此申請已完成
applications-next = 之後會怎樣
applications-next-expected = 預計{ $day }或之前
applications-open-task = 開啟事項

applications-documents = 所需文件
applications-document-needed = 尚欠
applications-document-received = 已收到
applications-document-replace = 要更換
applications-document-other = 狀態未能辨認
applications-documents-none = 不需要文件。
applications-contact = 查詢
applications-by-person = 你
applications-fresh = { $time }儲存
applications-tasks = 此申請的待辦事項
