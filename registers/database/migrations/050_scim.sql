-- Up Migration

-- Ended by SCIM's DELETE: kept with its history, and no resource of SCIM any more until it is written again.
alter table persons add column scim_deleted boolean not null default false;
