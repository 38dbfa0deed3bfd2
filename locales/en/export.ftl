### The yearly list of what was paid, as a table for spreadsheets and as a PDF.

export-day = Paid on
export-department = Department
export-what = What for
export-for-whom = For whom
export-number = Bill number
export-from = From
export-to = To
export-amount = Amount
export-currency = Currency
export-way = Paid by
export-reference = Reference
export-bank-reference = Bank’s number
export-way-fps = FPS
export-way-edda = Direct debit (eDDA)
export-way-pps = PPS
export-way-store = Convenience store
export-way-cheque = e-Cheque
export-way-other = Another way
