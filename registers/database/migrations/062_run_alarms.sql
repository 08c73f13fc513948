-- Up Migration

-- Open cases that the nightly comparison found without a run that carries them on, or with one that disagrees.
create table run_alarms (
  case_id text primary key references cases,
  reason  text not null check (reason in ('missing', 'ended', 'diverged')),
  seen_at timestamptz not null default clock_timestamp()
);
alter table run_alarms enable row level security;
alter table run_alarms force row level security;
create policy run_alarms_wall on run_alarms using ((select zm_system()));
