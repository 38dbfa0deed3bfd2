-- People, their sessions and tokens, their lists, and what stands between replicas.
-- Columns are bigint and text only; times are UTC milliseconds, JSON is text (mechanisms.md, M-idempotency).

create table meta (
    name text primary key,
    value text not null
);

create table person (
    id text primary key,
    open_id text not null unique,
    name_english text not null,
    name_chinese text,
    auth_level text not null,
    state text not null,
    mobile text,
    email text,
    contact_version bigint not null,
    change_seq bigint not null,
    purged_seq bigint not null,
    log_seq bigint not null,
    log_hash text not null,
    created_ms bigint not null,
    signed_in_ms bigint
);

create table session (
    id text primary key,
    person_id text not null references person (id),
    device_name text not null,
    jkt text not null,
    created_ms bigint not null,
    seen_ms bigint not null,
    idle_ms bigint not null,
    absolute_ms bigint not null,
    ended_ms bigint,
    ended_why text,
    iam_token text,
    iam_expires_ms bigint not null,
    checked_ms bigint not null
);
create index session_person on session (person_id, created_ms);
create index session_jkt on session (jkt);

create table refresh_token (
    hash text primary key,
    session_id text not null references session (id),
    expires_ms bigint not null,
    used_ms bigint,
    used_key text,
    successor text,
    confirmed_ms bigint
);
create index refresh_token_session on refresh_token (session_id);

create table access_token (
    hash text primary key,
    session_id text not null references session (id),
    refresh_hash text not null,
    expires_ms bigint not null,
    used_ms bigint
);
create index access_token_session on access_token (session_id);
create index access_token_expires on access_token (expires_ms);

create table sign_in (
    id text primary key,
    kind text not null,
    state text not null,
    reason text,
    jkt text not null,
    device_name text not null,
    language text not null,
    known_device bigint not null,
    created_ms bigint not null,
    expires_ms bigint not null,
    redirect_uri text,
    client_state text,
    code_challenge text,
    handle text unique,
    user_code text,
    iam_state text unique,
    cookie_hash text,
    redeem_hash text unique,
    redeem_expires_ms bigint,
    polled_ms bigint,
    interval_ms bigint not null,
    person_id text,
    session_id text,
    iam_token text,
    iam_expires_ms bigint
);
create index sign_in_jkt on sign_in (jkt, kind);
create index sign_in_expires on sign_in (expires_ms);

create table seen_jti (
    hash text primary key,
    expires_ms bigint not null
);
create index seen_jti_expires on seen_jti (expires_ms);

create table idempotency (
    subject text not null,
    route text not null,
    key text not null,
    request_hash text not null,
    status bigint not null,
    body text not null,
    created_ms bigint not null,
    primary key (subject, route, key)
);
create index idempotency_created on idempotency (created_ms);

create table change (
    person_id text not null references person (id),
    entity text not null,
    entity_id text not null,
    seq bigint not null,
    deleted bigint not null,
    at_ms bigint not null,
    primary key (person_id, entity, entity_id)
);
create index change_seq on change (person_id, seq, entity, entity_id);
create index change_deleted on change (deleted, at_ms);

create table task (
    id text primary key,
    person_id text not null references person (id),
    department_id text not null,
    external_id text not null,
    version bigint not null,
    body text not null,
    told_hash text not null,
    told_state text not null,
    unique (department_id, external_id)
);
create index task_person on task (person_id, id);

create table application (
    id text primary key,
    person_id text not null references person (id),
    department_id text not null,
    external_id text not null,
    version bigint not null,
    body text not null,
    told_hash text not null,
    told_state text not null,
    unique (department_id, external_id)
);
create index application_person on application (person_id, id);

create table department (
    id text primary key,
    act_seq bigint not null
);

create table department_act (
    department_id text not null references department (id),
    seq bigint not null,
    external_id text not null,
    act text not null,
    at_ms bigint not null,
    primary key (department_id, seq)
);

create table department_token (
    hash text primary key,
    department_id text not null,
    expires_ms bigint not null
);

create table access_entry (
    id text primary key,
    person_id text not null references person (id),
    seq bigint not null,
    session_id text,
    body text not null,
    unique (person_id, seq)
);

create table challenge (
    id text primary key,
    person_id text not null references person (id),
    session_id text not null,
    act text not null,
    digest text not null,
    method text not null,
    code text,
    state text not null,
    created_ms bigint not null,
    expires_ms bigint not null,
    business_id text not null unique,
    iam_state text not null
);
create index challenge_person on challenge (person_id, state);

create table outside_call (
    id text primary key,
    kind text not null,
    reference text not null,
    attempts bigint not null,
    due_ms bigint not null,
    lease_ms bigint not null,
    created_ms bigint not null
);
create index outside_call_due on outside_call (due_ms);

create table platform_client (
    id text primary key,
    last_ms bigint not null,
    turn text,
    turn_ms bigint not null
);

create table rate (
    scope text not null,
    slot bigint not null,
    tries bigint not null,
    primary key (scope, slot)
);
