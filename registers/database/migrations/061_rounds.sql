-- Up Migration

-- The last round of the reconciler that both sides know: by it a start finds out that one of them was restored to an earlier moment.
create table rounds (
  one         boolean primary key default true check (one),
  workflow_id text not null,
  run_id      text not null,
  at          timestamptz not null default clock_timestamp()
);
alter table rounds enable row level security;
alter table rounds force row level security;
create policy rounds_wall on rounds using ((select zm_system()));
