-- Up Migration

-- 专项档案（依事识人）: awards and deeds of cadres that a personnel organ entered with their source. The words are sealed.
create table deeds (
  id          text primary key,
  organ       text not null,
  person      text not null,
  kind        text not null check (kind in ('award', 'deed')),
  happened_on date not null,
  entered_by  text not null,
  entered_at  timestamptz not null,
  content     bytea not null
);
create index deeds_by_person on deeds (person, happened_on desc, id desc);

alter table deeds enable row level security;
alter table deeds force row level security;
create policy deeds_wall on deeds using ((select zm_system()));
