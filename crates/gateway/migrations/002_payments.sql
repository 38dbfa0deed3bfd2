-- Bills, payments and the ledger (docs/payments.md). Columns are bigint and text only.

-- What a department asks for, once for each number, whoever sees it. Its state follows the ledger.
create table bill (
    id text primary key,
    department_id text not null,
    external_id text,
    kind text not null,
    account text not null,
    number text not null,
    issued bigint not null,
    withdrawn bigint not null,
    charged_cents bigint not null,
    due text,
    state text not null,
    body text not null,
    told_hash text not null,
    touched_ms bigint not null,
    unique (department_id, external_id)
);
create unique index bill_number on bill (department_id, number) where issued = 1;
create index bill_due on bill (due, state);
create index bill_account on bill (department_id, account);

-- The bill as each person sees it: the owner, and whoever added it from paper.
create table bill_person (
    id text not null references bill (id),
    person_id text not null references person (id),
    owner bigint not null,
    version bigint not null,
    claim text,
    notice text,
    body text not null,
    primary key (person_id, id)
);
create index bill_person_bill on bill_person (id, person_id);

create table payment (
    id text primary key,
    person_id text not null references person (id),
    bill_id text not null references bill (id),
    mandate_id text,
    reference text not null unique,
    state text not null,
    holds bigint not null,
    asked_cents bigint not null,
    version bigint not null,
    body text not null,
    expires_ms bigint not null,
    created_ms bigint not null
);
-- One payment that is open, or over but not yet released by the switch, for each bill.
create unique index payment_holds on payment (bill_id) where holds = 1;
create index payment_person on payment (person_id, id);
create index payment_mandate on payment (mandate_id, created_ms);
create index payment_state on payment (state, expires_ms);

create table receipt (
    id text primary key,
    person_id text not null references person (id),
    payment_id text not null references payment (id),
    version bigint not null,
    body text not null
);
create index receipt_person on receipt (person_id, id);

create table mandate (
    id text primary key,
    person_id text not null references person (id),
    department_id text not null,
    account text not null,
    live bigint not null,
    active bigint not null,
    version bigint not null,
    body text not null
);
create unique index mandate_live on mandate (person_id, department_id, account) where live = 1;
create index mandate_person on mandate (person_id, id);
create index mandate_account on mandate (department_id, account, active);

-- `source` names the event of the outside world: whatever is told twice is booked once.
create table ledger_transaction (
    id text primary key,
    source text not null unique,
    kind text not null,
    bill_id text,
    payment_id text,
    amount_cents bigint not null,
    placed_cents bigint not null,
    currency text not null,
    day text not null,
    booked_ms bigint not null,
    written_ms bigint not null
);
create index ledger_transaction_bill on ledger_transaction (bill_id, kind);
create index ledger_transaction_day on ledger_transaction (day, kind);

create table ledger_posting (
    transaction_id text not null references ledger_transaction (id),
    place bigint not null,
    account text not null,
    amount_cents bigint not null,
    currency text not null,
    primary key (transaction_id, place)
);
create index ledger_posting_account on ledger_posting (account);

-- Money that has to go back: which bill, which transaction of the switch.
create table refund (
    id text primary key,
    transaction_id text not null,
    bill_id text not null references bill (id),
    payment_id text,
    amount_cents bigint not null,
    currency text not null,
    state text not null,
    created_ms bigint not null,
    sent_ms bigint
);
create index refund_transaction on refund (transaction_id);
create index refund_bill on refund (bill_id, state);

-- What a person of the operator has to look at.
create table payment_exception (
    id text primary key,
    kind text not null,
    source text not null,
    detail text not null,
    created_ms bigint not null,
    unique (kind, source)
);
create index payment_exception_created on payment_exception (created_ms, id);

create table settlement_day (
    day text primary key,
    state text not null,
    entries bigint not null,
    booked bigint not null,
    done_ms bigint
);

create index outside_call_reference on outside_call (kind, reference);
