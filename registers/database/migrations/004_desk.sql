-- Up Migration

-- A person's own unsent forms, sealed with the key of the person; removed 30 days after the last change.
create table drafts (
  person     text not null,
  key        text not null,
  body       bytea not null,
  updated_at timestamptz not null,
  primary key (person, key)
);
create index drafts_by_change on drafts (updated_at);

alter table drafts enable row level security;
alter table drafts force row level security;
create policy drafts_wall on drafts using ((select zm_system()) or person = (select zm_person()));

-- Many acts that one person asked for at once. Who asked (with the rights of that moment), each item and what came of it
-- are sealed with the key of the person.
create table batches (
  batch_id    text primary key,
  person      text not null,
  body_hash   text not null,
  request     bytea not null,
  total       int not null,
  received_at timestamptz not null default zm_clock()
);
create index batches_by_receipt on batches (received_at);
create table batch_items (
  batch_id text not null references batches on delete cascade,
  position int not null,
  item     bytea not null,
  state    text not null default 'waiting' check (state in ('waiting', 'done', 'refused')),
  refusal  bytea,
  primary key (batch_id, position)
);

alter table batches enable row level security;
alter table batches force row level security;
create policy batches_wall on batches using ((select zm_system()) or person = (select zm_person()));
alter table batch_items enable row level security;
alter table batch_items force row level security;
create policy batch_items_wall on batch_items using (
  (select zm_system()) or exists (select from batches where batches.batch_id = batch_items.batch_id)
);

-- Who stands in for whom, from one day to another, both included. One that was replaced or taken back stays as history:
-- it says by whose right somebody read a file.
create table substitutions (
  id         bigserial primary key,
  person     text not null,
  substitute text not null check (substitute <> person),
  from_on    date not null,
  until_on   date not null check (until_on >= from_on),
  made_at    timestamptz not null default clock_timestamp(),
  ended_at   timestamptz
);
create unique index substitutions_in_force on substitutions (person) where ended_at is null;
create index substitutions_by_substitute on substitutions (substitute) where ended_at is null;

-- The wall opens to a substitute what it opens to the absent person; whoever reads must not be recused.
create function zm_persons() returns text[] stable language sql
  return array[zm_person()] || array(
    select jsonb_array_elements_text(nullif(current_setting('zm.absent_persons', true), '')::jsonb));
create function zm_organs() returns text[] stable language sql
  return array[zm_organ()] || array(
    select jsonb_array_elements_text(nullif(current_setting('zm.absent_organs', true), '')::jsonb));

alter policy cases_wall on cases using (
  (select zm_system())
  or (
    (organ = any((select zm_organs())::text[]) or approval_organ = any((select zm_organs())::text[])
      or transfer_to = any((select zm_organs())::text[])
      or case_id in (select case_id from case_people
                     where person = any((select zm_persons())::text[]) and relation <> 'recused'))
    and case_id not in (select case_id from case_people where person = (select zm_person()) and relation = 'recused')
  )
);
