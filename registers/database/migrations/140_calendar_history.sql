-- Up Migration

-- Each year's holidays as they were, who loaded them and why.
alter table register_history drop constraint register_history_register_check;
alter table register_history add constraint register_history_register_check
  check (register in ('organs', 'units', 'persons', 'calendar'));

-- Open cases that are still to be told of a corrected year. `noted` tells a later correction from the one they were told of.
create table calendar_news (
  case_id text primary key,
  noted   int not null default 1
);
alter table calendar_news enable row level security;
alter table calendar_news force row level security;
create policy calendar_news_wall on calendar_news using ((select zm_system()));

-- The same for organs: a change while a case is being told of the one before was struck off with that one.
alter table organ_news add column noted int not null default 1;

-- Somebody whose day moved is told so.
alter table inbox drop constraint inbox_kind_check;
alter table inbox add constraint inbox_kind_check
  check (kind in ('task', 'reminder', 'overdue', 'escalation', 'substitution', 'moved'));
