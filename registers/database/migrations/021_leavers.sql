-- Up Migration

-- What somebody who has left had in hand, and nobody has taken since.
alter table tasks add column vacated_by text;

-- Whether every open case of somebody who left was told of it.
alter table persons add column handed_over boolean not null default false;
create index persons_leaving on persons (valid_until) where valid_until is not null and not handed_over;

-- Open cases that were told that somebody left: each is told once.
create table departures (
  person  text not null,
  case_id text not null,
  told_at timestamptz not null default clock_timestamp(),
  primary key (person, case_id)
);
alter table departures enable row level security;
alter table departures force row level security;
create policy departures_wall on departures using ((select zm_system()));
