-- Up Migration

-- The clock of receipt. `zm.clock_ahead` is for rehearsals and tests that pass time; an operator's connection setting, unset in use.
create function zm_clock() returns timestamptz volatile language sql
  return clock_timestamp() + coalesce(nullif(current_setting('zm.clock_ahead', true), '')::interval, interval '0');

-- Who may be named in a case: mirrored from sign-ins, never a source of rights.
create table persons (
  person     text primary key,
  name       text not null,
  organ      text not null,
  roles      text[] not null,
  level      text,
  updated_at timestamptz not null default now()
);

-- Declared kin, as each side declared it; checks look both ways.
create table kin (
  person text not null,
  kin    text not null,
  primary key (person, kin)
);
create index kin_backwards on kin (kin);

create table cases (
  case_id         text primary key,
  kind            text not null,
  organ           text not null,
  -- Organ that the case was claimed in: a transfer must never meet the index below.
  claimed_in      text not null,
  number          text not null,
  stage           text not null default 'claimed',
  status          text not null default 'open' check (status in ('open', 'closed')),
  outcome         text,
  seq             int not null default 0,
  n               int not null default 0,
  last_id         text,
  ledger_position int not null default 0,
  ledger_head     text not null default repeat('0', 64),
  rule_pack       text not null default '',
  received_on     date not null,
  opened_at       timestamptz not null default date_trunc('milliseconds', zm_clock()),
  closed_at       timestamptz,
  updated_at      timestamptz not null default clock_timestamp(),
  next_due        date,
  overdue_from    timestamptz,
  unassigned      boolean not null default false,
  approval_organ  text,
  transfer_to     text,
  provisional     boolean not null default false,
  calendar_version text not null default '',
  subject_index   text not null,
  unit_index      text not null,
  matter_index    text not null,
  frozen_at       timestamptz,
  -- Run of the workflow that owns the case: another one takes over only by naming it.
  run_id          text
);
create unique index cases_number on cases (number);
-- One open case for the same subject and matter in one organ (DUPLICATE_OPEN_CASE).
create unique index cases_duplicate on cases (kind, claimed_in, subject_index, matter_index) where status = 'open';
create index cases_by_opening on cases (opened_at desc, case_id desc);
create index cases_by_organ on cases (organ, opened_at desc, case_id desc);
create index cases_by_due on cases (next_due, case_id) where status = 'open';
create index cases_provisional on cases (calendar_version) where status = 'open' and provisional;
create index cases_by_subject on cases (subject_index);
create index cases_by_unit on cases (unit_index);

create table case_people (
  case_id  text not null references cases,
  person   text not null,
  relation text not null,
  primary key (case_id, person, relation)
);
create index case_people_by_person on case_people (person, relation);

-- Every accepted entry, once. Content (actor, event) is sealed with the key of the case; `position` numbers the ledger
-- entries alone, so that a sealed ballot leaves no gap.
create table entries (
  case_id     text not null references cases,
  n           int not null,
  id          text not null,
  seq         int not null,
  channel     text not null check (channel in ('ledger', 'ballot')),
  position    int,
  type        text not null,
  at          timestamptz not null,
  received_at timestamptz not null,
  command_id  text,
  body_hash   text,
  commit      text not null,
  head        text,
  content     bytea not null,
  filed_at    timestamptz not null default clock_timestamp(),
  primary key (case_id, n)
);
create unique index entries_position on entries (case_id, position) where position is not null;
create index entries_by_command on entries (command_id, n) where command_id is not null;

-- The log of intents: a row is committed before its act is sent.
create table commands (
  command_id   text primary key,
  case_id      text not null,
  type         text not null,
  person       text not null,
  body_hash    text not null,
  received_at  timestamptz not null default zm_clock(),
  status       text not null default 'open' check (status in ('open', 'done', 'expired')),
  claim        jsonb,
  attempts     int not null default 0,
  next_look_at timestamptz not null default clock_timestamp() + interval '15 seconds'
);
create index commands_open on commands (next_look_at) where status = 'open';
create index commands_by_case on commands (case_id);

create table number_series (
  organ   text not null,
  purpose text not null,
  year    int not null,
  last    int not null,
  primary key (organ, purpose, year)
);

create table tasks (
  case_id      text not null references cases,
  task_id      text not null,
  kind         text not null,
  role         text,
  organ        text,
  person       text,
  due          date,
  assignee     text,
  delegated_to text,
  claimed_at   timestamptz,
  since        timestamptz not null default clock_timestamp(),
  primary key (case_id, task_id)
);
create index tasks_by_role on tasks (organ, role, due);
create index tasks_by_person on tasks (person, due);
create index tasks_by_assignee on tasks (assignee, due);

create table effects (
  case_id text not null references cases,
  subject text not null,
  effect  text not null,
  from_on date not null,
  until_on date,
  primary key (case_id, effect)
);
create index effects_by_subject on effects (subject);

-- Evidence and notices: one row per stored file. Titles are sealed; bytes are in the blob store, sealed.
create table documents (
  case_id     text not null,
  document_id text not null,
  notice_id   text,
  kind        text not null,
  format      text not null,
  media_type  text not null,
  number      text,
  state       text not null check (state in ('pending', 'rendering', 'ready')),
  sha256      text,
  bytes       bigint,
  blob_id     text,
  title       bytea not null,
  uploaded_by text,
  -- The ledger has the record that this notice was rendered.
  recorded    boolean not null default false,
  created_at  timestamptz not null default clock_timestamp(),
  primary key (case_id, document_id)
);
create index documents_pending on documents (created_at) where state = 'pending';
create index documents_unrecorded on documents (case_id) where notice_id is not null and not recorded;

-- What others are told of a moved case: nothing but that it moved. `xid` orders late commits.
create table feed (
  id      bigserial primary key,
  xid     xid8 not null default pg_current_xact_id(),
  case_id text not null,
  seq     int not null,
  kind    text not null,
  at      timestamptz not null default clock_timestamp()
);

create index feed_in_order on feed (xid, id);

create table reads (
  id      bigserial primary key,
  case_id text not null,
  person  text not null,
  organ   text not null,
  part    text not null,
  reason  text,
  at      timestamptz not null default clock_timestamp()
);
create index reads_by_case on reads (case_id, id);

create table seals (
  day       date primary key,
  cases     int not null,
  root      text not null,
  prev      text not null,
  sealed_at timestamptz not null default clock_timestamp()
);
create table seal_heads (
  day     date not null references seals,
  case_id text not null,
  n       int not null,
  head    text not null,
  primary key (day, case_id)
);

create table calendar_years (
  year            int primary key,
  holidays        date[] not null,
  make_up_workdays date[] not null,
  notice          text not null,
  version         int not null default 1,
  updated_at      timestamptz not null default now()
);

-- The second wall: a transaction without a person sees nothing. It guards against our own bugs, not against a taken-over API.
create function zm_system() returns boolean stable language sql
  return coalesce(current_setting('zm.system', true), '') = 'on';
create function zm_person() returns text stable language sql
  return coalesce(current_setting('zm.person', true), '');
create function zm_organ() returns text stable language sql
  return coalesce(nullif(current_setting('zm.organ', true), ''), '?');

alter table cases enable row level security;
alter table cases force row level security;
create policy cases_wall on cases using (
  (select zm_system())
  or (
    (organ = (select zm_organ()) or approval_organ = (select zm_organ()) or transfer_to = (select zm_organ())
      or case_id in (select case_id from case_people where person = (select zm_person()) and relation <> 'recused'))
    and case_id not in (select case_id from case_people where person = (select zm_person()) and relation = 'recused')
  )
);

alter table entries enable row level security;
alter table entries force row level security;
create policy entries_wall on entries using (
  (select zm_system()) or exists (select from cases where cases.case_id = entries.case_id)
);

alter table tasks enable row level security;
alter table tasks force row level security;
create policy tasks_wall on tasks using (
  (select zm_system()) or exists (select from cases where cases.case_id = tasks.case_id)
);

alter table documents enable row level security;
alter table documents force row level security;
create policy documents_wall on documents using (
  (select zm_system()) or exists (select from cases where cases.case_id = documents.case_id)
);

alter table reads enable row level security;
alter table reads force row level security;
create policy reads_wall on reads using (
  (select zm_system()) or exists (select from cases where cases.case_id = reads.case_id)
);
