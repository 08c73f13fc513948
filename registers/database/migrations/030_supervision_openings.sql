-- Up Migration

-- Which case an item of supervision information was the reason for, and who opened it: the item shows the case, the case the
-- item. Written before the case is started, so that no crash leaves a case without its reason; one that was refused has no case.
create table supervision_openings (
  item_id   text not null references supervision_items (id),
  case_id   text not null,
  opened_by text not null,
  opened_at timestamptz not null,
  primary key (item_id, case_id)
);
create index supervision_openings_by_case on supervision_openings (case_id);

alter table supervision_openings enable row level security;
alter table supervision_openings force row level security;
create policy supervision_openings_wall on supervision_openings using (
  (select zm_system()) or case_id in (select case_id from cases)
);

-- Study and judgement of what came in about a matter (分析研判): what a person made of a group, and why it was put together or taken apart.
create table supervision_notes (
  id       text primary key,
  group_id text not null references supervision_groups (id),
  organ    text not null,
  author   text not null,
  at       timestamptz not null,
  content  bytea not null
);
create index supervision_notes_by_group on supervision_notes (group_id, at desc, id desc);

alter table supervision_notes enable row level security;
alter table supervision_notes force row level security;
create policy supervision_notes_wall on supervision_notes using (
  (select zm_system()) or organ = (select zm_organ())
);

-- A matter that a person took apart has more than one group.
alter table supervision_groups drop constraint supervision_groups_organ_matter_index_key;
create index supervision_groups_by_matter on supervision_groups (organ, matter_index);

-- Handlers of a case read the items that were the reason for it.
alter policy supervision_items_wall on supervision_items using (
  (select zm_system()) or organ = (select zm_organ()) or sender = (select zm_person())
  or id in (select item_id from supervision_openings)
);
alter policy supervision_groups_wall on supervision_groups using (
  (select zm_system()) or organ = (select zm_organ())
  or id in (select group_id from supervision_items where sender = (select zm_person()))
  or id in (select i.group_id from supervision_items i join supervision_openings o on o.item_id = i.id)
);
