### What went wrong and what to do: one heading and one line for each code and reason of the contract.

err-ours = Your data is safe and nothing was sent.
err-ref = If you call, quote { $ref }
errors-copy-ref = Copy number
errors-window = Error: { $page }
errors-sign-in = Sign in
errors-unlock = Unlock
errors-to-list = Back to the list

## Connection

errors-offline = You are offline
errors-offline-help = What you see was saved earlier. The desk tries again by itself.
errors-timeout = The answer took too long
errors-timeout-help = Nothing was lost. Try again in a moment.
errors-unavailable = { $source } does not answer
errors-unavailable-help = You see what was saved. The desk asks again by itself.
errors-unavailable-help-at = You see what was saved. The desk asks again at { $time }.
errors-rate-limited = Too many tries in a short time
errors-rate-limited-help = Wait a few minutes, then try again.
errors-rate-limited-help-at = Try again after { $time }.
errors-untrusted-proxy = Something on the network is intercepting the connection
errors-untrusted-proxy-help = This is not a private line to the desk’s gateway, so nothing was sent. Some company networks and virus scanners do this. Use another network, or ask who runs this one.
errors-untrusted-expired = The gateway’s certificate or its list of withdrawn ones is out of date
errors-untrusted-expired-help = Nothing was sent. Check this computer’s clock. If it is right, try again later.
errors-untrusted-name = The certificate belongs to another host
errors-untrusted-name-help = Nothing was sent. You may be on a network with its own sign-in page. Open a browser, sign in to the network, then try again.
errors-untrusted-revoked = The gateway’s certificate was withdrawn
errors-untrusted-revoked-help = Nothing was sent. Wait for a new version of the desk or a notice on its website.

## Sign-in and lock

errors-locked = The desk is locked
errors-locked-help = Unlock it to go on.
errors-signed-out-here = You are signed out
errors-signed-out-here-help = Sign in to go on. What is saved on this computer stays.
errors-signed-out-elsewhere = Another computer signed this one out
errors-signed-out-elsewhere-help = If it was not you, sign in and look at the access log under Privacy.
errors-signed-out-expired = Your sign-in has ended
errors-signed-out-expired-help = A sign-in lasts 90 days, or 30 days without use. Sign in again; what is saved here stays.
errors-signed-out-reused = Your sign-in was ended for safety
errors-signed-out-reused-help = Somebody may have copied it, so it was stopped everywhere. Sign in again and look at the access log under Privacy.
errors-signed-out-too-old = Sign in again to confirm this
errors-signed-out-too-old-help = iAM Smart confirms something only within four hours after you sign in. Sign in again, then go on where you were. Nothing was paid or changed.
errors-signed-out-other-help = Sign in again. What is saved on this computer stays.
errors-suspended = iAM Smart has suspended this account
errors-suspended-help = You cannot sign in for now. Ask the iAM Smart enquiry line. What is saved here stays.
errors-account-ended = This iAM Smart account has ended
errors-account-ended-help = Register with iAM Smart again, then sign in.
errors-sign-in-refused = You refused on the phone
errors-sign-in-refused-help = You are not signed in and nothing was given. Make a new code when you are ready.
errors-sign-in-cancelled = Sign-in cancelled
errors-sign-in-cancelled-help = You are not signed in and nothing was given.
errors-sign-in-expired = The code ended before you confirmed
errors-sign-in-expired-help = A code lives two minutes. Make a new one and scan it.
errors-sign-in-other-person = The phone belongs to another person
errors-sign-in-other-person-help = This profile is for somebody else. Use that person’s phone, or add yourself from the profile menu.
errors-sign-in-phone-outdated = The iAM Smart app is too old
errors-sign-in-phone-outdated-help = Update it on the phone, then scan again.
errors-sign-in-state-mismatch = The answer did not belong to this sign-in
errors-sign-in-state-mismatch-help = For your safety it was thrown away. Start again, and use only the code on this screen.
errors-sign-in-other = Sign-in did not work
errors-sign-in-other-help = iAM Smart gave a reason that this version of the desk does not know. Try again.
errors-step-up = Confirm on your phone
errors-step-up-help = This needs iAM Smart. Nothing happens until you confirm.

## The thing itself

errors-forbidden = This is not allowed here
errors-forbidden-help = Nothing was changed.
errors-not-found = This is no longer here
errors-not-found-help = The department may have closed it or taken it back.
errors-conflict = It changed in the meantime
errors-conflict-help = Another computer or the department changed it. Look at it again, then decide.
errors-rejected-not-open = It is no longer open
errors-rejected-not-open-help = { $source } has closed it. Nothing was changed.
errors-rejected-department-only = Only the department can close this
errors-rejected-department-only-help = It is done when the department has what it asked for.
errors-rejected-refused = Refused on the phone
errors-rejected-refused-help = Nothing was sent. You can start again.
errors-rejected-other = { $source } said no
errors-rejected-other-help = It gave a reason that this version of the desk does not know. Nothing was changed.
errors-already-settled = It is already done
errors-already-settled-help = It was paid, sent or done before. Nothing was sent twice.
errors-changed = Something changed after you checked it
errors-changed-help = Check it once more. Nothing was sent.
errors-busy-elsewhere = Another of your computers is doing this
errors-busy-elsewhere-help = It ends at { $time } at the latest. Nothing was sent from here.
errors-payment-in-doubt = The outcome of the payment is not known yet
errors-payment-in-doubt-help = We ask the bank first. Do not pay it again.
errors-cancelled = Stopped
errors-cancelled-help = Nothing was sent.
errors-font-missing = The fonts for this file are missing
errors-font-missing-help = Install “fonts-noto-cjk”, then save again. Nothing was written.
errors-unsupported = This computer cannot do that
errors-unsupported-help = Nothing was changed.

## This computer

errors-no-keychain = The system’s keyring does not open
errors-no-keychain-help = If it is locked, unlock it in the system, then try again. If this system has none, choose a passphrase in the first steps.
errors-storage-full = The disk is full
errors-storage-full-help = Make room on this computer, then try again. Nothing of yours was lost.
errors-storage-damaged = Your data on this computer cannot be read
errors-storage-damaged-help = It was set aside, not deleted. Start the desk again; tasks and applications come back from the departments.
errors-internal = Something failed on our side

## Fields

errors-field-missing = Fill this in
errors-field-too-long = This is too long
errors-field-too-short = This is too short
errors-field-form = This is not in the form that is asked for
errors-field-past = Choose a day from today on
errors-field-too-easy = This is too easy to guess
errors-field-wrong = This is not right
err-phone = Enter a phone number with 8 digits

## Who did not answer

errors-source-gateway = The Citizen Desk gateway
errors-source-iam-smart = iAM Smart
errors-source-department = The department
