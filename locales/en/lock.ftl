### Locking, unlocking, the PIN.

lock-warning-title = The desk locks soon
lock-warning-body = You have not used the desk for a while. Press any key to stay.
lock-warning-left = The desk locks in { $n } seconds
lock-warning-stay = Stay
