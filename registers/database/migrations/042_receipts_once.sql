-- Up Migration

-- A case has one receipt in force; one that was replaced opens nothing more.
alter table receipts add column replaced_at timestamptz;
update receipts r set replaced_at = now()
where exists (select from receipts later where later.case_id = r.case_id and (later.created_at, later.code_index) > (r.created_at, r.code_index));
drop index receipts_by_case;
create unique index receipts_in_force on receipts (case_id) where replaced_at is null;
