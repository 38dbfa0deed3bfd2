### The text in the copy of one's data that says what its files are.

copy-about =
    Your data in Citizen Desk, { $day }

    Only what you chose is here.

    person.json, computers.json: your name, your contact data, the computers that are signed in
    tasks.json, applications.json: what departments have told
    bills.json, payments.json, receipts.json, autopay.json: bills, and what was paid
    receipts: each receipt as a PDF to read and print
    access-log.jsonl: who read your data, one entry a line
    this-computer.json, this-computer.jsonl: your notes, labels, reminders, settings and history, and what the program did here; it is kept nowhere else

    Times that end in Z are UTC. Amounts are in cents.
    Departments keep records of their own. They are not in this copy.
