-- Up Migration

-- A person's own unsent forms, sealed with the key of the person; removed 30 days after the last change.
create table drafts (
  person     text not null,
  key        text not null,
  body       bytea not null,
  updated_at timestamptz not null,
  primary key (person, key)
);
create index drafts_by_change on drafts (updated_at);

alter table drafts enable row level security;
alter table drafts force row level security;
create policy drafts_wall on drafts using ((select zm_system()) or person = (select zm_person()));
