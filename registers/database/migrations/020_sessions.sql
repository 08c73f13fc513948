-- Up Migration

-- Sessions that their owner ended before their token did; by a hash that opens nothing.
create table ended_sessions (
  session_hash text        primary key,
  until        timestamptz not null
);
alter table ended_sessions enable row level security;
alter table ended_sessions force row level security;
create policy ended_sessions_wall on ended_sessions using ((select zm_system()));
