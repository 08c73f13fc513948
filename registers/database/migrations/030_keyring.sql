-- Up Migration

-- A random key that nobody knows, wrapped by each key of the keyring that ever was current: a keyring with other bytes under the
-- same id does not open it, and is refused before it wraps anything.
create table vault.keyring_proofs (
  key_id     text primary key,
  wrapped    bytea not null,
  created_at timestamptz not null default now()
);
alter table vault.keyring_proofs enable row level security;
alter table vault.keyring_proofs force row level security;
create policy keyring_proofs_wall on vault.keyring_proofs using ((select zm_system()));

-- Which key wraps what, for rotation and for the check at the start.
create index data_keys_by_key on vault.data_keys (key_id, scope) where key_id is not null;
