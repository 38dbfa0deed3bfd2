### The yearly list of what was paid, as a table for spreadsheets and as a PDF.

export-day = 付款日期
export-department = 部门
export-what = 项目
export-for-whom = 为谁支付
export-number = 账单号码
export-from = 从
export-to = 至
export-amount = 金额
export-currency = 货币
export-way = 付款方式
export-reference = 参考编号
export-bank-reference = 银行编号
export-way-fps = 转数快
export-way-edda = 直接付款授权（eDDA）
export-way-pps = 缴费灵
export-way-store = 便利店
export-way-cheque = 电子支票
export-way-other = 其他方式
