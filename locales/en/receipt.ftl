### Receipts and the yearly list as PDF.

receipt-title = Payment receipt
receipt-sandbox = Sandbox: everything here is invented, and nothing was paid
receipt-amount = Amount paid
receipt-paid = Paid
receipt-taken-back = Taken back by the bank
receipt-reference = Reference
receipt-paid-on = Paid on
receipt-number = Bill number
receipt-account = Account
receipt-way = Paid by
receipt-bank = Bank
receipt-bank-reference = Bank’s number
receipt-owed-after = Still owed
receipt-for-whom = For
receipt-period = { $from } – { $to }
receipt-note = Keep this with your papers. The department keeps its own record under the bill number.
receipt-year-title = What you paid in { $year }
receipt-twelve-title = What you paid in twelve months
receipt-year-lead = From { $from } to { $to }. Receipts hold the details.
receipt-year-total = Total
receipt-page = Page { $page } of { $pages }
