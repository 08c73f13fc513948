-- Up Migration

-- What a connected system calls the person: kept for it, and never read by a rule.
alter table persons add column external_id text;
create index persons_by_external_id on persons (external_id) where external_id is not null;
