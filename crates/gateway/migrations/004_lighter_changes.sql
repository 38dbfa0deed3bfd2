-- Only what is deleted is ever looked for by its time, and only what a mandate collects by its mandate: the rest paid
-- for both with every write.
drop index change_deleted;
create index change_deleted on change (at_ms) where deleted = 1;
drop index payment_mandate;
create index payment_mandate on payment (mandate_id, created_ms) where mandate_id is not null;
