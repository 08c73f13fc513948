-- Up Migration

-- Organs and units as data: what rules, numbers and notices know of them (domain.md 0a). Nothing is deleted; things end.
create table organs (
  id          text primary key,
  facts       jsonb not null,
  version     int not null default 1,
  valid_from  date,
  valid_until date,
  -- The organ that goes on with the cases of one that ended.
  successor   text references organs,
  check (valid_until is null or valid_from is null or valid_until >= valid_from)
);

create table units (
  id          text primary key,
  organ       text not null,
  name        text not null,
  aliases     text[] not null default '{}',
  superior    text references units,
  version     int not null default 1,
  valid_from  date,
  valid_until date,
  check (valid_until is null or valid_from is null or valid_until >= valid_from)
);
create index units_by_organ on units (organ);

-- Version 0: known from a sign-in alone.
alter table persons add column unit text;
alter table persons add column rank text;
alter table persons add column managed_by text;
alter table persons add column posts jsonb;
alter table persons add column valid_from date;
alter table persons add column valid_until date;
alter table persons add column version int not null default 0;
create index persons_by_email on persons (lower(email));

-- Each row as it was from a change on: who made it, when and why. The content is sealed with the system's key.
create table register_history (
  register   text not null check (register in ('organs', 'units', 'persons')),
  id         text not null,
  version    int not null,
  content    bytea not null,
  changed_by text not null,
  changed_at timestamptz not null default zm_clock(),
  reason     text,
  primary key (register, id, version)
);

-- A change of what an organ at the top may do, which a second admin of it has to ask for too.
create table organ_proposals (
  organ    text primary key,
  content  jsonb not null,
  asked_by text not null,
  asked_at timestamptz not null default zm_clock()
);

-- Open cases that are still to be told of a change of their organs.
create table organ_news (case_id text primary key);

alter table organs enable row level security;
alter table organs force row level security;
create policy organs_wall on organs using ((select zm_system()));
alter table units enable row level security;
alter table units force row level security;
create policy units_wall on units using ((select zm_system()));
alter table register_history enable row level security;
alter table register_history force row level security;
create policy register_history_wall on register_history using ((select zm_system()));
alter table organ_proposals enable row level security;
alter table organ_proposals force row level security;
create policy organ_proposals_wall on organ_proposals using ((select zm_system()));
alter table organ_news enable row level security;
alter table organ_news force row level security;
create policy organ_news_wall on organ_news using ((select zm_system()));

-- A system of 0.1.0 or 0.2.0 goes on with the four organs of its release.
insert into organs (id, facts)
select facts ->> 'id', facts || '{"type": "coordination", "powers": {"decide": ["tolerance", "clarification", "falseAccusation"], "approve": ["tolerance", "clarification", "falseAccusation"]}}'
from jsonb_array_elements('[
  {"id": "zhejiang", "name": "浙江省容错纠错工作协调机构", "level": "province", "mark": "浙"},
  {"id": "ningbo", "name": "宁波市容错纠错工作协调机构", "level": "prefecture", "superior": "zhejiang", "mark": "甬"},
  {"id": "zhenhai", "name": "宁波市镇海区容错纠错工作协调机构", "level": "county", "superior": "ningbo", "mark": "镇"},
  {"id": "beilun", "name": "宁波市北仑区容错纠错工作协调机构", "level": "county", "superior": "ningbo", "mark": "仑"}
]'::jsonb) facts
where exists (select from persons) or exists (select from commands);
