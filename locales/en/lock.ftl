### Locking, unlocking, the PIN.

lock-page = Locked
lock-title = The desk is locked
lock-profile = Profile { $initial }
lock-pin = PIN
lock-pin-hint = Six digits
lock-passphrase = Passphrase
lock-unlock = Unlock
lock-wrong =
    Wrong. { $n ->
        [one] { $n } try is left before a wait.
       *[other] { $n } tries are left before a wait.
    }
lock-last-try = Wrong. The next wrong try starts a wait.
lock-wait = Too many wrong tries. Next try in { $time }.
lock-wait-minutes = { $minutes } min { $seconds } s
lock-wait-seconds = { $seconds } s
lock-due-tomorrow =
    { $n ->
        [one] { $n } thing is due tomorrow
       *[other] { $n } things are due tomorrow
    }
lock-others = Other people on this computer
lock-sign-out = Sign out
lock-sign-out-title = Sign out without unlocking
lock-sign-out-body = Nothing more is fetched for you on this computer. At the next unlocking the sign-in ends, here and at the gateway. Your data stays on this computer, encrypted. To end the sign-in at once, use “{ shell-page-privacy }” on another computer.
lock-sign-out-done = This desk signs out at the next unlocking, before anything is fetched.
lock-forgot = I have forgotten it
lock-forgot-title-1 = What you lose
lock-forgot-body-1 = Without it nobody can open your own data here. Lost are: drafts, notes, files of yours, and the log on this computer.
lock-forgot-title-2 = What comes again
lock-forgot-body-2 = After you sign in, your to-do list and your applications come again from the departments. What departments hold is not touched.
lock-forgot-title-3 = This cannot be taken back here
lock-forgot-body-3 = The old data is set aside in its folder, still encrypted. Should you remember it one day, the data can be opened again. A new, empty store starts now.
lock-forgot-step = Warning { $step } of 3
lock-forgot-next = I have read this
lock-forgot-do = Set aside and start anew
lock-forgot-done = The old data is kept, encrypted, under the name { $name }.

lock-warning-title = The desk locks soon
lock-warning-body = You have not used the desk for a while. Press any key to stay.
lock-warning-left = The desk locks in { $n } seconds
lock-warning-stay = Stay

## Choosing a PIN

pin-new = New PIN
pin-choose = PIN
pin-again = The same PIN again
pin-current = Current PIN
pin-error-form = Enter six digits
pin-error-again = The two PINs are not the same
pin-error-easy = Choose digits that are harder to guess: no row such as 123456, not the same digit again and again
pin-error-wrong = This is not your current PIN
