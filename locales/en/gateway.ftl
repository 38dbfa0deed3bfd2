### What people read from the gateway: the page that the phone opens, and the access log.

gateway-sandbox = Sandbox: everything here is invented. This is not a government service.
gateway-language-label = Language

## The page that the phone opens

gateway-sign-in-title = Sign in on a computer
gateway-sign-in-computer = Computer
gateway-sign-in-no-name = No name given
gateway-sign-in-first = Not used with Citizen Desk before
gateway-sign-in-known = Used with Citizen Desk before
gateway-sign-in-time = Asked at
gateway-sign-in-code = Code on the computer’s screen
gateway-sign-in-warning = Only go on if this code is on a screen in front of you. Nobody from the government sends such a code.
gateway-sign-in-go = Login with iAM Smart
gateway-sign-in-stop = This is not my computer

## How it ended

gateway-done-title = Signed in
gateway-done-text = Go back to the computer. You can close this page.
gateway-stopped-title = Stopped
gateway-stopped-text = Nobody was signed in. If somebody sent you this address, you need not do anything else.
gateway-over-title = This code has run out
gateway-over-text = Start again on the computer, then scan the new code.
gateway-not-done-title = Not signed in
gateway-refused-text = You refused in iAM Smart. To sign in after all, start again on the computer.
gateway-cancelled-text = You cancelled in iAM Smart. To sign in after all, start again on the computer.
gateway-suspended-text = Your iAM Smart account is suspended. Open iAM Smart to see why.
gateway-account-ended-text = Your iAM Smart account has ended. Register for iAM Smart again, then start again on the computer.
gateway-failed-text = iAM Smart could not complete this. Start again on the computer.
gateway-other-browser-text = This sign-in was started in another browser, or it is over. Start again on the computer.
gateway-broken-text = This address is not complete. Start again from Citizen Desk.
gateway-trouble-text = Something failed on our side. Try again in a few minutes. Reference: { $incident }

## Access log

gateway-party-iam = iAM Smart
gateway-party-desk = Citizen Desk
gateway-field-name = Name
gateway-field-contact = Mobile number and email address
gateway-field-everything = Everything that is held about you
gateway-purpose-sign-in = Sign in on { $device }
gateway-purpose-first-sign-in = First sign-in on { $device }
gateway-purpose-sign-out = Sign out on { $device }
gateway-purpose-token-reuse = Signed out on { $device } because its key was used twice
gateway-purpose-foreign-key = Somebody used a copy of the sign-in on { $device } with another key. Nothing was given.
gateway-purpose-step-up = Confirmation on the phone, for { $device }
gateway-purpose-contact-change = Change of contact details on { $device }
gateway-purpose-export = Export on { $device }
gateway-purpose-erase = Erase the data on { $device }
gateway-party-fps = Faster Payment System (FPS)
gateway-field-bill-number = Bill number
gateway-field-amount = Amount
gateway-field-open-id = iAM Smart identifier
gateway-field-account = Account number
gateway-field-limits = Limits of what may be collected
gateway-purpose-pay = Pay a bill of { $payee } with an FPS code, on { $device }
gateway-purpose-collect = Collect a bill of { $payee } by autopay
gateway-purpose-mandate = Set up autopay for { $payee } on { $device }
gateway-purpose-mandate-limits = Change the limits of autopay for { $payee } on { $device }
gateway-purpose-mandate-end = End autopay for { $payee } on { $device }
gateway-purpose-bill-added = Add a paper bill of { $payee } on { $device }

## What the phone shows while the person confirms

gateway-act-contact = Change contact details
gateway-act-export = Export everything that is held about you
gateway-act-erase = Erase your data from this computer
gateway-act-pay = Pay a government bill
gateway-act-mandate = Let bills of one account be paid from your bank account
gateway-autopay-limit = This bill is over the limit that you set for automatic payment. Pay it yourself, or raise the limit.
