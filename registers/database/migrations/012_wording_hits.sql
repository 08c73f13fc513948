-- Up Migration

-- Wordings of a clarification that would have betrayed a reporter: who tried them when, and never what they said.
create table vault.wording_hits (
  case_id    text not null,
  command_id text not null,
  person     text not null,
  type       text not null,
  at         timestamptz not null default zm_clock(),
  primary key (case_id, command_id)
);
alter table vault.wording_hits enable row level security;
alter table vault.wording_hits force row level security;
create policy wording_hits_wall on vault.wording_hits using ((select zm_system()));
