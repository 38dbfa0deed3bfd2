### 隐私：谁看过你的资料、在哪里登录、联系方式、副本。

priv-title = 你的资料，以及谁看过
privacy-sub = 你可以在这里更改任何一项。部分更改要先用“智方便”确认。
privacy-thing-log = 查阅记录
privacy-thing-sessions = 已登录的电脑
privacy-thing-contact = 联系方式
privacy-facts = 概览
privacy-fact-reads = 次读取（过去30天）
privacy-fact-refused = 次拒绝（过去30天）
privacy-fact-computers = 台电脑已登录
privacy-fact-statistics = 次发送使用统计

## Signed-in computers

privacy-computers = 已登录的电脑
privacy-computer-here = 这台电脑
privacy-computer-seen = 最近使用：{ $time }
privacy-computer-since = 登录：{ $time }
privacy-computer-end = 在该电脑退出登录
privacy-computer-end-named = 在该电脑退出登录：{ $name }
privacy-computer-confirm-title = 退出“{ $name }”的登录？
privacy-computer-confirm-body = 该电脑将立即无法再从部门获取资料。已保存的资料会以加密形式留在该电脑。
privacy-computer-ended = { $name }已退出登录。
privacy-computers-alone = 你只在这台电脑登录。

## Access log

privacy-log = 查阅记录
privacy-log-table = 查阅记录的条目
privacy-log-export = 导出
privacy-log-filter = 显示
privacy-log-all = 全部
privacy-log-when = 时间
privacy-log-who = 谁
privacy-log-fields = 资料项目
privacy-log-why = 原因
privacy-log-result = 结果
privacy-log-none = 没有说明
privacy-log-more = 再显示{ $n }项
privacy-log-count = 第{ $shown }项，共{ $total }项
privacy-log-empty-title = 暂时没有记录
privacy-log-empty-body = 有人读取你的资料时，会在这里记下是谁、读了哪些项目、为什么。
privacy-log-empty-kind = 没有这类记录。
privacy-log-saved = 查阅记录已保存

privacy-chain-whole = { $time }已核对，记录没有被改动
privacy-chain-unknown = 尚未核对记录
privacy-chain-broken-title = 记录不完整
privacy-chain-broken-body = { $time }起的记录可能曾被更改或删除。请联系网关运营者，并先导出现在看到的记录。

privacy-kind-sign-in = 登录
privacy-kind-sign-in-failed = 登录失败
privacy-kind-sign-out = 退出登录
privacy-kind-read = 读取
privacy-kind-step-up = 在手机确认
privacy-kind-export = 导出副本
privacy-kind-erase = 清除电脑上的资料
privacy-kind-contact-change = 更改联系方式
privacy-kind-payment = 支付账单
privacy-kind-mandate = 自动扣款
privacy-kind-bill-added = 添加纸质账单
privacy-kind-token-reuse = 已中止：登录凭证被重复使用
privacy-kind-refused = 要求被拒
privacy-kind-other = 其他

privacy-result-given = 已给出
privacy-result-refused = 已拒绝
privacy-result-used-here = 只在这里使用
privacy-result-ended = 已中止
privacy-result-other = 其他

privacy-disown = 这不是我
privacy-disown-named = 这不是我：{ $who }，{ $time }
privacy-disown-title = 登录的不是你？
privacy-disown-body = “{ $who }”于{ $time }登录。我们会立即让它退出登录。如果你认为有人知道你的“智方便”PIN码，请同时在“智方便”应用中更改。
privacy-disown-go = 让它退出登录
privacy-disowned = 已退出登录。这项记录会保留。

## One entry, and what can be written about it

privacy-entry-title = 查阅记录详情
privacy-entry-named = { $who }，{ $time }：详情
privacy-entry-what = 事项
privacy-letter-body = 桌面只会为你写好信件，不会发送任何东西。请自行填写并寄出。
privacy-letter-erase = 请求删除
privacy-letter-erase-about = 请求{ $who }删除不再需要的资料。
privacy-letter-erase-title = 请求删除你的资料
privacy-letter-report = 投诉
privacy-letter-report-about = 向个人资料私隐专员公署投诉。
privacy-letter-report-title = 向个人资料私隐专员公署投诉
privacy-letter-commissioner = 个人资料私隐专员公署
privacy-letter-text = 信件内容
privacy-letter-send = 信件还没有寄出。填好其余各项后，请自行寄出。
privacy-letter-copy = 复制文字
privacy-letter-save = 保存为文本文件
privacy-letter-saved = 信件已保存
privacy-letter-page = 打开官方网页
privacy-ask = 请求他人删除资料
privacy-ask-body = 在记录中选择对方，我们会写好请求，由你寄出。
privacy-ask-go = 开始写请求
privacy-ask-hint = 选择对方的名称打开该条记录，再选“请求删除”。

## Contact data

privacy-contact = 联系方式
privacy-contact-body = 部门会用来就你的申请与你联系。
privacy-contact-mobile = 手机号码
privacy-contact-email = 电子邮件地址
privacy-contact-none = 未提供
privacy-contact-change = 更改
privacy-contact-title = 更改联系方式
privacy-contact-leave = 不用更改的一栏可留空。
privacy-contact-mobile-hint = 香港号码，8位数字
privacy-contact-email-error = 请输入电子邮件地址，例如 name@example.hk
privacy-contact-empty-error = 请输入手机号码或电子邮件地址
privacy-contact-go = 用“智方便”确认并更改
privacy-contact-saved = 联系方式已更改

## A copy

privacy-copy = 取得副本
privacy-copy-body = 一个ZIP文件，内含JSON和PDF文件，用你选择的密码加密。
priv-export = 导出我的资料
privacy-copy-title = 取得你的资料副本
privacy-copy-parts = 选择要放入的内容
privacy-copy-part-person = 个人信息
privacy-copy-holds-person = 姓名、联系方式、已登录的电脑
privacy-copy-part-tasks = 待办事项
privacy-copy-holds-tasks = 部门要你办理的事项和期限
privacy-copy-part-applications = 申请
privacy-copy-holds-applications = 每项申请的进度和经过
privacy-copy-part-bills = 账单
privacy-copy-holds-bills = 账单、付款和自动扣款
privacy-copy-part-receipts = 收据
privacy-copy-holds-receipts = 每张收据的PDF，使用桌面的语言
privacy-copy-part-access = 查阅记录
privacy-copy-holds-access = 谁读取过你的资料、哪些项目、为什么
privacy-copy-part-this-computer = 这台电脑
privacy-copy-holds-this-computer = 备注、标签、提醒、活动记录，以及这台电脑的记录
privacy-copy-lock = 设置文件密码
privacy-copy-lock-body = 没有密码，谁也打不开这个文件，我们也无法重置密码。请把密码和文件分开保管。
privacy-copy-password = 新密码
privacy-copy-password-hint = { $shortest }到{ $longest }个英文字母、数字、空格或英文符号
privacy-copy-again = 再次输入新密码
privacy-copy-show = 显示密码
privacy-copy-error-parts = 请至少选择一项内容
privacy-copy-error-short = 请输入至少{ $shortest }个字符的密码
privacy-copy-error-long = 请输入不超过{ $longest }个字符的密码
privacy-copy-error-form = 请只用英文字母、数字、空格和英文符号
privacy-copy-error-again = 两次输入的密码不一致，请重新输入
privacy-copy-go = 用“智方便”确认并保存
privacy-copy-phone = 在手机打开“智方便”并确认。确认前不会写入任何文件。
privacy-copy-fonts = 也可以不选“收据”，其他内容不需要这些字体。
privacy-copy-writing-title = 正在生成副本
privacy-copy-writing-first = 正在整理资料
privacy-copy-writing = 已写入{ $done }项，共{ $of }项
privacy-copy-writing-body = 你可以关闭这个窗口，但请保持桌面打开，不要锁定。如果在文件写完前锁定，就不会保存任何文件。
privacy-copy-still = 副本仍在生成。保存完成前，请保持桌面打开，不要锁定。
privacy-copy-saved = 副本已保存
privacy-copy-saved-hint = 打开时需要输入你的密码，并使用支持AES加密ZIP文件的软件，例如7-Zip或系统自带的压缩文件管理器。

## Erasing

privacy-erase = 清除此桌面
privacy-erase-body = 从这台电脑移除副本、备注、列表和密钥。部门会保留自己的记录。
priv-erase = 从这台电脑清除
privacy-erase-title = 从这台电脑清除你的资料？
privacy-erase-goes = 会清除
privacy-erase-goes-copy = 事项、申请、账单和收据的副本
privacy-erase-goes-own = 备注和标签，以及尚未发送的操作
privacy-erase-goes-keys = 历史记录、这台电脑的列表、PIN码和所有密钥
privacy-erase-stays = 会保留
privacy-erase-stays-departments = 部门持有的关于你的资料，以及所有付款
privacy-erase-stays-files = 你保存在文件夹中的文件
privacy-erase-stays-computers = 其他电脑上的登录
# The word that the person types.
privacy-erase-word = 清除
privacy-erase-type = 输入“{ $word }”以继续
privacy-erase-wrong = 请照样输入所示的字词
privacy-erase-go-phone = 用“智方便”确认并清除
privacy-erase-go = 清除
privacy-erase-link = 清除这台电脑上的资料

## Offline

privacy-offline = 这要连接网关，待联网后才能进行。

## 这台电脑

privacy-thing-local = 这台电脑的记录
privacy-local-title = 这台电脑的记录
privacy-local-sub = 这个程序在这台电脑上对你的资料做过什么。记录只保存在这台电脑上。
privacy-local-table = 这台电脑的记录的项目
privacy-local-when = 时间
privacy-local-what = 事项
privacy-local-empty-title = 暂时没有记录
privacy-local-empty-body = 你保存的文件和输错PIN码的次数会列在这里。
privacy-local-broken-title = 这份记录被改动过
privacy-local-broken-body = 有一项记录被改动或删除，不是这个程序做的。如果要给别人看，请先保存这份记录，然后清除。
privacy-local-save = 保存
privacy-local-save-named = 保存这台电脑的记录
privacy-local-cleared = 这台电脑的记录已清除。
privacy-local-saved = 记录已保存
privacy-local-clear = 清除
privacy-local-count = { $total }项中的{ $shown }项
privacy-local-clear-title = 清除这份记录？
privacy-local-clear-body = 清除后无法恢复。政府一方的查阅记录不受影响。
privacy-local-clear-go = 清除记录
privacy-act-receipt-saved = 保存或打开收据
privacy-act-bills-saved = 保存缴费记录
privacy-act-deadline-saved = 保存期限到日历
privacy-act-diagnostics-saved = 保存诊断报告
privacy-act-copy-saved = 保存资料副本
privacy-act-access-log-saved = 保存查阅记录
privacy-act-local-log-saved = 保存这份记录
privacy-act-pin-set = 设置或更改PIN码
privacy-act-pin-removed = 移除PIN码
privacy-act-settings-changed = 更改设置
privacy-act-copy-cleared = 清除部门资料的副本
privacy-act-erasure-asked = 撰写删除资料的请求
privacy-act-report-written = 撰写投诉
privacy-act-letter-saved = 保存信件
privacy-act-unlock-failed = 输错PIN码{ $times }次
privacy-act-other = 较新版本的操作
