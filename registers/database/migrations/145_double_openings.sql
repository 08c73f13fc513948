-- Up Migration

-- A case that was started by somebody who may not know of the open one about the same matter: it stands beside that.
alter table cases add column beside boolean not null default false;
drop index cases_duplicate;
create unique index cases_duplicate on cases (kind, claimed_in, subject_index, matter_index)
  where status = 'open' and not reopened and not ending and not beside;
-- Whether any organ has an open case about it.
create index cases_open_about on cases (kind, subject_index, matter_index) where status = 'open' and not ending;
create index case_parts_anywhere on case_parts (kind, part_index);

-- Two open cases about one matter, of one organ or of two: a step of whoever stands above both, or of the organ itself.
create table double_openings (
  id           text primary key,
  case_id      text not null references cases,
  other_id     text not null references cases,
  kind         text not null,
  number       text not null,
  case_organ   text not null,
  other_number text not null,
  other_organ  text not null,
  -- Whose step it is.
  organ        text not null,
  role         text not null,
  found_at     timestamptz not null default date_trunc('milliseconds', zm_clock()),
  settled_at   timestamptz,
  settled_by   text,
  -- What was arranged, sealed with the key of the case.
  words        bytea,
  unique (case_id, other_id)
);
create index double_openings_waiting on double_openings (organ, found_at, id) where settled_at is null;
create index double_openings_backwards on double_openings (other_id);
alter table double_openings enable row level security;
alter table double_openings force row level security;
create policy double_openings_wall on double_openings using (
  (select zm_system()) or organ = any((select zm_organs())::text[])
);

alter table inbox drop constraint inbox_kind_check;
alter table inbox drop constraint inbox_of_case;
alter table inbox add constraint inbox_kind_check
  check (kind in ('task', 'reminder', 'overdue', 'escalation', 'substitution', 'moved', 'doubleOpening'));
alter table inbox add constraint inbox_of_case check ((case_id is null) = (kind in ('substitution', 'doubleOpening')));
