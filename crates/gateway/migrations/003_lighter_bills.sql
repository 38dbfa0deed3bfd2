-- What every settlement paid for and nothing read: a column that only locked, and an index that moved with each state.
-- Bills for a mandate are found by their account.
alter table bill drop column touched_ms;
drop index bill_due;
drop index payment_state;
create index payment_doubt on payment (expires_ms) where state = 'in-doubt';
