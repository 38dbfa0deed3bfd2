### 出了甚麼問題、可以怎樣做：合約中每個代碼和原因各有標題和說明。

err-ours = 你的資料安全，沒有傳送任何東西。
err-ref = 查詢時請提供{ $ref }
errors-copy-ref = 複製編號
errors-window = 錯誤：{ $page }
errors-sign-in = 登入
errors-unlock = 解鎖
errors-to-list = 返回清單

## Connection

errors-offline = 你已離線
errors-offline-help = 你看到的是較早前儲存的資料。桌面會自動再試。
errors-timeout = 等候回應時間過長
errors-timeout-help = 沒有遺失任何資料，請稍後再試。
errors-unavailable = { $source }沒有回應
errors-unavailable-help = 你看到的是已儲存的資料。桌面會自動再查詢。
errors-unavailable-help-at = 你看到的是已儲存的資料。桌面會在{ $time }再查詢。
errors-rate-limited = 短時間內嘗試次數過多
errors-rate-limited-help = 請等幾分鐘再試。
errors-rate-limited-help-at = 請在{ $time }後再試。
errors-untrusted-proxy = 網絡上有程式在截取內容
errors-untrusted-proxy-help = 這不是直達桌面閘道的私密連線，所以沒有傳送任何東西。部分公司網絡和防毒程式會這樣做。請改用其他網絡，或向網絡管理員查詢。
errors-untrusted-expired = 閘道的證書或撤銷清單已過期
errors-untrusted-expired-help = 沒有傳送任何東西。請檢查這部電腦的時鐘；如時間正確，請稍後再試。
errors-untrusted-name = 證書屬於另一個主機
errors-untrusted-name-help = 沒有傳送任何東西。你可能正使用需要登入的網絡。請先用瀏覽器登入網絡，然後再試。
errors-untrusted-revoked = 閘道的證書已被撤銷
errors-untrusted-revoked-help = 沒有傳送任何東西。請等候桌面的新版本，或留意其網站公布。

## Sign-in and lock

errors-locked = 桌面已鎖定
errors-locked-help = 請先解鎖。
errors-signed-out-here = 你已登出
errors-signed-out-here-help = 請登入以繼續。這部電腦上的資料會保留。
errors-signed-out-elsewhere = 另一部電腦登出了這部電腦
errors-signed-out-elsewhere-help = 如不是你本人操作，請登入後在「私隱」查看查閱紀錄。
errors-signed-out-expired = 登入已到期
errors-signed-out-expired-help = 登入有效期為90天，30天沒有使用亦會到期。請重新登入；這裏的資料會保留。
errors-signed-out-reused = 為安全起見，登入已被終止
errors-signed-out-reused-help = 登入資料可能被人複製，所以已全部停用。請重新登入，並在「私隱」查看查閱紀錄。
errors-signed-out-too-old = 請重新登入以作確認
errors-signed-out-too-old-help = 「智方便」只會在你登入後四小時內為你確認。請重新登入，再繼續剛才的步驟。並未付款，亦沒有更改任何資料。
errors-signed-out-other-help = 請重新登入。這部電腦上的資料會保留。
errors-suspended = 「智方便」已暫停這個帳戶
errors-suspended-help = 你暫時不能登入，請向「智方便」熱線查詢。這裏的資料會保留。
errors-account-ended = 這個「智方便」帳戶已終止
errors-account-ended-help = 請重新登記「智方便」，然後登入。
errors-sign-in-refused = 你在手機上拒絕了
errors-sign-in-refused-help = 你沒有登入，也沒有給出任何資料。準備好後可換一個二維碼。
errors-sign-in-cancelled = 已取消登入
errors-sign-in-cancelled-help = 你沒有登入，也沒有給出任何資料。
errors-sign-in-expired = 確認前二維碼已失效
errors-sign-in-expired-help = 二維碼有效期為兩分鐘。請換一個再掃描。
errors-sign-in-other-person = 手機屬於另一個人
errors-sign-in-other-person-help = 目前的使用者不是這部手機的主人。請用該使用者的手機，或在使用者選單加入你自己。
errors-sign-in-phone-outdated = 「智方便」程式版本過舊
errors-sign-in-phone-outdated-help = 請在手機上更新程式，然後再掃描。
errors-sign-in-state-mismatch = 回覆不屬於這次登入
errors-sign-in-state-mismatch-help = 為安全起見已捨棄該回覆。請重新開始，並只使用這個螢幕上的二維碼。
errors-sign-in-other = 未能登入
errors-sign-in-other-help = 「智方便」給出的原因，這個版本的桌面未能識別。請再試一次。
errors-step-up = 在手機上確認
errors-step-up-help = 這項操作需要「智方便」。確認前不會進行任何操作。

## The thing itself

errors-forbidden = 這裏不能進行這項操作
errors-forbidden-help = 沒有作出任何更改。
errors-not-found = 找不到這個項目
errors-not-found-help = 部門可能已結束或撤回這個項目。
errors-conflict = 內容已有更改
errors-conflict-help = 另一部電腦或部門作出了更改。請再看一次才決定。
errors-rejected-not-open = 這個項目已結束
errors-rejected-not-open-help = { $source }已結束這個項目，沒有作出任何更改。
errors-rejected-department-only = 只有部門可以結束這個項目
errors-rejected-department-only-help = 部門收到所需資料後便會結束。
errors-rejected-refused = 已在手機上拒絕
errors-rejected-refused-help = 沒有傳送任何東西，你可以重新開始。
errors-rejected-other = { $source }拒絕了
errors-rejected-other-help = 給出的原因，這個版本的桌面未能識別。沒有作出任何更改。
errors-already-settled = 這項已經完成
errors-already-settled-help = 之前已繳付、遞交或完成，沒有重複傳送。
errors-changed = 你核對後內容有更改
errors-changed-help = 請再核對一次。沒有傳送任何東西。
errors-busy-elsewhere = 你的另一部電腦正在處理
errors-busy-elsewhere-help = 最遲{ $time }結束。這裏沒有傳送任何東西。
errors-payment-in-doubt = 付款結果尚未確定
errors-payment-in-doubt-help = 我們先向銀行查詢，請不要重複付款。
errors-cancelled = 已停止
errors-cancelled-help = 沒有傳送任何東西。
errors-font-missing = 缺少製作這個檔案所需的字型
errors-font-missing-help = 請安裝「fonts-noto-cjk」，然後再儲存。沒有寫入任何檔案。
errors-unsupported = 這部電腦不支援這項操作
errors-unsupported-help = 沒有作出任何更改。

## This computer

errors-no-keychain = 未能開啟系統的鑰匙圈
errors-no-keychain-help = 如已上鎖，請先在系統解鎖，然後再試。如系統沒有鑰匙圈，可在首次設定時選用密碼短語。
errors-storage-full = 磁碟空間已滿
errors-storage-full-help = 請騰出空間後再試。你的資料沒有遺失。
errors-storage-damaged = 這部電腦上你的資料未能讀取
errors-storage-damaged-help = 資料已另存保留，沒有刪除。請重新開啟桌面；待辦事項和申請會由部門重新取得。
errors-internal = 我們的程式出錯

## Fields

errors-field-missing = 請填寫這一項
errors-field-too-long = 內容過長
errors-field-too-short = 內容過短
errors-field-form = 格式不正確
errors-field-past = 請選擇今日或之後的日期
errors-field-too-easy = 太容易被猜中
errors-field-wrong = 輸入不正確
err-phone = 請輸入8位數字電話號碼

## Who did not answer

errors-source-gateway = 市民桌面閘道
errors-source-iam-smart = 「智方便」
errors-source-department = 部門
