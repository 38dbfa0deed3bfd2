### 賬單和付款：要付多少、付一次、收據、自動轉賬。

## The page

bills-title-some = { $n }張賬單待繳，共{ $amount }
bills-title-none = 沒有待繳賬單
bills-sub-overdue = { $n }張賬單已逾期。
bills-sub-week = 當中{ $amount }在本星期到期。
bills-sub-progress = { $n }筆付款進行中。
bills-sub-expected-one = 預計{ $month }還有一張賬單。
bills-sub-expected-some = 預計還有{ $n }張賬單，下一張在{ $month }。
bills-thing = 你的賬單
bills-thing-one = 這張賬單
bills-thing-year = 繳費紀錄
bills-thing-payment = 這筆付款
bills-thing-autopay = 你的自動轉賬
bills-list = 賬單
bills-add = 加入賬單
bills-autopay = 自動轉賬
bills-see-all = 一覽全部{ $n }張賬單
bills-see-paid = 已繳及以往的賬單
bills-old = 舊資料
bills-old-since = { $time }儲存
bills-empty-title = 這裏沒有賬單
bills-empty-body = 部門發出的賬單會在這裏出現。你也可以加入紙本賬單。
bills-none-open = 沒有等待繳付的賬單。

bills-group-overdue = 已逾期
bills-group-due = 待繳
bills-group-in-progress = 進行中
bills-group-expected = 預計
bills-group-paid = 已繳
bills-group-withdrawn = 已撤銷
bills-group-spoken = { $name }，{ $n }張

bill-due-in =
    { $n ->
        [1] { $day }到期，即明日
       *[other] { $day }到期，還有{ $n }日
    }
bill-due-unchecked = 該年的公眾假期未公布，到期日未有順延。
bills-no-due = 沒有到期日
bills-tag-expected = 未發出
bills-tag-checking = 查詢中
bills-tag-waiting = 等待銀行
bills-tag-claimed = 你已用其他方式繳付
bills-tag-part = 已繳部分
bills-tag-paid = { $day }已繳
bills-tag-credit = 已繳，有餘額
bills-tag-withdrawn = 已撤銷
bills-below-expected = { $department }，預計
bills-below-whom = { $department }，{ $whom }
bills-added-tag = 紙本賬單
bills-review = 核對並繳付
bills-review-named = 核對並繳付：{ $title }
bills-see-payment = 查看付款
bills-see-payment-named = 查看付款：{ $title }
bills-see = 詳情
bills-see-named = 詳情：{ $title }
bills-remind = 提醒我
bills-remind-named = 提醒我：{ $title }
bills-remind-back = 取消提醒
bills-remind-back-named = 取消提醒：{ $title }
bills-remind-said = { $day }會提醒你「{ $title }」。
bills-remind-said-back = 不會再提醒你「{ $title }」。
bills-remind-said-silent = 已記下{ $day }，但設定中關閉了通知，所以不會提醒。
bills-below-remind = { $day }提醒
bills-offline = 你可以查看賬單，付款要等連線後才可進行。

## All bills

bills-all-title = 全部賬單
bills-find = 用字詞或號碼尋找
bills-find-clear = 清除搜尋
bills-filter = 顯示
bills-filter-open = 待繳及預計
bills-filter-ended = 已繳及已撤銷
bills-filter-all = 全部
bills-sort = 次序
bills-sort-due = 按日期
bills-sort-amount = 金額由大至小
bills-sort-department = 按部門
bills-count =
    { $n ->
        [0] 找不到賬單
       *[other] { $n }張賬單
    }
bills-none-title = 找不到賬單
bills-none-body = 試試少輸入幾個字，或更改上面的選擇。

## Twelve months

bills-year-heading = 過去12個月已繳：{ $amount }
bills-year-heading-of = { $year }年已繳：{ $amount }
bills-year-choose = 期間
bills-year-last = 過去12個月
bills-category-tax = 稅款
bills-category-rates = 差餉及地租
bills-category-rates-short = 差餉
bills-category-water = 水費
bills-category-fees = 收費及牌照
bills-category-other = 其他
bills-chart-name = 按月份和類別顯示已繳賬單，{ $from }至{ $to }
bills-chart-highest = { $month }最高，為{ $amount }，主要是{ $category }。表格有相同數字。
bills-chart-nothing = 這幾個月沒有繳付賬單。
bills-chart-block = 一格是{ $amount }，不足一格的只填部分。
bills-chart-months = 月份
bills-chart-hint = 選擇月份即可讀出數字。
bills-month-name = { $year }年{ $month }
bills-month-total = { $month }：{ $amount }
bills-month-none = { $month }：沒有繳付
bills-month-part = { $category }{ $amount }
bills-table-name = 按月份和類別列出已繳賬單，以港元計
bills-table-month = 月份
bills-table-total = 合計
bills-table-none = 沒有
bills-show-table = 顯示完整表格
bills-show-chart = 顯示圖表
bills-save-csv = 儲存為CSV
bills-save-pdf = 儲存為PDF
bills-saved = 已儲存

## One bill

bills-for = 為誰繳付
bills-label-none = 你自己
bills-label-change = 更改
bills-label-change-named = 更改為誰繳付
bills-label-field = 這個賬戶是為誰繳付的
bills-label-hint = 用你自己的叫法，例如「媽媽的單位」，只存放在這部電腦。
bills-label-save = 儲存
bills-account = 賬戶
bills-account-copy = 複製賬戶號碼
bills-number = 賬單號碼
bills-number-copy = 複製賬單號碼
bills-number-unchecked = 未核對
bills-number-unchecked-help = 這種號碼的格式沒有公布，打錯了也看不出來，請與紙本核對。
bills-period = { $from }至{ $to }
bills-issued = 發出日期
bills-part-total = 總額
bills-part-surcharge = 當中附加費
bills-part-received = 已收
bills-part-owed = 尚欠
bills-last-year = 去年同期
bills-more-month = 比去年同月多{ $percent }%
bills-more-quarter = 比去年同一季度多{ $percent }%
bills-more-four-months = 比去年同期的四個月多{ $percent }%
bills-more-half-year = 比去年同期（半年）多{ $percent }%
bills-more-year = 比上一年度多{ $percent }%
bills-more-other = 比去年同期多{ $percent }%
bills-less-month = 比去年同月少{ $percent }%
bills-less-quarter = 比去年同一季度少{ $percent }%
bills-less-four-months = 比去年同期的四個月少{ $percent }%
bills-less-half-year = 比去年同期（半年）少{ $percent }%
bills-less-year = 比上一年度少{ $percent }%
bills-less-other = 比去年同期少{ $percent }%
bills-more-help = 當時是{ $then }，現在是{ $now }。如果出乎意料，繳付前先向部門查詢。
bills-less-help = 當時是{ $then }，現在是{ $now }。
bills-fetched = 賬單於{ $time }從部門取得。
bills-added-help = 這張賬單是你從紙本加入的，部門的資料還未到。
bills-late-surcharge = 逾期繳付可能要付附加費。
bills-says = 部門表示：{ $text }
bills-waiting-outbox = 更改已存放在這裏，連線後會傳送。

bills-state-paid-title = 這張賬單已繳
bills-state-paid-body = 已於{ $day }繳付，沒有欠款。
bills-state-credit-title = 這張賬單已繳，並有餘額
bills-state-credit-body = 多收了{ $amount }。部門會用來抵銷下一張賬單，或者退還。
bills-state-part-title = 這張賬單已繳部分
bills-state-part-body = 已收{ $received }，尚欠{ $rest }。
bills-state-withdrawn-title = 部門撤銷了這張賬單
bills-state-withdrawn-body = 請不要繳付。如已繳付，款項會退還給你。
bills-state-expected-title = 這張賬單還未發出
bills-state-expected-body = 金額只是估計。部門發出後才可繳付。
bills-state-expected-by = 賬單應於{ $day }或之前發出。
bills-state-expected-reminded = { $day }上午9時會提醒你（市民桌面須正在運行）。
bills-state-expected-missing = 賬單應已於{ $day }發出。如仍未收到，請向部門查詢。
bills-state-overdue-title = 已過到期日
bills-state-overdue-body = 請盡快繳付，可能會有附加費。
bills-state-open-title = 有一筆付款進行中
bills-state-open-body = 付款未完成前，這張賬單不能再付一次。
bills-state-doubt-title = 正在查詢這張賬單的一筆付款
bills-state-doubt-body = 我們先向銀行查詢。銀行回覆前，這張賬單不能再付。
bills-state-failed-title = 上次付款不成功
bills-state-refund-title = 有款項正退還給你
bills-state-refund-body = 多付了{ $amount }，會退回你付款的戶口。
bills-state-refunded-title = 款項已退還給你
bills-state-refunded-body = 多付了{ $amount }，已於{ $time }退還。
bills-state-claimed-title = 你表示已用其他方式繳付
bills-state-claimed-body = { $channel }，{ $day }。正等待部門確認，不會再提醒你。

bills-instalments = 分期
bills-instalment = 第{ $n }期
bills-history = 這個賬戶
bills-history-none = 這是這個賬戶在這裏的第一張賬單。
bills-receipts = 收據
bills-receipts-none = 未有收據。付款完成後會有。
bills-receipt-paid = { $time }繳付，{ $method }
bills-receipt-save = 儲存PDF
bills-receipt-save-named = 儲存PDF：收據{ $ref }
bills-receipt-open = 開啟或列印
bills-receipt-open-named = 開啟或列印：收據{ $ref }
bills-receipt-saved = 收據已儲存
bills-receipt-for = 為{ $whom }繳付

bills-ways = 其他繳付方式
bills-ways-none = 部門沒有列出其他方式。
bills-channel-fps = 轉數快二維碼
bills-channel-pps = 繳費靈
bills-channel-convenience-store = 便利店
bills-channel-e-cheque = 電子支票
bills-channel-atm = 自動櫃員機
bills-channel-counter = 櫃位或郵寄
bills-channel-edda = 自動轉賬
bills-channel-other = 其他方式
bills-way-fps = 用銀行程式掃描，數秒內完成，不收費用。
bills-way-pps = 先登記賬單一次，然後用電話或網上繳付。
bills-way-convenience-store = 在收銀處出示賬單條碼，以現金繳付。
bills-way-e-cheque = 在網上銀行開出，然後上載到 payecheque.gov.hk。
bills-way-atm = 在櫃員機選「繳費服務」。
bills-way-counter = 把賬單連同支票交給或寄給部門。
bills-way-edda = 銀行在你定下的限額內自動繳付每張賬單。
bills-way-other = 請看賬單背面。
bills-way-code = 商戶編號
bills-way-number = 要輸入的號碼
bills-way-limit = 最多{ $amount }。
bills-way-limit-cash = 現金最多{ $amount }。
bills-way-pay = 在該處繳付後，再告訴市民桌面。部門確認後，賬單才會顯示為已繳。

bills-claim = 我用其他方式付了
bills-claim-title = 我用其他方式付了
bills-claim-channel = 你怎樣繳付
bills-claim-day = 在哪一日
bills-claim-go = 儲存
bills-claim-hint = 不會再提醒你。部門確認後，賬單才算已繳。
bills-claim-missing = 請選擇繳付方式
bills-claim-day-wrong = 請輸入今日或以前的日期
bills-claim-back = 我還未付，取消這項紀錄
bills-reminders = 提醒
bills-reminders-body = 到期前會提醒你；付款進行中不會提醒。
bills-reminders-set = 在設定選擇日數
bills-gone-title = 這裏沒有這張賬單
bills-gone-body = 賬單可能已撤銷，或屬於另一人。
bills-to-list = 查看你的賬單
bills-example = 例子
bills-examples-title = 這些賬單是虛構的
bills-examples-body = 用來示範賬單的樣子，不能繳付。用「智方便」登入後，會顯示你自己的賬單。
bills-sign-in = 用「智方便」登入
bills-sign-in-title = 請先登入
bills-sign-in-body = 登入後，你可以繳付自己的賬單、加入紙本賬單和設定自動轉賬。
bills-contact = 向部門查詢
bills-report = 反映這張賬單的問題
bills-report-title = 反映問題
bills-report-below = 請致電或去信部門，並提供以下編號。市民桌面不會傳送任何資料。
bills-report-stop-title = 資料不符時，請不要付款
bills-report-stop-body = 請取消這筆付款。如銀行已扣款，請把參考編號告訴部門。
bills-report-no-contact = 這裏沒有這個部門的聯絡資料。請查看賬單或部門網站。
bills-report-text = 給部門的內容
bills-report-hint = 寫下有甚麼不對，然後複製到電郵或表格，或在電話中讀出。內容不會保留在這裏。
bills-report-copy = 複製內容
bills-report-line = { $name }：{ $value }
bills-report-to = 致
bills-report-about = 關於
bills-report-wrong = 問題

## Check this payment

pay-review-title = 核對這筆付款
pay-nothing-yet = 用「智方便」確認前，不會付款。
pay-nothing-bank = 在銀行程式確認前，不會付款。
pay-to = 收款人
pay-amount = 金額
pay-amount-whole = 全數
pay-amount-part = { $owed }的一部分
pay-amount-change = 更改
pay-amount-change-named = 更改金額
pay-amount-field = 現在繳付（港元）
pay-amount-hint = 最多{ $owed }，餘數仍要繳付。
pay-amount-use = 使用這個金額
pay-amount-full = 繳付全數
pay-amount-wrong = 請輸入$0.01至{ $owed }的金額
pay-surcharge = 已包括附加費{ $amount }。
pay-how = 繳付方式
pay-more-ways = 顯示更多方式
pay-receipt = 收據
pay-receipt-here = 存放在這部電腦，可儲存為PDF。
pay-confirm = 用「智方便」確認繳付{ $amount }
pay-show = 顯示{ $amount }的轉數快二維碼
pay-later = 稍後再付
pay-tell = 我已用這方式繳付
pay-offline = 你已離線。付款要等連線後才可進行，以免重複付款。
pay-changed-title = 賬單有更改
pay-changed-body = 部門在你查看後更改了賬單。繳付前請再看一次。
pay-refused = 你在手機拒絕了，沒有付款。
pay-time-over = 確認時間已過，沒有付款。
pay-phone-dropped-title = 等待手機確認時連線中斷
pay-phone-dropped-body = 即使你已在手機確認，也沒有付款。恢復連線後，請再核對並確認。

## On the phone

pay-phone-title = 在手機確認
pay-phone-below = 你只是確認向{ $payee }繳付{ $amount }。
pay-phone-again = 在手機開啟「智方便」並確認。確認前不會付款。
pay-phone-stop = 停止

## The FPS code

pay-scan-title = 用銀行程式付款
pay-scan = 開啟銀行或電子錢包程式，選「轉數快」，掃描這個二維碼。
pay-code-name = 向{ $payee }繳付{ $amount }的轉數快二維碼
pay-three = 在銀行程式核對這三項
pay-three-payee = 商戶名稱
pay-three-number = 賬單號碼
pay-three-amount = 金額
pay-three-wrong = 任何一項不符，請不要付款。
pay-report = 向部門反映
pay-waiting = 等待銀行確認
pay-waiting-help = 每5秒查詢一次。你可以關閉這一頁，付款會在「賬單」顯示。
pay-asking = 正向銀行查詢
pay-doubt = 連線中斷，我們先向銀行查詢。
pay-preparing = 正在取得二維碼
pay-preparing-help = 需時數秒，未有付款。
pay-reference = 編號
pay-check = 我已付款，立即查詢
pay-checked = { $time }查詢：未付款。
pay-text = 以文字顯示給銀行程式
pay-text-hide = 隱藏文字
pay-text-name = 二維碼的文字
pay-text-hint = 部分銀行可以貼上文字，內容與圖案相同。
pay-text-copy = 複製二維碼文字
pay-cancel = 取消付款
pay-ends-at = 二維碼{ $time }失效
pay-ends-soon =
    { $n ->
        [1] 二維碼還有{ $n }分鐘失效。
       *[other] 二維碼還有{ $n }分鐘失效。
    }
pay-ended-here = 二維碼時限已過
pay-ended-here-help = 請不要再掃描。我們會向銀行查詢是否已付款。
pay-step-side = 這筆付款
pay-step-begun = 已開始付款
pay-step-checked = 你已核對賬單
pay-step-confirmed = 你已用「智方便」確認
pay-step-code = { $time }，識別碼{ $code }相同
pay-step-bank = 銀行付款
pay-step-receipt = 部門發出收據
pay-step-midnight = 到期日午夜前付款即算準時
pay-never-twice = 不會重複付款。如果連線中斷，市民桌面會先向銀行查詢結果，才會讓你再付。
pay-refused-code-title = 請不要付款
pay-refused-code-body = 收到的二維碼與你核對的付款不符，所以不會顯示。請取消這筆付款，並通知部門。

## What became of it

pay-paid-title = 已付款
pay-paid = 已付款。參考編號{ $ref }
pay-paid-below = { $department }已收到款項。
pay-paid-late-title = 已付款，在二維碼失效之後
pay-paid-late = 銀行在二維碼失效後才送出款項，仍然有效。
pay-part-title = 已付部分
pay-part = 應付{ $amount }，已收{ $received }，尚欠{ $rest }。
pay-over-title = 已付款，部分會退還
pay-over = 已收{ $received }，當中{ $refund }是多付的。
pay-refund-title = 款項正退還給你
pay-refund-below = 賬單早已繳清，這筆款項全數退還。
pay-refunded-title = 款項已退還給你
pay-refund-way = { $amount }會退回你付款的戶口。
pay-refund-sent = { $amount }已於{ $time }退還。
pay-reference-name = 參考編號
pay-reference-copy = 複製參考編號
pay-paid-at = 付款時間
pay-bank-number = 銀行編號
pay-for-whom = 為誰繳付
pay-next = 下一張賬單
pay-next-title = { $title }，{ $amount }
pay-next-none = 沒有其他待繳賬單。
pay-receipt-soon = 收據製作中，稍後在這裏和賬單內可見。
pay-back = 返回賬單
pay-doubt-title = 正在查詢這筆付款
pay-doubt-known = 目前所知
pay-doubt-asked = 向{ $payee }繳付{ $amount }，{ $time }開始
pay-doubt-answered = 最近在{ $time }向銀行查詢，銀行未有答覆。
pay-doubt-unanswered = 銀行未有答覆。
pay-doubt-unknown = 我們還未知道銀行有沒有付款。
pay-doubt-wait = 請不要在這裏或以其他方式再付這張賬單。有結果後便可再付。
pay-doubt-late = 如果銀行戶口已扣款，請記下參考編號，一定查得到。
pay-check-again = 立即向銀行查詢
pay-expired-title = 二維碼已失效
pay-cancelled-title = 你取消了這筆付款
pay-failed-title = 付款不成功
pay-reversed-title = 銀行收回了這筆付款
pay-reversed-body = 這張賬單仍要繳付。
pay-other-way-title = 請不要掃描二維碼
pay-withdrawn-title = 賬單已撤銷
pay-not-taken = 就我們所知，沒有扣款。如果銀行已扣款，會在這裏顯示。
pay-may-still = 如果銀行已扣款，會在這裏顯示。
pay-reason-bank-refused = 你的銀行拒絕了付款。
pay-reason-funds = 戶口存款不足。
pay-reason-limit = 金額超過銀行的限額。
pay-reason-mandate-over = 這個賬戶的自動轉賬已終止，或已到限額。
pay-reason-paid-another-way = 部門表示這張賬單已用其他方式繳付，二維碼已關閉。
pay-reason-bill-withdrawn = 部門撤銷了賬單，不用繳付。
pay-reason-switch-refused = 轉數快系統沒有接受付款。
pay-reason-other = 沒有說明原因。
pay-again = 再次核對並繳付
pay-cancel-title = 取消這筆付款？
pay-cancel-body = 二維碼不再顯示。如果銀行已扣款，會在這裏顯示。
pay-cancel-go = 取消付款
pay-cancel-keep = 保留
pay-see-bill = 查看賬單
pay-gone-title = 這裏沒有這筆付款

## Add a bill

bills-add-title = 加入賬單
bills-add-sub = 用於清單上沒有的紙本賬單，也可以替其他人繳付。
bills-add-way = 方式
bills-add-scan = 掃描二維碼
bills-add-type = 自行輸入
bills-drop = 把二維碼圖片拖放到這裏
bills-drop-help = PNG或JPEG，最大10 MB。也可以按Ctrl+V貼上圖片或二維碼文字。
bills-drop-choose = 選擇圖片
bills-drop-stays = 圖片只在這部電腦讀取，不會傳送出去。
bills-reading = 正在讀取二維碼
bills-read-done = 已讀取二維碼。與紙本核對後再加入。
bills-read-title = 與紙本核對
bills-read-payee = 二維碼的收款人
bills-read-unknown-payee = 我們不認識這個收款人。確定紙本來自部門才加入。
bills-read-failed = 讀不到付款二維碼。請用較清晰的圖片，或自行輸入。
bills-read-large = 圖片大於10 MB。
bills-read-kind = 這不是PNG或JPEG圖片。
bills-form-department = 部門
bills-form-kind = 賬單種類
bills-form-choose = 請選擇
bills-form-number = 賬單上的號碼
bills-form-number-hint = 照紙本輸入，有沒有連字號都可以。
bills-form-amount = 金額（港元）
bills-form-due = 到期日
bills-form-due-hint = 照紙本輸入。沒有就留空。
bills-form-label = 為誰繳付（可不填）
bills-form-go = 加入這張賬單
bills-form-missing-department = 請選擇部門
bills-form-missing-kind = 請選擇賬單種類
bills-form-wrong-number = 請照紙本輸入號碼，只可用數字和連字號
bills-form-wrong-amount = 請輸入金額，例如412.60
bills-form-wrong-due = 請照紙本輸入日期
bills-form-long-label = 最多40個字

bill-kind-tax-demand-note = 繳稅通知書
bill-kind-business-registration = 商業登記費
bill-kind-stamp-duty = 印花稅
bill-kind-tax-reserve-certificate = 儲稅券
bill-kind-rates = 差餉
bill-kind-government-rent = 地租
bill-kind-water = 水費
bill-kind-general-demand-note = 一般繳款單
bill-kind-market-rent = 街市檔位租金
bill-kind-fixed-penalty = 定額罰款
bill-kind-visa-fee = 簽證費
bill-kind-licence-fee = 牌照費
bill-kind-court-fine = 法庭罰款
bill-kind-other = 其他賬單

## Autopay

autopay-title = 自動轉賬
autopay-sub = 銀行在你定下的限額內，自動繳付一個賬戶的賬單。你可以隨時終止。
autopay-none-title = 未有自動轉賬
autopay-none-body = 打開一張賬單，選「設定自動轉賬」，讓銀行繳付該賬戶的賬單。
autopay-offer = 讓銀行在你定下的限額內，自動繳付這個賬戶的賬單。
autopay-set = 設定自動轉賬
autopay-active-here = 銀行會繳付這個賬戶的賬單，每張最多{ $amount }。
autopay-see = 查看自動轉賬
autopay-state-pending = 等待銀行
autopay-state-active = 已啟用
autopay-state-refused = 銀行拒絕
autopay-state-cancelled = 已終止
autopay-state-other = 未知
autopay-limits = 每張賬單最多{ $bill }，每月最多{ $month }
autopay-collected = 本月{ $amount }
autopay-bank = 銀行：{ $bank }
autopay-change = 更改限額
autopay-change-named = 更改限額：{ $title }
autopay-end = 終止自動轉賬
autopay-end-named = 終止自動轉賬：{ $title }
autopay-end-title = 終止自動轉賬？
autopay-end-body = 「{ $title }」的賬單之後要由你自己繳付。進行中的付款不會停止。
autopay-end-go = 終止自動轉賬
autopay-keep = 保留
autopay-add-title = 設定自動轉賬
autopay-change-title = 更改限額
autopay-form-sub = { $department }，賬戶{ $account }
autopay-one-bill = 每張賬單上限（港元）
autopay-one-bill-hint = 超過上限的賬單由你自己處理。
autopay-one-month = 每月上限（港元）
autopay-wrong = 請輸入金額，例如500.00
autopay-wrong-month = 不可少於每張賬單的上限
autopay-what = 之後會怎樣
autopay-what-body = 「智方便」會請你確認，然後銀行會問你一次。銀行同意前，請照常繳付賬單。
autopay-confirm = 用「智方便」確認
autopay-refused = 你在手機拒絕了，沒有作任何更改。
autopay-asked-body = 銀行現在會請你同意。
