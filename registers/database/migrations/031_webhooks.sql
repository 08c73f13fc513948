-- Up Migration

-- Effects keep their past: one that ended, since its case was reopened, has the day from which it no longer holds.
alter table effects drop constraint effects_pkey;
alter table effects add primary key (case_id, effect, from_on);

-- Other systems that are told of events: where, of what, and with which secret the messages are signed (both sealed).
create table webhooks (
  id         text primary key,
  organ      text not null,
  -- The service account that it belongs to: it hears what that account could ask for.
  owner      text not null,
  events     text[] not null,
  content    bytea not null,
  version    int not null default 1,
  created_at timestamptz not null,
  ended_at   timestamptz
);
create index webhooks_by_organ on webhooks (organ) where ended_at is null;

-- What is to be told, each event once per webhook. `ref` names rows of the registers and holds nothing personal: what is said of
-- them is read when it is sent.
create table webhook_deliveries (
  n           bigint generated always as identity primary key,
  webhook_id  text not null references webhooks (id),
  event_id    text not null,
  event       text not null,
  ref         jsonb not null,
  state       text not null default 'waiting' check (state in ('waiting', 'delivered', 'dead')),
  attempts    int not null default 0,
  made_at     timestamptz not null,
  next_try_at timestamptz not null,
  done_at     timestamptz,
  last_status int,
  last_error  text,
  unique (webhook_id, event_id)
);
create index webhook_deliveries_due on webhook_deliveries (next_try_at) where state = 'waiting';
create index webhook_deliveries_by_webhook on webhook_deliveries (webhook_id, n desc);

-- How far the feed was looked through for events; one row.
create table webhook_place (
  one  boolean primary key default true check (one),
  xid  xid8 not null,
  id   bigint not null
);
insert into webhook_place (xid, id) values ('0', 0);

alter table webhooks enable row level security;
alter table webhooks force row level security;
create policy webhooks_wall on webhooks using ((select zm_system()));
alter table webhook_deliveries enable row level security;
alter table webhook_deliveries force row level security;
create policy webhook_deliveries_wall on webhook_deliveries using ((select zm_system()));
alter table webhook_place enable row level security;
alter table webhook_place force row level security;
create policy webhook_place_wall on webhook_place using ((select zm_system()));
