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
