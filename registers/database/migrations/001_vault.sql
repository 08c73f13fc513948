-- Up Migration

-- Own schema: its backups are short-lived, or every old dump would undo an erasure.
create schema vault;

create table vault.data_keys (
  scope        text primary key check (scope <> ''),
  key_id       text,
  wrapped      bytea,
  created_at   timestamptz not null default now(),
  destroyed_at timestamptz,
  check (case when destroyed_at is null then key_id is not null and wrapped is not null
              else key_id is null and wrapped is null end)
);

-- The old version of an overwritten row leaves the table with the next vacuum, not after thousands of others.
alter table vault.data_keys set (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);

comment on table vault.data_keys is 'Data keys, wrapped by a key of the keyring; a destroyed key keeps its row, so that its scope stays barred.';
