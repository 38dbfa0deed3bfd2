### Receipts and the yearly list as PDF.

receipt-title = 付款收据
receipt-sandbox = 沙盒环境：内容均为虚构，没有付款
receipt-amount = 已付金额
receipt-paid = 已付款
receipt-taken-back = 银行已收回
receipt-reference = 参考编号
receipt-paid-on = 付款时间
receipt-number = 账单号码
receipt-account = 账户号码
receipt-way = 付款方式
receipt-bank = 银行
receipt-bank-reference = 银行编号
receipt-owed-after = 尚欠
receipt-for-whom = 为谁支付
receipt-period = { $from }至{ $to }
receipt-note = 请保存这份收据。部门会按账单号码保存自己的记录。
receipt-year-title = { $year }年的付款
receipt-twelve-title = 十二个月的付款
receipt-year-lead = 从{ $from }至{ $to }。详情见各收据。
receipt-year-total = 总计
receipt-page = 第{ $page }页，共{ $pages }页
