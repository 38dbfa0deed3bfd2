### Words that several pages share.

common-app-title = Citizen Desk
common-window = { $page } – Citizen Desk
about-independent = Citizen Desk is an independent client. It is not a government department.
common-back = Back
common-cancel = Cancel
common-close = Close
common-continue = Continue
common-copy = Copy
common-copied = Copied
common-on = On
common-off = Off
common-undo = Undo
common-retry = Try again
common-try-now = Try now
common-show-folder = Show in folder
common-saved-file = Saved as { $name } in { $folder }

## Parts of the kit

kit-stage-done = Done:
kit-stage-now = Now:
kit-stage-attention = Now, waiting for you:
kit-stage-later = To come:
kit-step = Step { $step } of { $count }
kit-theme = Colours
kit-theme-system = As the system
kit-theme-light = Light
kit-theme-dark = Dark
kit-theme-contrast = High contrast
kit-text-size = Text size
kit-error-prefix = Error:
kit-show-all = Show all
kit-hide = Hide
kit-loading = Loading { $thing }
kit-still-waiting = Still waiting for { $thing }
err-title = There is a problem

## Offline

off-heading = You are offline.
off-body = You see data saved at { $time }. Payments, signing and sharing wait until you are back.
off-body-never = Nothing has been fetched on this computer yet. Your list comes as soon as you are back.

## Leaving the desk

kit-leave-title = You are leaving for { $party }
kit-leave-body = The page opens in your browser. The desk sends nothing with it: no name, no number, no sign-in.
kit-leave-go = Open in browser
kit-leave-stay = Stay here
kit-leave-failed = No program could open it. You can copy the address: { $url }
kit-contact-mail = Write an email
kit-contact-site = Visit the website

## Confirming on the phone

step-up-title = Confirm on your phone
step-up-sign = Open iAM Smart on your phone. Check that both screens show the same number. If not, do not agree.
step-up-again = Open iAM Smart on your phone and confirm. Nothing is changed before you do.
step-up-code = Identification code
step-up-waiting = Waiting for your phone
step-up-left = Ends at { $time }
step-up-refused = You refused on the phone. Nothing was changed.
step-up-expired = The time to confirm is over. Nothing was changed.
step-up-cancel = Stop
common-newer = Show newer entries
