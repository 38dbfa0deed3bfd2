### 市民看到的网关文字：手机打开的网页，以及查阅记录。

gateway-sandbox = 测试环境：所有内容均为虚构，并非政府服务。
gateway-language-label = 语言

## 手机打开的网页

gateway-sign-in-title = 在电脑上登录
gateway-sign-in-computer = 电脑
gateway-sign-in-no-name = 未命名
gateway-sign-in-first = 首次使用市民桌面
gateway-sign-in-known = 使用过市民桌面
gateway-sign-in-time = 请求时间
gateway-sign-in-code = 电脑屏幕上的号码
gateway-sign-in-warning = 只有你面前的屏幕显示同一个号码，才可以继续。政府人员不会向你发送这种号码。
gateway-sign-in-go = 智方便登入
gateway-sign-in-stop = 这不是我的电脑

## 结果

gateway-done-title = 已登录
gateway-done-text = 请回到电脑。你可以关闭此网页。
gateway-stopped-title = 已停止
gateway-stopped-text = 没有人登录。如果这个网址是别人发给你的，你不用再做什么。
gateway-over-title = 号码已过期
gateway-over-text = 请在电脑上重新开始，再扫描新的二维码。
gateway-not-done-title = 未能登录
gateway-refused-text = 你在“智方便”中选择了拒绝。如仍要登录，请在电脑上重新开始。
gateway-cancelled-text = 你在“智方便”中取消了登录。如仍要登录，请在电脑上重新开始。
gateway-suspended-text = 你的“智方便”账户已暂停使用。请打开“智方便”查看原因。
gateway-account-ended-text = 你的“智方便”账户已终止。请重新登记“智方便”，再在电脑上重新开始。
gateway-failed-text = “智方便”未能完成登录。请在电脑上重新开始。
gateway-other-browser-text = 这次登录是在另一个浏览器中开始的，或者已经结束。请在电脑上重新开始。
gateway-broken-text = 网址不完整。请从市民桌面重新开始。
gateway-trouble-text = 我们的系统出现问题。请过几分钟再试。参考编号：{ $incident }

## 查阅记录

gateway-party-iam = 智方便
gateway-party-desk = 市民桌面
gateway-field-name = 姓名
gateway-field-contact = 手机号码和电子邮件地址
gateway-field-everything = 所有关于你的资料
gateway-purpose-sign-in = 在{ $device }上登录
gateway-purpose-first-sign-in = 首次在{ $device }上登录
gateway-purpose-sign-out = 在{ $device }上退出登录
gateway-purpose-token-reuse = 在{ $device }上的登录凭证被重复使用，因此已退出登录
gateway-purpose-foreign-key = 有人用另一密钥使用在{ $device }登录的凭证副本，没有取得任何资料
gateway-purpose-step-up = 在手机上确认{ $device }的操作
gateway-purpose-contact-change = 在{ $device }上更改联系方式
gateway-purpose-export = 在{ $device }上导出资料
gateway-purpose-erase = 清除{ $device }上的资料
gateway-party-fps = 转数快
gateway-field-bill-number = 账单号码
gateway-field-amount = 金额
gateway-field-open-id = “智方便”标识码
gateway-field-account = 账户号码
gateway-field-limits = 自动扣款限额
gateway-purpose-pay = 在{ $device }上以转数快支付{ $payee }的账单
gateway-purpose-collect = 以自动扣款支付{ $payee }的账单
gateway-purpose-mandate = 在{ $device }上设置{ $payee }的自动扣款
gateway-purpose-mandate-limits = 在{ $device }上更改{ $payee }自动扣款的限额
gateway-purpose-mandate-end = 在{ $device }上终止{ $payee }的自动扣款
gateway-purpose-bill-added = 在{ $device }上添加{ $payee }的纸质账单

## 确认时手机显示的文字

gateway-act-contact = 更改联系方式
gateway-act-export = 导出所有关于你的资料
gateway-act-erase = 清除这台电脑上的资料
gateway-act-pay = 支付政府账单
gateway-act-mandate = 授权从银行账户自动支付一个账户的账单
gateway-autopay-limit = 这张账单超过了你为自动扣款设定的限额。请自行支付，或调高限额。
