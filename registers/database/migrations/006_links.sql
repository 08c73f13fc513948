-- Up Migration

-- Cases that name each other; each row is written by the case that names.
create table case_links (
  case_id  text not null references cases,
  other_id text not null,
  relation text not null,
  primary key (case_id, other_id)
);
create index case_links_backwards on case_links (other_id);

-- Things of which each may be in one open case of its kind and organ, such as an allegation; gone when the case closes.
create table case_parts (
  kind       text not null,
  claimed_in text not null,
  part_index text not null,
  case_id    text not null references cases,
  primary key (kind, claimed_in, part_index)
);
create index case_parts_by_case on case_parts (case_id);

-- Who a reporter is: sealed with a key of its own, known to no workflow. The name can be found by its blind index alone.
create table vault.reporter_identities (
  ref        text primary key,
  sealed     bytea not null,
  name_index text not null,
  created_at timestamptz not null default now()
);
create table reporters (
  case_id text primary key,
  ref     text not null
);
create index reporters_by_ref on reporters (ref);

-- The internal register of false accusers: an entry is in force from `from_on` until the day before `until_on`, unless removed.
create table false_accusers (
  case_id    text primary key references cases,
  category   text not null,
  from_on    date not null,
  until_on   date not null,
  flagged    boolean not null,
  removed_on date
);

-- What a reporter may ask about, by a secret of at least 128 bits of which only the HMAC is kept.
create table receipts (
  code_index text primary key,
  case_id    text not null,
  created_at timestamptz not null default now()
);
create index receipts_by_case on receipts (case_id);
create table receipt_messages (
  id      bigserial primary key,
  case_id text not null,
  sealed  bytea not null,
  at      timestamptz not null default zm_clock()
);
create index receipt_messages_by_case on receipt_messages (case_id, id);

alter table case_links enable row level security;
alter table case_links force row level security;
create policy case_links_wall on case_links using (
  (select zm_system()) or exists (select from cases where cases.case_id in (case_links.case_id, case_links.other_id))
);

alter table false_accusers enable row level security;
alter table false_accusers force row level security;
create policy false_accusers_wall on false_accusers using (
  (select zm_system()) or exists (select from cases where cases.case_id = false_accusers.case_id)
);

-- A case that was reopened need not meet the index: another may have been opened about the same matter in the same moment.
alter table cases add column reopened boolean not null default false;
drop index cases_duplicate;
create unique index cases_duplicate on cases (kind, claimed_in, subject_index, matter_index) where status = 'open' and not reopened;

-- Organs that had a case before: each reads what was its own part, and finds it in no list.
alter table cases add column former_organs text[] not null default '{}';
alter policy cases_wall on cases using (
  (select zm_system())
  or (
    (organ = any((select zm_organs())::text[]) or approval_organ = any((select zm_organs())::text[])
      or transfer_to = any((select zm_organs())::text[]) or former_organs && (select zm_organs())::text[]
      or case_id in (select case_id from case_people
                     where person = any((select zm_persons())::text[]) and relation <> 'recused'))
    and case_id not in (select case_id from case_people where person = (select zm_person()) and relation = 'recused')
  )
);

-- Of a clarification: allegations found untrue, those cleared, and the code of why the others were not (应澄清未澄清).
alter table cases add column untrue_found int, add column untrue_cleared int, add column untrue_reason text;
