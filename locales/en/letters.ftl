### Letters that are written from an entry of the access log (P16). The person fills in the rest, signs and sends them.

letter-erase =
    To: { $party }

    { $day }

    Personal data that you no longer need

    On { $on } at { $time } (Hong Kong time) you were given these personal data of mine: { $fields }. The purpose that you named: { $purpose }.

    Please erase what you no longer need for that purpose or one directly related to it (Personal Data (Privacy) Ordinance, Cap. 486, section 26, and Data Protection Principle 2(2)). Please write to me what you have erased, what you keep, why, and until when.

    Number of the entry in my access log: { $entry }

    Name:
    Address or e-mail:
    Signature:

letter-report-given =
    To: Privacy Commissioner for Personal Data, Hong Kong

    { $day }

    Complaint under section 37 of the Personal Data (Privacy) Ordinance (Cap. 486)

    Data user: { $party }

    On { $on } at { $time } (Hong Kong time) this party was given these personal data of mine: { $fields }. The purpose that it named: { $purpose }.

    What I complain of:

    What I have asked the party, and its answer:

    Number of the entry in my access log: { $entry }. I can give you a copy of the log.

    I enclose a copy of my identity document, or will show it.

    Name, as on that document:
    Address, telephone or e-mail:
    Signature:

letter-report-refused =
    To: Privacy Commissioner for Personal Data, Hong Kong

    { $day }

    Complaint under section 37 of the Personal Data (Privacy) Ordinance (Cap. 486)

    Data user: { $party }

    On { $on } at { $time } (Hong Kong time) this party asked for these personal data of mine: { $fields }. The purpose that it named: { $purpose }. The request was refused.

    What I complain of:

    What I have asked the party, and its answer:

    Number of the entry in my access log: { $entry }. I can give you a copy of the log.

    I enclose a copy of my identity document, or will show it.

    Name, as on that document:
    Address, telephone or e-mail:
    Signature:

letter-not-said = (the log does not say)
