### Receipts and the yearly list as PDF.

receipt-title = 付款收據
receipt-sandbox = 沙盒環境：內容全屬虛構，並無付款
receipt-amount = 已付金額
receipt-paid = 已付款
receipt-taken-back = 銀行已收回
receipt-reference = 參考編號
receipt-paid-on = 付款時間
receipt-number = 賬單號碼
receipt-account = 賬戶號碼
receipt-way = 付款方式
receipt-bank = 銀行
receipt-bank-reference = 銀行編號
receipt-owed-after = 尚欠
receipt-for-whom = 為誰繳付
receipt-period = { $from }至{ $to }
receipt-note = 請保存這份收據。部門會按賬單號碼保存自己的紀錄。
receipt-year-title = { $year }年的付款
receipt-twelve-title = 十二個月的付款
receipt-year-lead = 由{ $from }至{ $to }。詳情見各收據。
receipt-year-total = 總計
receipt-page = 第{ $page }頁，共{ $pages }頁
