-- Up Migration

-- Who may know of a case, by which way, and what a list tells them of it: written by filing, as the policy says. A list reads
-- one range of an index for each way of the reader. `who` is a person (p:) or an organ (o:).
create table case_sight (
  case_id      text not null,
  who          text not null,
  way          text not null,
  organ        text not null,
  kind         text not null,
  stage        text not null,
  status       text not null,
  opened_at    timestamptz not null,
  next_due     date,
  overdue_from timestamptz,
  due_key      date not null generated always as (coalesce(next_due, 'infinity'::date)) stored,
  primary key (case_id, who, way)
);
create index case_sight_newest on case_sight (who, way, opened_at desc, case_id desc)
  include (status, kind, stage, organ, next_due, overdue_from);
create index case_sight_due on case_sight (who, way, due_key, case_id);
-- Of a whole organ, where a filter finds few among many.
create index case_sight_organ_newest on case_sight (who, status, kind, stage, opened_at desc, case_id desc)
  include (next_due, overdue_from) where way = 'organ';
create index case_sight_organ_due on case_sight (who, status, kind, stage, due_key, case_id) where way = 'organ';
alter table case_sight set (fillfactor = 80);

-- The policy by which the rows were made: another one makes them anew.
create table sight_policy (
  single boolean primary key default true check (single),
  policy text not null
);

create function zm_whos() returns text[] stable language sql
  return array(select 'p:' || person from unnest(zm_persons()) as person)
    || array(select 'o:' || organ from unnest(zm_organs()) as organ);

alter table case_sight enable row level security;
alter table case_sight force row level security;
create policy case_sight_wall on case_sight using (
  (select zm_system())
  or (who = any((select zm_whos())::text[])
    and case_id not in (select case_id from case_people where person = (select zm_person()) and relation in ('recused', 'tied')))
);
alter table sight_policy enable row level security;
alter table sight_policy force row level security;
create policy sight_policy_wall on sight_policy using ((select zm_system()));

-- Scalar subqueries, each of one row by a key: a planner may turn `exists` and `in` into a hash of all cases of a person, or of
-- all cases.
alter policy cases_wall on cases using (
  (select zm_system())
  or (
    (organ = any((select zm_organs())::text[]) or approval_organ = any((select zm_organs())::text[])
      or transfer_to = any((select zm_organs())::text[]) or former_organs && (select zm_organs())::text[]
      or coalesce((select true from case_people p where p.case_id = cases.case_id
                   and p.person = any((select zm_persons())::text[]) and p.relation not in ('recused', 'tied') limit 1), false))
    and coalesce((select false from case_people p where p.case_id = cases.case_id
                  and p.person = (select zm_person()) and p.relation in ('recused', 'tied') limit 1), true)
  )
);
alter policy entries_wall on entries using (
  (select zm_system()) or coalesce((select true from cases where cases.case_id = entries.case_id limit 1), false)
);
alter policy documents_wall on documents using (
  (select zm_system()) or coalesce((select true from cases where cases.case_id = documents.case_id limit 1), false)
);
alter policy reads_wall on reads using (
  (select zm_system()) or coalesce((select true from cases where cases.case_id = reads.case_id limit 1), false)
);
alter policy false_accusers_wall on false_accusers using (
  (select zm_system()) or coalesce((select true from cases where cases.case_id = false_accusers.case_id limit 1), false)
);
alter policy case_links_wall on case_links using (
  (select zm_system())
  or coalesce((select true from cases where cases.case_id = case_links.case_id limit 1), false)
  or coalesce((select true from cases where cases.case_id = case_links.other_id limit 1), false)
);

-- The beginning of a number is a range by code points, whatever the collation of the database.
create index cases_by_number on cases (number collate "C");

-- What a list of steps needs of the case: its organ, whether it is open, and whether those for whom the step waits see it.
alter table tasks add column case_organ text;
alter table tasks add column open boolean not null default true;
alter table tasks add column seen boolean not null default false;
alter table tasks add column sort_due date not null generated always as (coalesce(due, 'infinity'::date)) stored;
alter table tasks add column sort_id text not null generated always as (case_id || task_id) stored;
drop index tasks_by_role;
drop index tasks_by_person;
drop index tasks_by_assignee;
create index tasks_of_assignee on tasks (assignee, sort_due, sort_id) include (case_id, case_organ, seen) where open;
create index tasks_of_delegate on tasks (delegated_to, sort_due, sort_id) include (case_id, case_organ) where open;
create index tasks_of_person on tasks (person, sort_due, sort_id) include (case_id, case_organ, seen)
  where open and assignee is null;
create index tasks_to_take on tasks (organ, role, sort_due, sort_id) include (case_id, case_organ, seen)
  where open and assignee is null;
create index tasks_of_organ on tasks (case_organ, sort_due, sort_id) where open;
create index tasks_elsewhere on tasks (organ, sort_due, sort_id) where open and organ <> case_organ;
create index tasks_by_role on tasks (role, organ);

alter policy tasks_wall on tasks using (
  (select zm_system())
  or (case_organ = any((select zm_organs())::text[])
    and case_id not in (select case_id from case_people where person = (select zm_person()) and relation in ('recused', 'tied')))
  or coalesce((select true from cases where cases.case_id = tasks.case_id limit 1), false)
);
