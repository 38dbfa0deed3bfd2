### 設定。

settings-title = 設定
settings-loading = 設定
settings-saved = 已儲存

## Look

settings-look = 語言和外觀
settings-language = 語言

## Lock

settings-lock = 鎖定
settings-idle = 閒置多久後鎖定
settings-idle-minutes = { $n }分鐘
settings-idle-hint = 最長五分鐘，鎖定前30秒會提醒你。
settings-pin-on = 每次都要輸入PIN碼
settings-pin-off = 未設定PIN碼
settings-pin-off-body = 任何人進入這部電腦的帳戶後都能開啟桌面。
settings-pin-set = 設定PIN碼
settings-pin-change = 更改PIN碼
settings-pin-remove = 移除PIN碼
settings-pin-set-title = 設定PIN碼
settings-pin-change-title = 更改PIN碼
settings-pin-remove-title = 移除PIN碼
settings-pin-remove-body = 你的資料仍會加密，但任何人進入這部電腦的帳戶後都能開啟桌面。
settings-pin-saved = 已設定PIN碼。
settings-pin-removed = 已移除PIN碼。

## Reminders and keys

settings-reminders = 提醒
settings-notifications = 到期日通知
settings-notifications-hint = 只說明哪些事項到期，不會顯示金額或你的編號；鎖定時只顯示數目。
settings-remind-closed = 關閉視窗後仍提醒我
settings-remind-closed-hint = 程式會在沒有視窗的情況下繼續運作；再次啟動便會重新顯示視窗。
settings-keys = 快捷鍵
settings-letters = 清單中的單個字母
settings-letters-hint = J和K移動，E標示為完成。如使用語音輸入，可關閉。
settings-keys-show = 顯示所有快捷鍵

## Data on this computer

settings-data = 這部電腦上的資料
settings-protection = 保護方式
settings-protection-keyring = 系統鑰匙圈
settings-protection-passphrase = 你的密碼短語
settings-protection-memory = 只在記憶體：程式結束後清除
settings-protection-pin = { $store }和你的PIN碼
settings-cache = 部門資料的副本
settings-vault = 你自己的資料
settings-folder = 資料夾
settings-cache-clear = 重新取得副本
settings-cache-clear-title = 重新取得副本
settings-cache-clear-body = 部門資料的副本會刪除並重新取得。你的備註、草稿和等待傳送的項目會保留。
settings-cache-cleared = 正在重新取得副本。

## Account

settings-account = 登入
settings-signed-in = 已用「智方便」登入
settings-sign-out = 登出
settings-sign-out-title = 在這部電腦登出
settings-sign-out-body = 這部電腦和閘道的登入都會結束。如你離線，連線後會立即通知閘道。
settings-sign-out-stays = 你的資料會以加密形式留在這部電腦，再次登入後可開啟。如要清除，請在登出前前往「私隱」。

## About

settings-about = 關於
settings-version = 版本{ $version }
settings-build-sandbox = 沙盒版本：只有測試資料
settings-gateway = 閘道：{ $host }
settings-gateway-none = 未設定閘道
settings-licence = 以Apache License 2.0發布的自由軟件。字型：Source Sans、Source Serif、Atkinson Hyperlegible、Noto Serif CJK（OFL）。
settings-diagnostics = 診斷報告
settings-diagnostics-body = 供協助你的人使用。報告不會提及任何人，也不包含你的資料；傳送前請先細閱。
settings-diagnostics-read = 閱讀報告
settings-diagnostics-save = 儲存報告
settings-examples = 登入後可更改鎖定和提醒方式。

## Reminders of bills

settings-bill-reminders = 賬單提醒
settings-bill-reminders-hint = 按賬單種類，在香港時間上午9時提醒。付款進行中不會提醒。
settings-bill-kind = 賬單種類
settings-bill-day = 到期當日
settings-bill-days = { $n }日前
settings-bill-none = 這種賬單不會提醒。
