-- Up Migration

-- Tries under one key with different words are different tries: each counts to those after which a custodian checks.
alter table vault.wording_hits add column body_hash text not null default '';
alter table vault.wording_hits drop constraint wording_hits_pkey;
alter table vault.wording_hits add primary key (case_id, command_id, body_hash);
