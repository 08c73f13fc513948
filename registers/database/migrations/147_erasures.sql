-- Up Migration

-- What was erased when its time was over: ordered, then carried out and proven. A proven one is a ledger of one entry, sealed like
-- a case's; `content` names no person.
create table erasures (
  id         text primary key,
  case_id    text not null references cases,
  what       text not null check (what in ('identity', 'case')),
  organ      text not null,
  ordered_at timestamptz not null default date_trunc('milliseconds', zm_clock()),
  content    jsonb not null,
  salt       bytea not null,
  proven_at  timestamptz,
  commit     text,
  head       text,
  unique (case_id, what)
);
create index erasures_unproven on erasures (ordered_at, id) where proven_at is null;
create index erasures_of_organ on erasures (organ, ordered_at desc, id desc);
alter table erasures enable row level security;
alter table erasures force row level security;
create policy erasures_wall on erasures using (
  (select zm_system()) or organ = any((select zm_organs())::text[])
);

create index cases_closed_by_time on cases (rule_pack, closed_at, case_id) where status = 'closed';
create index reads_by_time on reads (at);
create index inbox_by_time on inbox (at);
