### 市民看到的閘道文字：手機開啟的網頁，以及查閱紀錄。

gateway-sandbox = 測試環境：所有內容均屬虛構，並非政府服務。
gateway-language-label = 語言

## 手機開啟的網頁

gateway-sign-in-title = 在電腦上登入
gateway-sign-in-computer = 電腦
gateway-sign-in-no-name = 未有名稱
gateway-sign-in-first = 首次使用市民桌面
gateway-sign-in-known = 曾使用市民桌面
gateway-sign-in-time = 提出時間
gateway-sign-in-code = 電腦螢幕上的號碼
gateway-sign-in-warning = 只有你面前的螢幕顯示同一個號碼，才應繼續。政府人員不會向你發送這種號碼。
gateway-sign-in-go = 智方便登入
gateway-sign-in-stop = 這不是我的電腦

## 結果

gateway-done-title = 已登入
gateway-done-text = 請返回電腦。你可以關閉此網頁。
gateway-stopped-title = 已停止
gateway-stopped-text = 沒有人登入。如果這個網址是別人傳給你的，你不用再做甚麼。
gateway-over-title = 號碼已過期
gateway-over-text = 請在電腦上重新開始，再掃描新的二維碼。
gateway-not-done-title = 未能登入
gateway-refused-text = 你在「智方便」選擇了拒絕。如仍要登入，請在電腦上重新開始。
gateway-cancelled-text = 你在「智方便」取消了登入。如仍要登入，請在電腦上重新開始。
gateway-suspended-text = 你的「智方便」帳戶已暫停使用。請開啟「智方便」查看原因。
gateway-account-ended-text = 你的「智方便」帳戶已終止。請重新登記「智方便」，再在電腦上重新開始。
gateway-failed-text = 「智方便」未能完成登入。請在電腦上重新開始。
gateway-other-browser-text = 這次登入是在另一個瀏覽器開始的，或者已經結束。請在電腦上重新開始。
gateway-broken-text = 網址不完整。請從市民桌面重新開始。
gateway-trouble-text = 我們的系統出現問題。請過幾分鐘再試。參考編號：{ $incident }

## 查閱紀錄

gateway-party-iam = 智方便
gateway-party-desk = 市民桌面
gateway-field-name = 姓名
gateway-field-contact = 流動電話號碼和電郵地址
gateway-field-everything = 所有關於你的資料
gateway-purpose-sign-in = 在{ $device }登入
gateway-purpose-first-sign-in = 首次在{ $device }登入
gateway-purpose-sign-out = 在{ $device }登出
gateway-purpose-token-reuse = 在{ $device }的登入憑證被重複使用，因此已登出
gateway-purpose-foreign-key = 有人以另一密鑰使用在{ $device }登入的憑證副本，沒有取得任何資料
gateway-purpose-step-up = 在手機上確認{ $device }的操作
gateway-purpose-contact-change = 在{ $device }更改聯絡資料
gateway-purpose-export = 在{ $device }匯出資料
gateway-purpose-erase = 清除{ $device }上的資料
gateway-party-fps = 轉數快
gateway-field-bill-number = 賬單號碼
gateway-field-amount = 金額
gateway-field-open-id = 「智方便」識別碼
gateway-field-account = 賬戶號碼
gateway-field-limits = 自動轉賬限額
gateway-purpose-pay = 在{ $device }以轉數快繳付{ $payee }的賬單
gateway-purpose-collect = 以自動轉賬繳付{ $payee }的賬單
gateway-purpose-mandate = 在{ $device }設定{ $payee }的自動轉賬
gateway-purpose-mandate-limits = 在{ $device }更改{ $payee }自動轉賬的限額
gateway-purpose-mandate-end = 在{ $device }終止{ $payee }的自動轉賬
gateway-purpose-bill-added = 在{ $device }加入{ $payee }的紙本賬單

## 確認時手機顯示的文字

gateway-act-contact = 更改聯絡資料
gateway-act-export = 匯出所有關於你的資料
gateway-act-erase = 清除這部電腦上的資料
gateway-act-pay = 繳付政府賬單
gateway-act-mandate = 授權由銀行戶口自動繳付一個賬戶的賬單
gateway-autopay-limit = 這張賬單超過你為自動轉賬設定的限額。請自行繳付，或調高限額。
