-- Up Migration

-- Open cases of an organ that ended, each to be told once which organ goes on with it; what is told stays as the progress.
create table organ_followers (
  organ    text not null references organs,
  case_id  text not null,
  told_at  timestamptz,
  primary key (organ, case_id)
);
create index organ_followers_waiting on organ_followers (case_id) where told_at is null;
alter table organ_followers enable row level security;
alter table organ_followers force row level security;
create policy organ_followers_wall on organ_followers using ((select zm_system()));
