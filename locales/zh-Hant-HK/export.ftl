### The yearly list of what was paid, as a table for spreadsheets and as a PDF.

export-day = 付款日期
export-department = 部門
export-what = 項目
export-for-whom = 為誰繳付
export-number = 賬單號碼
export-from = 由
export-to = 至
export-amount = 金額
export-currency = 貨幣
export-way = 付款方式
export-reference = 參考編號
export-bank-reference = 銀行編號
export-way-fps = 轉數快
export-way-edda = 直接付款授權（eDDA）
export-way-pps = 繳費靈
export-way-store = 便利店
export-way-cheque = 電子支票
export-way-other = 其他方式
