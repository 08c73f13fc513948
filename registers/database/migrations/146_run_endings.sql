-- Up Migration

-- Runs of open cases that were ended from outside, and went on by themselves in a new one: the alarm stays.
create table run_endings (
  case_id    text not null references cases,
  run_id     text not null,
  reason     text not null check (reason in ('missing', 'ended')),
  seen_at    timestamptz not null default clock_timestamp(),
  resumed_at timestamptz,
  primary key (case_id, run_id)
);
create index run_endings_by_time on run_endings (seen_at);
alter table run_endings enable row level security;
alter table run_endings force row level security;
create policy run_endings_wall on run_endings using ((select zm_system()));
