-- Up Migration

-- A seal is signed by the key that is in force on its day; those of earlier releases are not.
alter table seals add column signature text;
create index seal_heads_by_case on seal_heads (case_id, n desc);

-- Public halves of the keys that seals are signed by. Each statement is signed by its own key and by the one before it.
create table seal_keys (
  key            text primary key,
  public_key     text not null,
  from_day       date not null unique,
  prev           text,
  after_root     text not null,
  signature      text not null,
  prev_signature text,
  check ((prev is null) = (prev_signature is null))
);
alter table seal_keys enable row level security;
alter table seal_keys force row level security;
create policy seal_keys_wall on seal_keys using ((select zm_system()));
