### Privacy: who has seen the person's data, where they are signed in, contact data, copies.

priv-title = Your data, and who has seen it
privacy-sub = You can change anything here. Some changes ask for iAM Smart first.
privacy-thing-log = the access log
privacy-thing-sessions = the list of computers
privacy-thing-contact = your contact data
privacy-facts = At a glance
privacy-fact-reads =
    { $n ->
        [one] reading in 30 days
       *[other] readings in 30 days
    }
privacy-fact-refused =
    { $n ->
        [one] request refused in 30 days
       *[other] requests refused in 30 days
    }
privacy-fact-computers =
    { $n ->
        [one] signed-in computer
       *[other] signed-in computers
    }
privacy-fact-statistics = usage statistics sent

## Signed-in computers

privacy-computers = Signed-in computers
privacy-computer-here = This computer
privacy-computer-seen = Last used { $time }
privacy-computer-since = Signed in { $time }
privacy-computer-end = Sign out there
privacy-computer-end-named = Sign out there: { $name }
privacy-computer-confirm-title = Sign out “{ $name }”?
privacy-computer-confirm-body = It can fetch nothing more from the departments at once. What is saved there stays encrypted on that computer.
privacy-computer-ended = { $name } is signed out.
privacy-computers-alone = You are signed in on this computer only.

## Access log

privacy-log = Access log
privacy-log-table = Entries of the access log
privacy-log-export = Export
privacy-log-filter = Show
privacy-log-all = Everything
privacy-log-when = When
privacy-log-who = Who
privacy-log-fields = Field names
privacy-log-why = Why
privacy-log-result = Result
privacy-log-none = None given
privacy-log-more = Show { $n } more
privacy-log-count = { $shown } of { $total } entries
privacy-log-empty-title = Nothing in the log
privacy-log-empty-body = When anyone reads your data, it is written here: who, which fields, why.
privacy-log-empty-kind = The log has no entry of this sort.
privacy-log-saved = Access log saved

privacy-chain-whole = Chain checked { $time }, no entry changed
privacy-chain-unknown = Chain not checked yet
privacy-chain-broken-title = The log is not whole
privacy-chain-broken-body = Entries from { $time } on may have been changed or removed. Ask the operator of the gateway, and keep an export of what you see now.

privacy-kind-sign-in = Signed in
privacy-kind-sign-in-failed = Sign-in failed
privacy-kind-sign-out = Signed out
privacy-kind-read = Read
privacy-kind-step-up = Confirmed on the phone
privacy-kind-export = Copy taken
privacy-kind-erase = Data erased from a computer
privacy-kind-contact-change = Contact data changed
privacy-kind-payment = Bill payment
privacy-kind-mandate = Autopay
privacy-kind-bill-added = Paper bill added
privacy-kind-token-reuse = Stopped: sign-in used twice
privacy-kind-refused = Asked, refused
privacy-kind-other = Other

privacy-result-given = Given
privacy-result-refused = Refused
privacy-result-used-here = Used here
privacy-result-ended = Ended
privacy-result-other = Other

privacy-disown = This was not me
privacy-disown-named = This was not me: { $who }, { $time }
privacy-disown-title = Was this not you?
privacy-disown-body = “{ $who }” signed in at { $time }. We sign it out at once. If you think that somebody knows your iAM Smart PIN, change it in the iAM Smart app as well.
privacy-disown-go = Sign it out
privacy-disowned = Signed out. The log has kept the entry.

## One entry, and what can be written about it

privacy-entry-title = Entry in the access log
privacy-entry-named = { $who }, { $time }: details
privacy-entry-what = What
privacy-letter-body = The desk writes the letter. It sends nothing: you fill it in and send it yourself.
privacy-letter-erase = Ask to erase
privacy-letter-erase-about = Ask { $who } to erase what it no longer needs.
privacy-letter-erase-title = Request to erase your data
privacy-letter-report = Report
privacy-letter-report-about = Complain to the Privacy Commissioner for Personal Data.
privacy-letter-report-title = Complaint to the Privacy Commissioner
privacy-letter-commissioner = the Office of the Privacy Commissioner for Personal Data
privacy-letter-text = Text of the letter
privacy-letter-send = Nothing was sent. Fill in what is missing, then send it yourself.
privacy-letter-copy = Copy the text
privacy-letter-save = Save as a text file
privacy-letter-saved = Letter saved
privacy-letter-page = Open the official page
privacy-ask = Ask others to erase
privacy-ask-body = Choose a party from the log. We write the request; you send it.
privacy-ask-go = Start a request
privacy-ask-hint = Open an entry by the name of the party, then choose “Ask to erase”.

## Contact data

privacy-contact = Contact data
privacy-contact-body = Where departments reach you about your applications.
privacy-contact-mobile = Mobile number
privacy-contact-email = Email address
privacy-contact-none = Not given
privacy-contact-change = Change
privacy-contact-title = Change contact data
privacy-contact-leave = Leave a field empty to keep what is there.
privacy-contact-mobile-hint = Hong Kong number, 8 digits
privacy-contact-email-error = Enter an email address such as name@example.hk
privacy-contact-empty-error = Enter a number or an address
privacy-contact-go = Confirm with iAM Smart and change
privacy-contact-saved = Contact data changed

## A copy

privacy-copy = Take a copy
privacy-copy-body = A ZIP file with JSON and PDF, locked with a password you choose.
priv-export = Export my data
privacy-copy-title = Take a copy of your data
privacy-copy-parts = Choose what goes in
privacy-copy-part-person = About you
privacy-copy-holds-person = Name, contact data, signed-in computers
privacy-copy-part-tasks = To-do
privacy-copy-holds-tasks = What departments asked you to do, and when
privacy-copy-part-applications = Applications
privacy-copy-holds-applications = Where each one stands, and what happened to it
privacy-copy-part-bills = Bills
privacy-copy-holds-bills = Bills, payments and autopay
privacy-copy-part-receipts = Receipts
privacy-copy-holds-receipts = Each one as a PDF, in the language of the desk
privacy-copy-part-access = Access log
privacy-copy-holds-access = Who read your data, which fields, and why
privacy-copy-part-this-computer = This computer
privacy-copy-holds-this-computer = Notes, labels, reminders, history, and what this computer did
privacy-copy-lock = Choose a password for the file
privacy-copy-lock-body = Without it nobody can open the file, and we cannot reset it. Keep it apart from the file.
privacy-copy-password = New password
privacy-copy-password-hint = { $shortest } to { $longest } letters, digits, spaces or signs of an English keyboard
privacy-copy-again = New password again
privacy-copy-show = Show the password
privacy-copy-error-parts = Choose at least one part
privacy-copy-error-short = Enter a password of at least { $shortest } characters
privacy-copy-error-long = Enter a password of at most { $longest } characters
privacy-copy-error-form = Use only letters, digits, spaces and signs of an English keyboard
privacy-copy-error-again = Enter the same password twice
privacy-copy-go = Confirm with iAM Smart and save
privacy-copy-phone = Open iAM Smart on your phone and confirm. No file is written before you do.
privacy-copy-fonts = Or leave the receipts out: the other parts need no fonts.
privacy-copy-writing-title = Writing your copy
privacy-copy-writing-first = Collecting your data
privacy-copy-writing = Writing: { $done } of { $of }
privacy-copy-writing-body = You can close this window. Keep the desk open and unlocked: if it locks before the file is whole, nothing is saved.
privacy-copy-still = Your copy is still being written. Keep the desk open and unlocked until it is saved.
privacy-copy-saved = Copy saved
privacy-copy-saved-hint = To open it, use your password and a program for AES-locked ZIP files, such as 7-Zip or your archive manager.

## Erasing

privacy-erase = Erase this desk
privacy-erase-body = Removes the copy, notes, lists and keys from this computer. Departments keep their own records.
priv-erase = Erase from this computer
privacy-erase-title = Erase your data from this computer?
privacy-erase-goes = What goes
privacy-erase-goes-copy = The copy of your tasks, applications, bills and receipts
privacy-erase-goes-own = Your notes and labels, and what still waits to be sent
privacy-erase-goes-keys = The history, the list of this computer, the PIN and all keys
privacy-erase-stays = What stays
privacy-erase-stays-departments = What departments hold about you, and every payment
privacy-erase-stays-files = Files that you saved in your folders
privacy-erase-stays-computers = Sign-ins on other computers
# The word that the person types.
privacy-erase-word = ERASE
privacy-erase-type = Type “{ $word }” to go on
privacy-erase-wrong = Type the word exactly as it is shown
privacy-erase-go-phone = Confirm with iAM Smart and erase
privacy-erase-go = Erase
privacy-erase-link = Erase the data on this computer

## Offline

privacy-offline = This needs the gateway. It waits until you are online.

## On this computer

privacy-thing-local = the list of this computer
privacy-local-title = What this computer did
privacy-local-sub = What this program did here with your data. The list is kept on this computer only.
privacy-local-table = Entries of this computer
privacy-local-when = When
privacy-local-what = What
privacy-local-empty-title = Nothing yet
privacy-local-empty-body = Files that you save, and wrong PINs, will stand here.
privacy-local-broken-title = This list was changed
privacy-local-broken-body = An entry was changed or taken out, not by this program. Save the list if you want to show it to somebody, then clear it.
privacy-local-save = Save
privacy-local-save-named = Save the list of this computer
privacy-local-cleared = The list of this computer is cleared.
privacy-local-saved = List saved
privacy-local-clear = Clear
privacy-local-count = { $shown } of { $total } entries
privacy-local-clear-title = Clear this list?
privacy-local-clear-body = It cannot be brought back. The access log of the government side stays as it is.
privacy-local-clear-go = Clear the list
privacy-act-receipt-saved = Receipt saved or opened
privacy-act-bills-saved = List of paid bills saved
privacy-act-deadline-saved = Deadline saved for your calendar
privacy-act-diagnostics-saved = Diagnostics report saved
privacy-act-copy-saved = Copy of your data saved
privacy-act-access-log-saved = Access log saved
privacy-act-local-log-saved = This list saved
privacy-act-pin-set = PIN set or changed
privacy-act-pin-removed = PIN removed
privacy-act-settings-changed = Settings changed
privacy-act-copy-cleared = Copy of the departments’ data cleared
privacy-act-erasure-asked = Request to erase written
privacy-act-report-written = Complaint written
privacy-act-letter-saved = Letter saved
privacy-act-unlock-failed = { $times ->
    [one] Wrong PIN typed, once
   *[other] Wrong PIN typed, { $times } times
}
privacy-act-other = Something that a newer version did
