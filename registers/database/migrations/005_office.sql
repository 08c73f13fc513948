-- Up Migration

-- 风险报备: what a unit filed before a risky step. The content is sealed; the chain hash of its commitment is a leaf of the first
-- daily seal after it, as the head of a ledger with one entry.
create table risk_filings (
  id        text primary key,
  organ     text not null,
  number    text not null unique,
  filed_by  text not null,
  filed_at  timestamptz not null,
  commit    text not null,
  head      text not null,
  content   bytea not null,
  sealed_on date
);
create index risk_filings_by_organ on risk_filings (organ, filed_at desc, id desc);
create index risk_filings_by_person on risk_filings (filed_by, filed_at desc, id desc);
create index risk_filings_unsealed on risk_filings (id) where sealed_on is null;

-- 监督信息: what other bodies sent about one matter, found by the blind index that cases have too.
create table supervision_groups (
  id           text primary key,
  organ        text not null,
  matter_index text not null,
  opened_at    timestamptz not null,
  unique (organ, matter_index)
);
create index supervision_groups_by_organ on supervision_groups (organ, opened_at desc, id desc);
create table supervision_items (
  id            text primary key,
  group_id      text not null references supervision_groups,
  organ         text not null,
  sender        text not null,
  subject_index text,
  sent_at       timestamptz not null,
  content       bytea not null
);
create index supervision_items_by_group on supervision_items (group_id, sent_at desc, id desc);
create index cases_by_matter on cases (matter_index);

-- Stays of a case in its stages, in their order: what stage times are counted from.
create table case_stages (
  case_id    text not null references cases,
  visit      int not null,
  stage      text not null,
  entered_at timestamptz not null,
  left_at    timestamptz,
  primary key (case_id, visit)
);
-- Whether any period of the case ever ran past its end.
alter table cases add column was_overdue boolean not null default false;

alter table risk_filings enable row level security;
alter table risk_filings force row level security;
create policy risk_filings_wall on risk_filings using (
  (select zm_system()) or organ = (select zm_organ()) or filed_by = (select zm_person())
);

alter table supervision_groups enable row level security;
alter table supervision_groups force row level security;
create policy supervision_groups_wall on supervision_groups using (
  (select zm_system()) or organ = (select zm_organ())
  or id in (select group_id from supervision_items where sender = (select zm_person()))
);

alter table supervision_items enable row level security;
alter table supervision_items force row level security;
create policy supervision_items_wall on supervision_items using (
  (select zm_system()) or organ = (select zm_organ()) or sender = (select zm_person())
);

alter table case_stages enable row level security;
alter table case_stages force row level security;
create policy case_stages_wall on case_stages using (
  (select zm_system()) or case_id in (select case_id from cases)
);
