### Notifications of the operating system and the texts of saved files. Counts only, nothing personal.

notice-title = Citizen Desk
notice-overdue =
    { $n ->
        [one] 1 thing is overdue
       *[other] { $n } things are overdue
    }
notice-due-today =
    { $n ->
        [one] 1 thing is due today
       *[other] { $n } things are due today
    }
notice-due-tomorrow =
    { $n ->
        [one] 1 thing is due tomorrow
       *[other] { $n } things are due tomorrow
    }
notice-due-week =
    { $n ->
        [one] 1 thing is due within a week
       *[other] { $n } things are due within a week
    }
notice-due-soon =
    { $n ->
        [one] 1 thing is due soon
       *[other] { $n } things are due soon
    }
notice-bill-expected =
    { $n ->
        [one] 1 bill that you expect should be here now
       *[other] { $n } bills that you expect should be here now
    }

### The invented tasks and bills of "Look around first".

example-department = Example department
example-pay-title = Pay the water bill
example-pay-summary = An example: a bill would stand here with its amount and its due date.
example-photo-title = Replace your passport photo
example-photo-summary = An example: when a department needs something else from you, it says here what and why.
example-licence-title = Renew your driving licence
example-licence-summary = An example: things with time left wait here until you want to do them.
example-bill-water = Water and sewage
example-bill-part-water = Water charge
example-bill-part-sewage = Sewage charge
example-bill-tax = Salaries tax
example-bill-rates = Rates and Government rent
example-bill-licence = Driving licence

### The report that a person can read and send.

diagnostics-title = Citizen Desk: diagnostics report
diagnostics-note = This report holds no personal data. Read it before you send it.
notice-access-alert = A sign-in needs a look. Open Citizen Desk to see it.
