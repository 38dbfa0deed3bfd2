### Bills and payments: what is owed, paying it once, receipts, autopay.

## The page

bills-title-some =
    { $n ->
        [one] { $n } bill to pay, { $amount }
       *[other] { $n } bills to pay, { $amount }
    }
bills-title-none = No bills to pay
bills-sub-overdue =
    { $n ->
        [one] { $n } bill is overdue.
       *[other] { $n } bills are overdue.
    }
bills-sub-week = { $amount } of it is due this week.
bills-sub-progress =
    { $n ->
        [one] { $n } payment is under way.
       *[other] { $n } payments are under way.
    }
bills-sub-expected-one = One more bill is expected in { $month }.
bills-sub-expected-some = { $n } more bills are expected, the next in { $month }.
bills-thing = your bills
bills-thing-one = this bill
bills-thing-year = what you paid
bills-thing-payment = this payment
bills-thing-autopay = your autopay
bills-list = Bills
bills-add = Add a bill
bills-autopay = Autopay
bills-see-all =
    { $n ->
        [one] See { $n } bill in one list
       *[other] See all { $n } bills in one list
    }
bills-see-paid = Paid and earlier bills
bills-old = Old
bills-old-since = Saved at { $time }
bills-empty-title = No bills here
bills-empty-body = Bills from departments show here when they are issued. You can add a paper bill.
bills-none-open = Nothing is waiting to be paid.

bills-group-overdue = Overdue
bills-group-due = To pay
bills-group-in-progress = In progress
bills-group-expected = Expected
bills-group-paid = Paid
bills-group-withdrawn = Taken back
bills-group-spoken = { $name }, { $n }

bill-due-in =
    { $n ->
        [one] Due { $day }, tomorrow
       *[other] Due { $day }, in { $n } days
    }
bill-due-unchecked = Holidays of that year are not known yet, so the day was not moved.
bills-no-due = No due date
bills-tag-expected = Not issued yet
bills-tag-checking = Checking
bills-tag-waiting = Waiting for your bank
bills-tag-claimed = You paid another way
bills-tag-part = Part paid
bills-tag-paid = Paid { $day }
bills-tag-credit = Paid, in credit
bills-tag-withdrawn = Taken back
bills-below-expected = { $department }, expected
bills-below-whom = { $department }, for { $whom }
bills-below-instalment = instalment, { $whole } altogether
bills-added-tag = From paper
bills-review = Review and pay
bills-review-named = Review and pay: { $title }
bills-see-payment = See payment
bills-see-payment-named = See payment: { $title }
bills-see = Details
bills-see-named = Details: { $title }
bills-remind = Remind me
bills-remind-named = Remind me: { $title }
bills-remind-back = Stop reminder
bills-remind-back-named = Stop reminder: { $title }
bills-remind-said = You will be reminded of “{ $title }” on { $day }.
bills-remind-said-back = You will not be reminded of “{ $title }”.
bills-remind-said-silent = Noted for { $day }, but notifications are off in Settings, so no reminder comes.
bills-below-remind = reminder on { $day }
bills-offline = You can read your bills. Paying waits until you are online.

## All bills

bills-all-title = All bills
bills-find = Find by words or number
bills-find-clear = Clear the search
bills-filter = Which
bills-filter-open = To pay and expected
bills-filter-ended = Paid and taken back
bills-filter-all = All
bills-sort = Order
bills-sort-due = By date
bills-sort-amount = Largest first
bills-sort-department = By department
bills-count =
    { $n ->
        [0] No bill found
        [one] One bill
       *[other] { $n } bills
    }
bills-none-title = No bill found
bills-none-body = Try fewer words, or another choice above.

## Twelve months

bills-year-heading = What you paid in 12 months: { $amount }
bills-year-heading-of = What you paid in { $year }: { $amount }
bills-year-choose = Period
bills-year-last = Last 12 months
bills-category-tax = Tax
bills-category-rates = Rates and rent
bills-category-rates-short = Rates
bills-category-water = Water
bills-category-fees = Fees and licences
bills-category-other = Other
bills-chart-name = Bills paid by month and category, { $from } to { $to }
bills-chart-highest = { $month } is highest at { $amount }, mostly { $category }. The same figures are in the table.
bills-chart-nothing = Nothing was paid in these months.
bills-chart-block = One block is { $amount }, part blocks are part filled.
bills-chart-months = Months
bills-chart-hint = Choose a month to read its figures.
bills-month-name = { $month } { $year }
bills-month-total = { $month }: { $amount }
bills-month-none = { $month }: nothing paid
bills-month-part = { $category } { $amount }
bills-table-name = Bills paid by month and category, in Hong Kong dollars
bills-table-month = Month
bills-table-total = Total
bills-table-none = none
bills-show-table = Show the full table
bills-show-chart = Show the chart
bills-save-csv = Save as CSV
bills-save-pdf = Save as PDF
bills-saved = Saved

## One bill

bills-for = For
bills-label-none = You
bills-label-change = Change
bills-label-change-named = Change for whom it is
bills-label-field = For whom is this account
bills-label-hint = Your own words, such as “Mother’s flat”. They stay on this computer.
bills-label-save = Save
bills-account = Account
bills-account-copy = Copy the account number
bills-number = Bill number
bills-number-copy = Copy the bill number
bills-number-unchecked = Not checked
bills-number-unchecked-help = No form of this number is published, so a typing error would not be noticed. Compare it with the paper.
bills-period = { $from } to { $to }
bills-issued = Issued
bills-part-total = Total
bills-part-surcharge = Surcharge, included
bills-part-received = Received
bills-part-owed = Still to pay
bills-last-year = Same time last year
bills-more-month = { $percent } % more than the same month last year
bills-more-quarter = { $percent } % more than the same quarter last year
bills-more-four-months = { $percent } % more than the same four months last year
bills-more-half-year = { $percent } % more than the same half-year last year
bills-more-year = { $percent } % more than the year before
bills-more-other = { $percent } % more than the same period last year
bills-less-month = { $percent } % less than the same month last year
bills-less-quarter = { $percent } % less than the same quarter last year
bills-less-four-months = { $percent } % less than the same four months last year
bills-less-half-year = { $percent } % less than the same half-year last year
bills-less-year = { $percent } % less than the year before
bills-less-other = { $percent } % less than the same period last year
bills-more-help = It was { $then } then and is { $now } now. If you did not expect this, ask the department before you pay.
bills-less-help = It was { $then } then and is { $now } now.
bills-fetched = Bill fetched from the department at { $time }.
bills-added-help = You added this bill from paper. The department’s own data has not come yet.
bills-late-surcharge = If you pay late, a surcharge may be added.
bills-late = What may be added if it is not paid in time
bills-late-still = What may be added if it stays unpaid
bills-late-first = From { $day }, { $percent } %
bills-late-next = From { $day }, a further { $percent } %
bills-late-most = up to { $amount }
bills-late-line = If it is not paid in time, up to { $amount } ({ $percent } %) may be added from { $day }.
bills-late-line-still = If it stays unpaid, up to { $amount } ({ $percent } %) more may be added from { $day }.
bills-says = The department says: { $text }
bills-waiting-outbox = Your change is kept here and will be sent when you are online.

bills-state-paid-title = This bill is paid
bills-state-paid-body = Paid on { $day }. Nothing is owed.
bills-state-paid-way-body = Paid on { $day }, { $channel }. Nothing is owed.
bills-state-credit-title = This bill is paid, and there is credit
bills-state-credit-body = { $amount } more than was asked for came in. The department counts it towards your next bill or sends it back.
bills-state-part-title = Part of this bill is paid
bills-state-part-body = { $received } came. { $rest } is still to be paid.
bills-state-reversed-title = The bank took a payment of this bill back
bills-state-reversed-body = { $amount } went back to the account that it came from. This bill is to be paid again.
bills-state-withdrawn-title = The department took this bill back
bills-state-withdrawn-body = Do not pay it. If you paid already, the money comes back to you.
bills-state-expected-title = This bill is not issued yet
bills-state-expected-body = The amount is an estimate. You can pay it once the department has issued it.
bills-state-expected-by = It should be here by { $day }.
bills-state-expected-reminded = You are reminded on { $day } at 09:00, while the desk runs.
bills-state-expected-missing = It should have come by { $day }. If it is still missing, ask the department.
bills-state-overdue-title = The due date is over
bills-state-overdue-body = Pay it soon.
bills-state-overdue-surcharge = Pay it soon. A surcharge may be added.
bills-state-open-title = A payment is under way
bills-state-open-body = While it is open, this bill cannot be paid a second time.
bills-state-doubt-title = We are checking a payment of this bill
bills-state-doubt-body = We ask the bank first. Until it answers, this bill cannot be paid again.
bills-state-failed-title = The last payment did not go through
bills-state-refund-title = Money is on its way back to you
bills-state-refund-body = { $amount } was more than was owed. It goes back to the account that you paid from.
bills-state-refunded-title = Money was sent back to you
bills-state-refunded-body = { $amount } was more than was owed. It was sent back on { $time }.
bills-state-claimed-title = You said that you paid another way
bills-state-claimed-body = { $channel }, { $day }. The bill waits for the department, and you are not reminded.

bills-instalments = Instalments
bills-slip-instalment = This instalment. { $whole } is owed altogether.
bills-instalment = Instalment { $n }
bills-history = This account
bills-history-none = This is the first bill of this account here.
bills-receipts = Receipts
bills-receipts-none = No receipt yet. It comes when the payment is settled.
bills-receipt-paid = Paid { $time }, { $method }
bills-receipt-back = The bank took this payment back.
bills-receipt-save = Save PDF
bills-receipt-save-named = Save PDF: receipt { $ref }
bills-receipt-open = Open or print
bills-receipt-open-named = Open or print: receipt { $ref }
bills-receipt-saved = Receipt saved
bills-receipt-for = For { $whom }

bills-ways = Other ways to pay
bills-ways-none = The department names no other way.
bills-channel-fps = FPS QR code
bills-channel-pps = PPS
bills-channel-convenience-store = Convenience store
bills-channel-e-cheque = e-Cheque
bills-channel-atm = ATM
bills-channel-counter = Counter or post
bills-channel-edda = Autopay
bills-channel-other = Another way
bills-way-fps = Scan with your bank’s app. Paid in seconds, no fee.
bills-way-pps = Register the bill once by phone (18011), then pay by phone (18031) or at ppshk.com.
bills-way-convenience-store = Show the bill’s barcode at the till and pay in cash.
bills-way-e-cheque = Write it in internet banking to “The Government of the HKSAR”, then upload it at payecheque.gov.hk.
bills-way-atm = Choose “Bill payment” at the machine.
bills-way-counter = Take or post the bill with a cheque to the department.
bills-way-edda = Your bank pays each bill by itself, within limits you set.
bills-way-other = See the back of the bill.
bills-way-code = Merchant code
bills-way-number = Number to enter
bills-way-limit = At most { $amount }.
bills-way-limit-cash = At most { $amount } in cash.
bills-way-pay = Pay there, then tell the desk. The bill is shown as paid once the department says so.

bills-claim = I paid another way
bills-claim-title = I paid another way
bills-claim-channel = How did you pay
bills-claim-day = On which day
bills-claim-go = Save
bills-claim-hint = Reminders stop. The bill counts as paid only when the department says so.
bills-claim-missing = Choose how you paid
bills-claim-day-wrong = Enter a day that is not in the future
bills-claim-back = I did not pay, take it back
bills-reminders = Reminders
bills-reminders-body = You are reminded before the due date, and not while a payment is under way.
bills-reminders-set = Set the days in Settings
bills-gone-title = This bill is not here
bills-gone-body = It may have been taken back, or belong to another person.
bills-to-list = See your bills
bills-example = Example
bills-examples-title = These bills are invented
bills-examples-body = They show how bills look. None can be paid. Your own come when you sign in with iAM Smart.
bills-sign-in-title = Sign in first
bills-sign-in-body = With your own bills, you can pay here, add paper bills and set up autopay.
bills-contact = Ask the department
bills-report = Report a problem with this bill
bills-report-title = Report a problem
bills-report-below = Call or write to the department and give these numbers. The desk sends nothing.
bills-report-stop-title = Do not pay while something does not match
bills-report-stop-body = Cancel the payment. If your bank already took the money, tell the department the reference.
bills-report-no-contact = No contact of this department is known here. Look on the bill or on its website.
bills-report-text = Text for the department
bills-report-hint = Add what is wrong, then copy the text into an email or form, or read it out. It is not kept here.
bills-report-copy = Copy this text
bills-report-line = { $name }: { $value }
bills-report-to = To
bills-report-about = About
bills-report-wrong = What is wrong

## Check this payment

pay-review-title = Check this payment
pay-nothing-yet = Nothing is paid until you confirm with iAM Smart.
pay-nothing-bank = Nothing is paid until you confirm in your bank’s app.
pay-to = Pay to
pay-amount = Amount
pay-amount-whole = the full bill
pay-amount-part = part of { $owed }
pay-amount-change = Change
pay-amount-change-named = Change the amount
pay-amount-field = Pay now, in Hong Kong dollars
pay-amount-hint = At most { $owed }. The rest stays due.
pay-amount-use = Use this amount
pay-amount-full = Pay the full bill
pay-amount-instalment = Pay this instalment, { $amount }
pay-amount-all = Pay all that is owed, { $amount }
pay-amount-next = instalment due { $day }, of { $owed }
pay-amount-wrong = Enter an amount between HK$0.01 and { $owed }
pay-surcharge = Includes a surcharge of { $amount }.
pay-how = How you pay
pay-more-ways = Show more ways
pay-receipt = Receipt
pay-receipt-here = Kept on this computer. You can save it as PDF.
pay-confirm = Confirm { $amount } with iAM Smart
pay-show = Show the FPS code for { $amount }
pay-later = Pay later
pay-tell = I paid this way
pay-offline = You are offline. Payments wait until you are back, so that nothing is paid twice.
pay-changed-title = The bill changed
pay-changed-body = The department changed it since you looked. Read it again before you pay.
pay-refused = You refused on the phone. Nothing was paid.
pay-time-over = The time to confirm is over. Nothing was paid.
pay-phone-dropped-title = The line dropped while your phone was asked
pay-phone-dropped-body = Nothing was paid, even if you confirmed on the phone. Check and confirm again when you are back online.

## On the phone

pay-phone-title = Confirm on your phone
pay-phone-below = You confirm { $amount } to { $payee }, and nothing else.
pay-phone-again = Open iAM Smart on your phone and confirm. Nothing is paid before you do.
pay-phone-stop = Stop

## The FPS code

pay-scan-title = Pay with your bank’s app
pay-scan = Open your bank or wallet app, choose FPS, and scan this code.
pay-code-name = FPS code for { $amount } to { $payee }
pay-three = Check these three in your bank’s app
pay-three-payee = Merchant name
pay-three-number = Bill number
pay-three-amount = Amount
pay-three-wrong = If one does not match, do not pay.
pay-report = Report it
pay-waiting = Waiting for your bank
pay-waiting-help = We check every 5 seconds. You can close this page: the payment will show in Bills.
pay-asking = Asking the bank
pay-doubt = The line dropped. We ask the bank first.
pay-preparing = Getting the code
pay-preparing-help = This takes a few seconds. Nothing is paid yet.
pay-reference = Ref
pay-check = I have paid, check now
pay-checked = Asked at { $time }: not paid yet.
pay-text = Show as text for my bank
pay-text-hide = Hide the text
pay-text-name = The code as text
pay-text-hint = Some banks take it pasted. It is the same as the picture.
pay-text-copy = Copy the code
pay-cancel = Cancel payment
pay-ends-at = Code ends at { $time }
pay-ends-soon =
    { $n ->
        [one] The code ends in { $n } minute.
       *[other] The code ends in { $n } minutes.
    }
pay-ended-here = The code’s time is over
pay-ended-here-help = Do not scan it any more. We ask the bank whether it was paid.
pay-step-side = This payment
pay-step-begun = Payment begun
pay-step-checked = You checked the bill
pay-step-confirmed = You confirmed with iAM Smart
pay-step-code = { $time }, code { $code } matched
pay-step-bank = Your bank pays
pay-step-receipt = Receipt from the department
pay-step-midnight = Paid before midnight on the due date counts as on time
pay-never-twice = We never pay twice. If the connection drops, this desk asks the bank what happened before it offers to pay again.
pay-refused-code-title = Do not pay
pay-refused-code-body = The code we received does not match the payment you checked. It is not shown. Cancel this payment and tell the department.

## What became of it

pay-paid-title = Paid
pay-paid = Paid. Reference { $ref }
pay-paid-below = { $department } has your money.
pay-paid-late-title = Paid, after the code had ended
pay-paid-late = Your bank sent the money after the code had ended. It counts.
pay-part-title = Part of it is paid
pay-part = { $received } of { $amount } came.
pay-rest = { $rest } of this bill is still to be paid.
pay-rest-by = { $rest } of this bill is still to be paid, by { $day }.
pay-rest-due = { $rest } of this bill is still to be paid, { $next } of it by { $day }.
pay-over-title = Paid, and some comes back
pay-over = { $received } came. { $refund } was more than was owed.
pay-refund-title = Your money is on its way back
pay-refund-below = The bill was paid already, so none of this money was kept.
pay-refunded-title = Your money was sent back
pay-refund-way = { $amount } goes back to the account that you paid from.
pay-refund-sent = { $amount } was sent back on { $time }.
pay-reference-name = Reference
pay-reference-copy = Copy the reference
pay-paid-at = Paid at
pay-bank-number = The bank’s number
pay-for-whom = For
pay-next = Next bill
pay-next-title = { $title }, { $amount }
pay-next-none = No other bill is waiting.
pay-receipt-soon = The receipt is being made. It will be here and in the bill.
pay-back = Back to Bills
pay-doubt-title = We are checking this payment
pay-doubt-known = What we know
pay-doubt-asked = { $amount } to { $payee }, begun { $time }
pay-doubt-answered = The bank was last asked at { $time } and had no answer for us.
pay-doubt-unanswered = The bank has not answered yet.
pay-doubt-unknown = We do not know yet whether your bank paid.
pay-doubt-wait = Do not pay this bill again, here or another way. It opens again once we know.
pay-doubt-late = If you see the money gone in your bank, keep the reference. It will be found.
pay-check-again = Ask the bank now
pay-expired-title = The code has ended
pay-cancelled-title = You cancelled this payment
pay-failed-title = The payment did not go through
pay-reversed-title = The bank took this payment back
pay-reversed-body = The bill is to be paid again.
pay-other-way-title = Do not scan the code
pay-amount-changed-title = The amount owed has changed
pay-nothing-owed-title = Nothing is owed any more
pay-withdrawn-title = The bill was taken back
pay-not-taken = Nothing was taken, as far as we know. If your bank already took the money, it will show here.
pay-may-still = If your bank already took the money, it will show here.
pay-reason-bank-refused = Your bank refused the payment.
pay-reason-funds = There was not enough money in the account.
pay-reason-limit = The amount is above your bank’s limit.
pay-reason-mandate-over = Autopay for this account has ended or its limit is reached.
pay-reason-paid-another-way = The department says that this bill was paid another way. The code is closed.
pay-reason-amount-changed = Part of this bill was paid another way since this payment was begun. The code is closed, for it asks for too much.
pay-reason-nothing-owed = The department asks for less now, and nothing is owed any more. The code is closed.
pay-reason-bill-withdrawn = The department took the bill back. There is nothing to pay.
pay-reason-switch-refused = The FPS switch did not take the payment.
pay-reason-other = No reason was given.
pay-again = Check and pay again
pay-cancel-title = Cancel this payment?
pay-cancel-body = The code is no longer shown. If your bank already took the money, it will show here.
pay-cancel-go = Cancel payment
pay-cancel-keep = Keep it open
pay-see-bill = See the bill
pay-gone-title = This payment is not here

## Add a bill

bills-add-title = Add a bill
bills-add-sub = For a paper bill that is not in your list. You can pay for someone else too.
bills-add-way = How
bills-add-scan = Scan its code
bills-add-type = Type it
bills-drop = Drop a picture of the code here
bills-drop-help = PNG or JPEG, at most 10 MB. Or paste a picture or the code’s text with Ctrl+V.
bills-drop-choose = Choose a picture
bills-drop-stays = The picture is read on this computer and goes nowhere.
bills-reading = Reading the code
bills-read-done = The code was read. Compare it with the paper, then add.
bills-read-title = Compare with the paper
bills-read-payee = The code names
bills-read-unknown-payee = We do not know this payee. Add the bill only if the paper is from a department.
bills-read-failed = No payment code could be read in it. Try a sharper picture, or type the bill.
bills-read-large = The picture is larger than 10 MB.
bills-read-kind = This is not a PNG or JPEG picture.
bills-read-currency = The code asks for { $amount }. Here bills are paid in Hong Kong dollars only. Enter the amount on the paper, or pay another way.
bills-form-department = Department
bills-form-kind = Kind of bill
bills-form-choose = Choose
bills-form-number = Number on the bill
bills-form-number-hint = With or without hyphens, as printed.
bills-form-amount = Amount in Hong Kong dollars
bills-form-due = Due date
bills-form-due-hint = As printed. Leave it empty if there is none.
bills-form-label = For whom (optional)
bills-form-go = Add this bill
bills-form-missing-department = Choose the department
bills-form-missing-kind = Choose the kind of bill
bills-form-wrong-number = Enter the number as printed, digits and hyphens
bills-form-wrong-amount = Enter the amount, such as 412.60
bills-form-wrong-due = Enter the date as printed
bills-form-long-label = Use at most 40 characters

bill-kind-tax-demand-note = Tax demand note
bill-kind-business-registration = Business registration
bill-kind-stamp-duty = Stamp duty
bill-kind-tax-reserve-certificate = Tax reserve certificate
bill-kind-rates = Rates
bill-kind-government-rent = Government rent
bill-kind-water = Water and sewage
bill-kind-general-demand-note = General demand note
bill-kind-market-rent = Market rent
bill-kind-fixed-penalty = Fixed penalty
bill-kind-visa-fee = Visa fee
bill-kind-licence-fee = Licence fee
bill-kind-court-fine = Court fine
bill-kind-other = Other bill

## Autopay

autopay-title = Autopay
autopay-sub = Your bank pays the bills of an account by itself, within limits you set. You can end it at any time.
autopay-none-title = No autopay yet
autopay-none-body = Open a bill and choose “Set up autopay” to let your bank pay that account.
autopay-offer = Let your bank pay the bills of this account by itself, within limits you set.
autopay-set = Set up autopay
autopay-active-here = Your bank pays this account, at most { $amount } a bill.
autopay-see = See autopay
autopay-state-pending = Waiting for your bank
autopay-state-active = On
autopay-state-refused = Refused by your bank
autopay-state-cancelled = Ended
autopay-state-other = Not known
autopay-limits = At most { $bill } a bill and { $month } a month
autopay-collected = { $amount } this month
autopay-bank = Bank: { $bank }
autopay-change = Change limits
autopay-change-named = Change limits: { $title }
autopay-end = End autopay
autopay-end-named = End autopay: { $title }
autopay-end-title = End autopay?
autopay-end-body = Bills of “{ $title }” will wait for you again. A payment that is under way is not stopped.
autopay-end-go = End autopay
autopay-keep = Keep it
autopay-add-title = Set up autopay
autopay-change-title = Change the limits
autopay-form-sub = { $department }, account { $account }
autopay-one-bill = At most for one bill, in Hong Kong dollars
autopay-one-bill-hint = A larger bill waits for you.
autopay-one-month = At most in one month, in Hong Kong dollars
autopay-wrong = Enter an amount, such as 500.00
autopay-wrong-month = Enter at least the amount for one bill
autopay-what = What happens
autopay-what-body = iAM Smart asks you to confirm. Then your bank asks you once. Until it agrees, pay bills as before.
autopay-confirm = Confirm with iAM Smart
autopay-refused = You refused on the phone. Nothing was changed.
autopay-asked-body = Your bank now asks you to agree.
