-- What a department told of its reading: each external id stands in a person's log once, also when it is told again.
create table told_access (
    department_id text not null,
    external_id text not null,
    person_id text not null references person (id),
    told_hash text not null,
    entry_id text not null,
    primary key (department_id, external_id)
);
