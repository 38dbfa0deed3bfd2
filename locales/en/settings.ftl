### Settings.

settings-title = Settings
settings-loading = your settings
settings-saved = Saved

## Look

settings-look = Language and look
settings-language = Language

## Lock

settings-lock = Locking
settings-idle = Lock after this long without use
settings-idle-minutes = { $n } min
settings-idle-hint = Five minutes is the longest. A warning comes 30 seconds before.
settings-pin-on = A PIN is asked each time
settings-pin-off = No PIN is set
settings-pin-off-body = Anybody who opens this computer’s session can open the desk.
settings-pin-set = Set a PIN
settings-pin-change = Change PIN
settings-pin-remove = Remove PIN
settings-pin-set-title = Set a PIN
settings-pin-change-title = Change the PIN
settings-pin-remove-title = Remove the PIN
settings-pin-remove-body = Your data stays encrypted, but the desk opens for anybody who has opened this computer’s session.
settings-pin-saved = The PIN is set.
settings-pin-removed = The PIN is removed.

## Reminders and keys

settings-reminders = Reminders
settings-notifications = Notifications about due dates
settings-notifications-hint = They say what is due, never an amount or a number of yours. While the desk is locked they say only how many.
settings-remind-closed = Remind me when the window is closed
settings-remind-closed-hint = The program then stays without a window. Starting it again brings the window back.
settings-keys = Keys
settings-letters = Single letters in lists
settings-letters-hint = J and K move, E marks as done. Switch them off if you use speech input.
settings-keys-show = Show all keys

## Data on this computer

settings-data = Data on this computer
settings-protection = Protected by
settings-protection-keyring = The system’s keyring
settings-protection-passphrase = Your passphrase
settings-protection-memory = Memory only: gone when the program ends
settings-protection-pin = { $store }, and your PIN
settings-cache = Copy of the departments’ data
settings-vault = Your own data
settings-folder = Folder
settings-cache-clear = Fetch the copy again
settings-cache-clear-title = Fetch the copy again
settings-cache-clear-body = The copy of the departments’ data is thrown away and fetched again. Your notes, drafts and whatever waits to be sent stay.
settings-cache-cleared = The copy is being fetched again.

## Account

settings-account = Sign-in
settings-signed-in = Signed in with iAM Smart
settings-sign-out = Sign out
settings-sign-out-title = Sign out of this computer
settings-sign-out-body = The sign-in ends here and at the gateway. If you are offline, the gateway is told as soon as you are back.
settings-sign-out-stays = Your data stays on this computer, encrypted, and opens again when you sign in. To erase it, go to Privacy before you sign out.

## About

settings-about = About
settings-version = Version { $version }
settings-build-sandbox = Sandbox build: test data only
settings-gateway = Gateway: { $host }
settings-gateway-none = No gateway is set up
settings-licence = Free software under the Apache License 2.0. Fonts: Source Sans, Source Serif, Atkinson Hyperlegible, Noto Serif CJK (OFL).
settings-diagnostics = Diagnostics report
settings-diagnostics-body = For whoever helps you. It names no person and holds no data of yours; read it before you send it.
settings-diagnostics-read = Read the report
settings-diagnostics-save = Save report
settings-examples = Sign in to change how this desk locks and reminds.

## Reminders of bills

settings-bill-reminders = Reminders of bills
settings-bill-reminders-hint = At 09:00 Hong Kong time, per kind of bill. Never for a payment that is under way.
settings-bill-kind = Kind of bill
settings-bill-day = On the day
settings-bill-days =
    { $n ->
        [one] { $n } day before
       *[other] { $n } days before
    }
settings-bill-none = No reminders for this kind.
