### 账单和付款：要付多少、付一次、收据、自动扣款。

## The page

bills-title-some = { $n }张账单待缴，共{ $amount }
bills-title-none = 没有待缴账单
bills-sub-overdue = { $n }张账单已逾期。
bills-sub-week = 其中{ $amount }本周到期。
bills-sub-progress = { $n }笔付款正在进行。
bills-sub-expected-one = 预计{ $month }还有一张账单。
bills-sub-expected-some = 预计还有{ $n }张账单，下一张在{ $month }。
bills-thing = 你的账单
bills-thing-one = 这张账单
bills-thing-year = 缴费记录
bills-thing-payment = 这笔付款
bills-thing-autopay = 你的自动扣款
bills-list = 账单
bills-add = 添加账单
bills-autopay = 自动扣款
bills-see-all = 查看全部{ $n }张账单
bills-see-paid = 已缴和以往的账单
bills-old = 旧数据
bills-old-since = { $time }保存
bills-empty-title = 这里没有账单
bills-empty-body = 部门开出的账单会显示在这里。你也可以添加纸质账单。
bills-none-open = 没有待缴的账单。

bills-group-overdue = 已逾期
bills-group-due = 待缴
bills-group-in-progress = 进行中
bills-group-expected = 预计
bills-group-paid = 已缴
bills-group-withdrawn = 已撤销
bills-group-spoken = { $name }，{ $n }张

bill-due-in =
    { $n ->
        [1] { $day }到期，就是明天
       *[other] { $day }到期，还有{ $n }天
    }
bill-due-unchecked = 该年的公众假期尚未公布，到期日没有顺延。
bills-no-due = 没有到期日
bills-tag-expected = 尚未开出
bills-tag-checking = 查询中
bills-tag-waiting = 等待银行
bills-tag-claimed = 你已用其他方式支付
bills-tag-part = 已缴部分
bills-tag-paid = { $day }已缴
bills-tag-credit = 已缴，有余额
bills-tag-withdrawn = 已撤销
bills-below-expected = { $department }，预计
bills-below-whom = { $department }，{ $whom }
bills-added-tag = 纸质账单
bills-review = 核对并支付
bills-review-named = 核对并支付：{ $title }
bills-see-payment = 查看付款
bills-see-payment-named = 查看付款：{ $title }
bills-see = 详情
bills-see-named = 详情：{ $title }
bills-remind = 提醒我
bills-remind-named = 提醒我：{ $title }
bills-remind-back = 取消提醒
bills-remind-back-named = 取消提醒：{ $title }
bills-remind-said = { $day }会提醒你“{ $title }”。
bills-remind-said-back = 不会再提醒你“{ $title }”。
bills-remind-said-silent = 已记下{ $day }，但设置中关闭了通知，所以不会提醒。
bills-below-remind = { $day }提醒
bills-offline = 你可以查看账单，付款要等联网后才能进行。

## All bills

bills-all-title = 全部账单
bills-find = 按文字或号码查找
bills-find-clear = 清除搜索
bills-filter = 显示
bills-filter-open = 待缴和预计
bills-filter-ended = 已缴和已撤销
bills-filter-all = 全部
bills-sort = 顺序
bills-sort-due = 按日期
bills-sort-amount = 金额从大到小
bills-sort-department = 按部门
bills-count =
    { $n ->
        [0] 没有找到账单
       *[other] { $n }张账单
    }
bills-none-title = 没有找到账单
bills-none-body = 试试少输入几个字，或更改上面的选择。

## Twelve months

bills-year-heading = 过去12个月已缴：{ $amount }
bills-year-heading-of = { $year }年已缴：{ $amount }
bills-year-choose = 期间
bills-year-last = 过去12个月
bills-category-tax = 税款
bills-category-rates = 差饷和地租
bills-category-rates-short = 差饷
bills-category-water = 水费
bills-category-fees = 收费和牌照
bills-category-other = 其他
bills-chart-name = 按月份和类别显示已缴账单，{ $from }至{ $to }
bills-chart-highest = { $month }最高，为{ $amount }，主要是{ $category }。表格里有相同的数字。
bills-chart-nothing = 这几个月没有支付账单。
bills-chart-block = 一格是{ $amount }，不足一格的只填一部分。
bills-chart-months = 月份
bills-chart-hint = 选择月份即可读出数字。
bills-month-name = { $year }年{ $month }
bills-month-total = { $month }：{ $amount }
bills-month-none = { $month }：没有支付
bills-month-part = { $category }{ $amount }
bills-table-name = 按月份和类别列出已缴账单，以港元计
bills-table-month = 月份
bills-table-total = 合计
bills-table-none = 没有
bills-show-table = 显示完整表格
bills-show-chart = 显示图表
bills-save-csv = 保存为CSV
bills-save-pdf = 保存为PDF
bills-saved = 已保存

## One bill

bills-for = 为谁支付
bills-label-none = 你自己
bills-label-change = 更改
bills-label-change-named = 更改为谁支付
bills-label-field = 这个账户是为谁支付的
bills-label-hint = 用你自己的叫法，例如“妈妈的房子”，只保存在这台电脑。
bills-label-save = 保存
bills-account = 账户
bills-account-copy = 复制账户号码
bills-number = 账单号码
bills-number-copy = 复制账单号码
bills-number-unchecked = 未核对
bills-number-unchecked-help = 这种号码的格式没有公布，输错了也看不出来，请与纸质账单核对。
bills-period = { $from }至{ $to }
bills-issued = 开出日期
bills-part-total = 总额
bills-part-surcharge = 其中附加费
bills-part-received = 已收
bills-part-owed = 尚欠
bills-last-year = 去年同期
bills-more-month = 比去年同月多{ $percent }%
bills-more-quarter = 比去年同一季度多{ $percent }%
bills-more-four-months = 比去年同期的四个月多{ $percent }%
bills-more-half-year = 比去年同期（半年）多{ $percent }%
bills-more-year = 比上一年度多{ $percent }%
bills-more-other = 比去年同期多{ $percent }%
bills-less-month = 比去年同月少{ $percent }%
bills-less-quarter = 比去年同一季度少{ $percent }%
bills-less-four-months = 比去年同期的四个月少{ $percent }%
bills-less-half-year = 比去年同期（半年）少{ $percent }%
bills-less-year = 比上一年度少{ $percent }%
bills-less-other = 比去年同期少{ $percent }%
bills-more-help = 当时是{ $then }，现在是{ $now }。如果出乎意料，支付前请先向部门咨询。
bills-less-help = 当时是{ $then }，现在是{ $now }。
bills-fetched = 账单于{ $time }从部门取得。
bills-added-help = 这张账单是你从纸质账单添加的，部门的数据还没有到。
bills-late-surcharge = 逾期缴费可能要付附加费。
bills-says = 部门表示：{ $text }
bills-waiting-outbox = 更改已保存在这里，联网后会发送。

bills-state-paid-title = 这张账单已缴
bills-state-paid-body = 已于{ $day }支付，没有欠款。
bills-state-credit-title = 这张账单已缴，并有余额
bills-state-credit-body = 多收了{ $amount }。部门会用来抵下一张账单，或者退还。
bills-state-part-title = 这张账单已缴部分
bills-state-part-body = 已收{ $received }，尚欠{ $rest }。
bills-state-withdrawn-title = 部门撤销了这张账单
bills-state-withdrawn-body = 请不要支付。如果已经支付，钱会退还给你。
bills-state-expected-title = 这张账单还没有开出
bills-state-expected-body = 金额只是估计。部门开出后才能支付。
bills-state-expected-by = 账单应于{ $day }或之前发出。
bills-state-expected-reminded = { $day }上午9时会提醒你（市民桌面须正在运行）。
bills-state-expected-missing = 账单应已于{ $day }发出。如仍未收到，请向部门咨询。
bills-state-overdue-title = 已过到期日
bills-state-overdue-body = 请尽快支付，可能会有附加费。
bills-state-open-title = 有一笔付款正在进行
bills-state-open-body = 付款完成前，这张账单不能再付一次。
bills-state-doubt-title = 正在查询这张账单的一笔付款
bills-state-doubt-body = 我们先向银行查询。银行回复前，这张账单不能再付。
bills-state-failed-title = 上次付款没有成功
bills-state-refund-title = 有一笔钱正退还给你
bills-state-refund-body = 多付了{ $amount }，会退回你付款的账户。
bills-state-refunded-title = 钱已退还给你
bills-state-refunded-body = 多付了{ $amount }，已于{ $time }退还。
bills-state-claimed-title = 你表示已用其他方式支付
bills-state-claimed-body = { $channel }，{ $day }。正在等待部门确认，不会再提醒你。

bills-instalments = 分期
bills-instalment = 第{ $n }期
bills-history = 这个账户
bills-history-none = 这是这个账户在这里的第一张账单。
bills-receipts = 收据
bills-receipts-none = 还没有收据。付款完成后会有。
bills-receipt-paid = { $time }支付，{ $method }
bills-receipt-save = 保存PDF
bills-receipt-save-named = 保存PDF：收据{ $ref }
bills-receipt-open = 打开或打印
bills-receipt-open-named = 打开或打印：收据{ $ref }
bills-receipt-saved = 收据已保存
bills-receipt-for = 为{ $whom }支付

bills-ways = 其他支付方式
bills-ways-none = 部门没有列出其他方式。
bills-channel-fps = 转数快二维码
bills-channel-pps = 缴费灵
bills-channel-convenience-store = 便利店
bills-channel-e-cheque = 电子支票
bills-channel-atm = 自动柜员机
bills-channel-counter = 柜台或邮寄
bills-channel-edda = 自动扣款
bills-channel-other = 其他方式
bills-way-fps = 用银行应用扫描，几秒内完成，不收费用。
bills-way-pps = 先登记账单一次，然后用电话或网上支付。
bills-way-convenience-store = 在收银台出示账单条码，用现金支付。
bills-way-e-cheque = 在网上银行开出，然后上传到 payecheque.gov.hk。
bills-way-atm = 在柜员机选“缴费服务”。
bills-way-counter = 把账单连同支票交给或寄给部门。
bills-way-edda = 银行在你设定的限额内自动支付每张账单。
bills-way-other = 请看账单背面。
bills-way-code = 商户编号
bills-way-number = 要输入的号码
bills-way-limit = 最多{ $amount }。
bills-way-limit-cash = 现金最多{ $amount }。
bills-way-pay = 在那里支付后，再告诉市民桌面。部门确认后，账单才会显示为已缴。

bills-claim = 我用其他方式付了
bills-claim-title = 我用其他方式付了
bills-claim-channel = 你怎样支付
bills-claim-day = 在哪一天
bills-claim-go = 保存
bills-claim-hint = 不会再提醒你。部门确认后，账单才算已缴。
bills-claim-missing = 请选择支付方式
bills-claim-day-wrong = 请输入今天或以前的日期
bills-claim-back = 我还没有付，取消这项记录
bills-reminders = 提醒
bills-reminders-body = 到期前会提醒你；付款进行中不会提醒。
bills-reminders-set = 在设置里选择天数
bills-gone-title = 这里没有这张账单
bills-gone-body = 账单可能已撤销，或属于另一个人。
bills-to-list = 查看你的账单
bills-example = 示例
bills-examples-title = 这些账单是虚构的
bills-examples-body = 用来演示账单的样子，不能支付。用“智方便”登录后，会显示你自己的账单。
bills-sign-in = 用“智方便”登录
bills-sign-in-title = 请先登录
bills-sign-in-body = 登录后，你可以支付自己的账单、添加纸质账单和设置自动扣款。
bills-contact = 向部门咨询
bills-report = 反映这张账单的问题
bills-report-title = 反映问题
bills-report-below = 请致电或写信给部门，并提供以下编号。市民桌面不会发送任何资料。
bills-report-stop-title = 资料不符时，请不要付款
bills-report-stop-body = 请取消这笔付款。如果银行已经扣款，请把参考编号告诉部门。
bills-report-no-contact = 这里没有这个部门的联系方式。请查看账单或部门网站。
bills-report-text = 给部门的内容
bills-report-hint = 写下哪里不对，然后复制到电子邮件或表格，或在电话中读出。内容不会保留在这里。
bills-report-copy = 复制内容
bills-report-line = { $name }：{ $value }
bills-report-to = 致
bills-report-about = 关于
bills-report-wrong = 问题

## Check this payment

pay-review-title = 核对这笔付款
pay-nothing-yet = 用“智方便”确认前，不会付款。
pay-nothing-bank = 在银行应用确认前，不会付款。
pay-to = 收款方
pay-amount = 金额
pay-amount-whole = 全额
pay-amount-part = { $owed }的一部分
pay-amount-change = 更改
pay-amount-change-named = 更改金额
pay-amount-field = 现在支付（港元）
pay-amount-hint = 最多{ $owed }，剩下的仍要支付。
pay-amount-use = 使用这个金额
pay-amount-full = 支付全额
pay-amount-wrong = 请输入$0.01至{ $owed }的金额
pay-surcharge = 已包括附加费{ $amount }。
pay-how = 支付方式
pay-more-ways = 显示更多方式
pay-receipt = 收据
pay-receipt-here = 保存在这台电脑，可存为PDF。
pay-confirm = 用“智方便”确认支付{ $amount }
pay-show = 显示{ $amount }的转数快二维码
pay-later = 稍后再付
pay-tell = 我已用这种方式支付
pay-offline = 你已离线。付款要等联网后才能进行，以免重复付款。
pay-changed-title = 账单有更改
pay-changed-body = 部门在你查看后更改了账单。支付前请再看一次。
pay-refused = 你在手机拒绝了，没有付款。
pay-time-over = 确认时间已过，没有付款。
pay-phone-dropped-title = 等待手机确认时连接中断
pay-phone-dropped-body = 即使你已在手机上确认，也没有付款。恢复连接后，请再核对并确认。

## On the phone

pay-phone-title = 在手机确认
pay-phone-below = 你只是确认向{ $payee }支付{ $amount }。
pay-phone-again = 在手机打开“智方便”并确认。确认前不会付款。
pay-phone-stop = 停止

## The FPS code

pay-scan-title = 用银行应用付款
pay-scan = 打开银行或电子钱包应用，选“转数快”，扫描这个二维码。
pay-code-name = 向{ $payee }支付{ $amount }的转数快二维码
pay-three = 在银行应用核对这三项
pay-three-payee = 商户名称
pay-three-number = 账单号码
pay-three-amount = 金额
pay-three-wrong = 任何一项不符，请不要付款。
pay-report = 向部门反映
pay-waiting = 等待银行确认
pay-waiting-help = 每5秒查询一次。你可以关闭这一页，付款会在“账单”里显示。
pay-asking = 正在向银行查询
pay-doubt = 连接中断，我们先向银行查询。
pay-preparing = 正在取得二维码
pay-preparing-help = 需要几秒，还没有付款。
pay-reference = 编号
pay-check = 我已付款，立即查询
pay-checked = { $time }查询：还没有付款。
pay-text = 以文字显示给银行应用
pay-text-hide = 隐藏文字
pay-text-name = 二维码的文字
pay-text-hint = 部分银行可以粘贴文字，内容与图案相同。
pay-text-copy = 复制二维码文字
pay-cancel = 取消付款
pay-ends-at = 二维码{ $time }失效
pay-ends-soon =
    { $n ->
        [1] 二维码还有{ $n }分钟失效。
       *[other] 二维码还有{ $n }分钟失效。
    }
pay-ended-here = 二维码时限已过
pay-ended-here-help = 请不要再扫描。我们会向银行查询是否已付款。
pay-step-side = 这笔付款
pay-step-begun = 已开始付款
pay-step-checked = 你已核对账单
pay-step-confirmed = 你已用“智方便”确认
pay-step-code = { $time }，识别码{ $code }相同
pay-step-bank = 银行付款
pay-step-receipt = 部门开出收据
pay-step-midnight = 到期日午夜前付款就算准时
pay-never-twice = 不会重复付款。如果连接中断，市民桌面会先向银行查询结果，才会让你再付。
pay-refused-code-title = 请不要付款
pay-refused-code-body = 收到的二维码与你核对的付款不符，所以不会显示。请取消这笔付款，并通知部门。

## What became of it

pay-paid-title = 已付款
pay-paid = 已付款。参考编号{ $ref }
pay-paid-below = { $department }已收到款项。
pay-paid-late-title = 已付款，在二维码失效之后
pay-paid-late = 银行在二维码失效后才转出款项，仍然有效。
pay-part-title = 已付部分
pay-part = 应付{ $amount }，已收{ $received }，尚欠{ $rest }。
pay-over-title = 已付款，部分会退还
pay-over = 已收{ $received }，其中{ $refund }是多付的。
pay-refund-title = 钱正退还给你
pay-refund-below = 账单早已缴清，这笔钱全额退还。
pay-refunded-title = 钱已退还给你
pay-refund-way = { $amount }会退回你付款的账户。
pay-refund-sent = { $amount }已于{ $time }退还。
pay-reference-name = 参考编号
pay-reference-copy = 复制参考编号
pay-paid-at = 付款时间
pay-bank-number = 银行编号
pay-for-whom = 为谁支付
pay-next = 下一张账单
pay-next-title = { $title }，{ $amount }
pay-next-none = 没有其他待缴账单。
pay-receipt-soon = 收据正在制作，稍后在这里和账单里可以看到。
pay-back = 返回账单
pay-doubt-title = 正在查询这笔付款
pay-doubt-known = 目前所知
pay-doubt-asked = 向{ $payee }支付{ $amount }，{ $time }开始
pay-doubt-answered = 最近在{ $time }向银行查询，银行没有答复。
pay-doubt-unanswered = 银行还没有答复。
pay-doubt-unknown = 我们还不知道银行有没有付款。
pay-doubt-wait = 请不要在这里或用其他方式再付这张账单。有结果后就可以再付。
pay-doubt-late = 如果银行账户已扣款，请记下参考编号，一定查得到。
pay-check-again = 立即向银行查询
pay-expired-title = 二维码已失效
pay-cancelled-title = 你取消了这笔付款
pay-failed-title = 付款没有成功
pay-reversed-title = 银行收回了这笔付款
pay-reversed-body = 这张账单仍要支付。
pay-other-way-title = 请不要扫描二维码
pay-withdrawn-title = 账单已撤销
pay-not-taken = 就我们所知，没有扣款。如果银行已扣款，会在这里显示。
pay-may-still = 如果银行已扣款，会在这里显示。
pay-reason-bank-refused = 你的银行拒绝了付款。
pay-reason-funds = 账户余额不足。
pay-reason-limit = 金额超过银行的限额。
pay-reason-mandate-over = 这个账户的自动扣款已终止，或已到限额。
pay-reason-paid-another-way = 部门表示这张账单已用其他方式支付，二维码已关闭。
pay-reason-bill-withdrawn = 部门撤销了账单，不用支付。
pay-reason-switch-refused = 转数快系统没有接受付款。
pay-reason-other = 没有说明原因。
pay-again = 再次核对并支付
pay-cancel-title = 取消这笔付款？
pay-cancel-body = 二维码不再显示。如果银行已扣款，会在这里显示。
pay-cancel-go = 取消付款
pay-cancel-keep = 保留
pay-see-bill = 查看账单
pay-gone-title = 这里没有这笔付款

## Add a bill

bills-add-title = 添加账单
bills-add-sub = 用于列表里没有的纸质账单，也可以替别人支付。
bills-add-way = 方式
bills-add-scan = 扫描二维码
bills-add-type = 自己输入
bills-drop = 把二维码图片拖放到这里
bills-drop-help = PNG或JPEG，最大10 MB。也可以按Ctrl+V粘贴图片或二维码文字。
bills-drop-choose = 选择图片
bills-drop-stays = 图片只在这台电脑读取，不会发送出去。
bills-reading = 正在读取二维码
bills-read-done = 已读取二维码。与纸质账单核对后再添加。
bills-read-title = 与纸质账单核对
bills-read-payee = 二维码的收款方
bills-read-unknown-payee = 我们不认识这个收款方。确定账单来自部门才添加。
bills-read-failed = 读不到付款二维码。请用更清晰的图片，或自己输入。
bills-read-large = 图片大于10 MB。
bills-read-kind = 这不是PNG或JPEG图片。
bills-form-department = 部门
bills-form-kind = 账单种类
bills-form-choose = 请选择
bills-form-number = 账单上的号码
bills-form-number-hint = 照账单输入，有没有连字符都可以。
bills-form-amount = 金额（港元）
bills-form-due = 到期日
bills-form-due-hint = 照账单输入。没有就留空。
bills-form-label = 为谁支付（可不填）
bills-form-go = 添加这张账单
bills-form-missing-department = 请选择部门
bills-form-missing-kind = 请选择账单种类
bills-form-wrong-number = 请照账单输入号码，只能用数字和连字符
bills-form-wrong-amount = 请输入金额，例如412.60
bills-form-wrong-due = 请照账单输入日期
bills-form-long-label = 最多40个字

bill-kind-tax-demand-note = 缴税通知书
bill-kind-business-registration = 商业登记费
bill-kind-stamp-duty = 印花税
bill-kind-tax-reserve-certificate = 储税券
bill-kind-rates = 差饷
bill-kind-government-rent = 地租
bill-kind-water = 水费
bill-kind-general-demand-note = 一般缴款单
bill-kind-market-rent = 街市档位租金
bill-kind-fixed-penalty = 定额罚款
bill-kind-visa-fee = 签证费
bill-kind-licence-fee = 牌照费
bill-kind-court-fine = 法庭罚款
bill-kind-other = 其他账单

## Autopay

autopay-title = 自动扣款
autopay-sub = 银行在你设定的限额内，自动支付一个账户的账单。你可以随时终止。
autopay-none-title = 还没有自动扣款
autopay-none-body = 打开一张账单，选“设置自动扣款”，让银行支付该账户的账单。
autopay-offer = 让银行在你设定的限额内，自动支付这个账户的账单。
autopay-set = 设置自动扣款
autopay-active-here = 银行会支付这个账户的账单，每张最多{ $amount }。
autopay-see = 查看自动扣款
autopay-state-pending = 等待银行
autopay-state-active = 已启用
autopay-state-refused = 银行拒绝
autopay-state-cancelled = 已终止
autopay-state-other = 未知
autopay-limits = 每张账单最多{ $bill }，每月最多{ $month }
autopay-collected = 本月{ $amount }
autopay-bank = 银行：{ $bank }
autopay-change = 更改限额
autopay-change-named = 更改限额：{ $title }
autopay-end = 终止自动扣款
autopay-end-named = 终止自动扣款：{ $title }
autopay-end-title = 终止自动扣款？
autopay-end-body = “{ $title }”的账单之后要由你自己支付。正在进行的付款不会停止。
autopay-end-go = 终止自动扣款
autopay-keep = 保留
autopay-add-title = 设置自动扣款
autopay-change-title = 更改限额
autopay-form-sub = { $department }，账户{ $account }
autopay-one-bill = 每张账单上限（港元）
autopay-one-bill-hint = 超过上限的账单由你自己处理。
autopay-one-month = 每月上限（港元）
autopay-wrong = 请输入金额，例如500.00
autopay-wrong-month = 不能少于每张账单的上限
autopay-what = 之后会怎样
autopay-what-body = “智方便”会请你确认，然后银行会问你一次。银行同意前，请照常支付账单。
autopay-confirm = 用“智方便”确认
autopay-refused = 你在手机拒绝了，没有作任何更改。
autopay-asked-body = 银行现在会请你同意。
