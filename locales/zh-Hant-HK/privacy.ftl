### 私隱：誰看過你的資料、在哪裏登入、聯絡資料、副本。

priv-title = 你的資料，以及誰看過
privacy-sub = 你可以在這裏更改任何一項。部分更改要先用「智方便」確認。
privacy-thing-log = 查閱紀錄
privacy-thing-sessions = 已登入的電腦
privacy-thing-contact = 聯絡資料
privacy-facts = 概覽
privacy-fact-reads = 次讀取（過去30日）
privacy-fact-refused = 次拒絕（過去30日）
privacy-fact-computers = 部電腦已登入
privacy-fact-statistics = 次傳送使用統計

## Signed-in computers

privacy-computers = 已登入的電腦
privacy-computer-here = 這部電腦
privacy-computer-seen = 最近使用：{ $time }
privacy-computer-since = 登入：{ $time }
privacy-computer-end = 在該處登出
privacy-computer-end-named = 在該處登出：{ $name }
privacy-computer-confirm-title = 登出「{ $name }」？
privacy-computer-confirm-body = 該電腦會即時不能再向部門取得資料。已儲存的資料會以加密形式留在該電腦。
privacy-computer-ended = 已登出{ $name }。
privacy-computers-alone = 你只在這部電腦登入。

## Access log

privacy-log = 查閱紀錄
privacy-log-table = 查閱紀錄的項目
privacy-log-export = 匯出
privacy-log-filter = 顯示
privacy-log-all = 全部
privacy-log-when = 時間
privacy-log-who = 誰
privacy-log-fields = 資料項目
privacy-log-why = 原因
privacy-log-result = 結果
privacy-log-none = 沒有說明
privacy-log-more = 再顯示{ $n }項
privacy-log-count = 第{ $shown }項，共{ $total }項
privacy-log-empty-title = 暫時沒有紀錄
privacy-log-empty-body = 有人讀取你的資料時，會在這裏記下是誰、讀了哪些項目、為甚麼。
privacy-log-empty-kind = 沒有這類紀錄。
privacy-log-saved = 查閱紀錄已儲存

privacy-chain-whole = { $time }已核對，紀錄沒有被改動
privacy-chain-unknown = 尚未核對紀錄
privacy-chain-broken-title = 紀錄不完整
privacy-chain-broken-body = { $time }起的紀錄可能曾被更改或刪除。請向閘道營辦者查詢，並先匯出現時看到的紀錄。

privacy-kind-sign-in = 登入
privacy-kind-sign-in-failed = 登入失敗
privacy-kind-sign-out = 登出
privacy-kind-read = 讀取
privacy-kind-step-up = 在手機確認
privacy-kind-export = 匯出副本
privacy-kind-erase = 清除電腦上的資料
privacy-kind-contact-change = 更改聯絡資料
privacy-kind-payment = 繳付賬單
privacy-kind-mandate = 自動轉賬
privacy-kind-bill-added = 加入紙本賬單
privacy-kind-token-reuse = 已中止：登入憑證被重複使用
privacy-kind-refused = 要求被拒
privacy-kind-other = 其他

privacy-result-given = 已給出
privacy-result-refused = 已拒絕
privacy-result-used-here = 只在這裏使用
privacy-result-ended = 已中止
privacy-result-other = 其他

privacy-disown = 這不是我
privacy-disown-named = 這不是我：{ $who }，{ $time }
privacy-disown-title = 登入的不是你？
privacy-disown-body = 「{ $who }」於{ $time }登入。我們會即時把它登出。如果你認為有人知道你的「智方便」PIN碼，請同時在「智方便」應用程式更改。
privacy-disown-go = 把它登出
privacy-disowned = 已登出。這項紀錄會保留。

## One entry, and what can be written about it

privacy-entry-title = 查閱紀錄詳情
privacy-entry-named = { $who }，{ $time }：詳情
privacy-entry-what = 事項
privacy-letter-body = 桌面只會為你寫好信件，不會傳送任何東西。請自行填妥和寄出。
privacy-letter-erase = 要求刪除
privacy-letter-erase-about = 要求{ $who }刪除不再需要的資料。
privacy-letter-erase-title = 要求刪除你的資料
privacy-letter-report = 投訴
privacy-letter-report-about = 向個人資料私隱專員投訴。
privacy-letter-report-title = 向私隱專員投訴
privacy-letter-commissioner = 個人資料私隱專員公署
privacy-letter-text = 信件內容
privacy-letter-send = 信件並未寄出。填妥餘下各項後，請自行寄出。
privacy-letter-copy = 複製文字
privacy-letter-save = 儲存為文字檔案
privacy-letter-saved = 信件已儲存
privacy-letter-page = 開啟官方網頁
privacy-ask = 要求他人刪除資料
privacy-ask-body = 在紀錄中選擇對方，我們會寫好要求，由你寄出。
privacy-ask-go = 開始撰寫要求
privacy-ask-hint = 選擇對方的名稱開啟該項紀錄，再選「要求刪除」。

## Contact data

privacy-contact = 聯絡資料
privacy-contact-body = 部門會用來就你的申請與你聯絡。
privacy-contact-mobile = 流動電話號碼
privacy-contact-email = 電郵地址
privacy-contact-none = 未提供
privacy-contact-change = 更改
privacy-contact-title = 更改聯絡資料
privacy-contact-leave = 不用更改的一欄可留空。
privacy-contact-mobile-hint = 香港號碼，8位數字
privacy-contact-email-error = 請輸入電郵地址，例如 name@example.hk
privacy-contact-empty-error = 請輸入電話號碼或電郵地址
privacy-contact-go = 用「智方便」確認並更改
privacy-contact-saved = 聯絡資料已更改

## A copy

privacy-copy = 取得副本
privacy-copy-body = 一個ZIP檔案，內有JSON和PDF檔案，以你選定的密碼上鎖。
priv-export = 匯出我的資料
privacy-copy-title = 取得你的資料副本
privacy-copy-parts = 選擇要放入的內容
privacy-copy-part-person = 個人資料
privacy-copy-holds-person = 姓名、聯絡資料、已登入的電腦
privacy-copy-part-tasks = 待辦事項
privacy-copy-holds-tasks = 部門要你辦理的事項和限期
privacy-copy-part-applications = 申請
privacy-copy-holds-applications = 每項申請的進度和經過
privacy-copy-part-bills = 賬單
privacy-copy-holds-bills = 賬單、付款和自動轉賬
privacy-copy-part-receipts = 收據
privacy-copy-holds-receipts = 每張收據的PDF，以桌面所用的語言製作
privacy-copy-part-access = 查閱紀錄
privacy-copy-holds-access = 誰讀取過你的資料、哪些項目、為甚麼
privacy-copy-part-this-computer = 這部電腦
privacy-copy-holds-this-computer = 備註、標籤、提醒、活動紀錄，以及這部電腦的紀錄
privacy-copy-lock = 為檔案設定密碼
privacy-copy-lock-body = 沒有密碼，任何人都不能開啟檔案，我們亦無法重設密碼。請把密碼和檔案分開保管。
privacy-copy-password = 新密碼
privacy-copy-password-hint = { $shortest }至{ $longest }個英文字母、數字、空格或英文符號
privacy-copy-again = 再次輸入新密碼
privacy-copy-show = 顯示密碼
privacy-copy-error-parts = 請選擇最少一項內容
privacy-copy-error-short = 請輸入最少{ $shortest }個字元的密碼
privacy-copy-error-long = 請輸入不多於{ $longest }個字元的密碼
privacy-copy-error-form = 請只用英文字母、數字、空格和英文符號
privacy-copy-error-again = 兩次輸入的密碼不同，請再輸入
privacy-copy-go = 用「智方便」確認並儲存
privacy-copy-phone = 在手機開啟「智方便」並確認。確認前不會寫入任何檔案。
privacy-copy-fonts = 你亦可不選「收據」，其他內容不需要這些字型。
privacy-copy-writing-title = 正在製作副本
privacy-copy-writing-first = 正在整理資料
privacy-copy-writing = 已寫入{ $done }項，共{ $of }項
privacy-copy-writing-body = 你可以關閉這個視窗，但請保持桌面開啟，不要鎖定。如在檔案寫完前鎖定，便不會儲存任何檔案。
privacy-copy-still = 副本仍在製作中。儲存完成前，請保持桌面開啟，不要鎖定。
privacy-copy-saved = 副本已儲存
privacy-copy-saved-hint = 開啟時要輸入你的密碼，並使用支援AES加密ZIP檔案的程式，例如7-Zip或系統的壓縮檔案管理程式。

## Erasing

privacy-erase = 清除這個桌面
privacy-erase-body = 從這部電腦移除副本、備註、清單和密鑰。部門會保留自己的紀錄。
priv-erase = 從這部電腦清除
privacy-erase-title = 從這部電腦清除你的資料？
privacy-erase-goes = 會清除
privacy-erase-goes-copy = 事項、申請、賬單和收據的副本
privacy-erase-goes-own = 備註和標籤，以及尚未送出的操作
privacy-erase-goes-keys = 歷史、這部電腦的清單、PIN碼和所有密鑰
privacy-erase-stays = 會保留
privacy-erase-stays-departments = 部門持有關於你的資料，以及所有付款
privacy-erase-stays-files = 你儲存在資料夾的檔案
privacy-erase-stays-computers = 其他電腦上的登入
# The word that the person types.
privacy-erase-word = 清除
privacy-erase-type = 輸入「{ $word }」以繼續
privacy-erase-wrong = 請照樣輸入所示的字詞
privacy-erase-go-phone = 用「智方便」確認並清除
privacy-erase-go = 清除
privacy-erase-link = 清除這部電腦上的資料

## Offline

privacy-offline = 這要連接閘道，待連線後才可進行。

## 這部電腦

privacy-thing-local = 這部電腦的紀錄
privacy-local-title = 這部電腦的紀錄
privacy-local-sub = 這個程式在這部電腦上對你的資料做過甚麼。紀錄只儲存在這部電腦。
privacy-local-table = 這部電腦的紀錄的項目
privacy-local-when = 時間
privacy-local-what = 事項
privacy-local-empty-title = 未有紀錄
privacy-local-empty-body = 你儲存的檔案和輸錯PIN碼的次數會列在這裏。
privacy-local-broken-title = 這份紀錄被改動過
privacy-local-broken-body = 有一項紀錄被改動或刪除，並非由這個程式所為。如要給別人查看，請先儲存這份紀錄，然後清除。
privacy-local-save = 儲存
privacy-local-save-named = 儲存這部電腦的紀錄
privacy-local-cleared = 這部電腦的紀錄已清除。
privacy-local-saved = 紀錄已儲存
privacy-local-clear = 清除
privacy-local-count = { $total }項中的{ $shown }項
privacy-local-clear-title = 清除這份紀錄？
privacy-local-clear-body = 清除後無法復原。政府一方的查閱紀錄不受影響。
privacy-local-clear-go = 清除紀錄
privacy-act-receipt-saved = 儲存或開啟收據
privacy-act-bills-saved = 儲存繳費紀錄
privacy-act-deadline-saved = 儲存限期到日曆
privacy-act-diagnostics-saved = 儲存診斷報告
privacy-act-copy-saved = 儲存資料副本
privacy-act-access-log-saved = 儲存查閱紀錄
privacy-act-local-log-saved = 儲存這份紀錄
privacy-act-pin-set = 設定或更改PIN碼
privacy-act-pin-removed = 移除PIN碼
privacy-act-settings-changed = 更改設定
privacy-act-copy-cleared = 清除部門資料的副本
privacy-act-erasure-asked = 撰寫刪除資料的要求
privacy-act-report-written = 撰寫投訴
privacy-act-letter-saved = 儲存信件
privacy-act-unlock-failed = 輸錯PIN碼{ $times }次
privacy-act-other = 較新版本的操作
