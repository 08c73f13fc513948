-- Up Migration

-- Address of a person by the token; null: the inbox alone.
alter table persons add column email text;
create index persons_by_organ on persons (organ);

-- A mail to one person: the digest of a working morning, or what could not wait for it. Its id is the Message-ID, so that a
-- repeated send is the same message for the receiver.
create table mails (
  mail_id     uuid primary key default gen_random_uuid(),
  person      text not null,
  digest_on   date,
  made_at     timestamptz not null default zm_clock(),
  attempts    int not null default 0,
  next_try_at timestamptz not null default zm_clock(),
  mailed_at   timestamptz,
  unique (person, digest_on)
);
create index mails_waiting on mails (next_try_at) where mailed_at is null;
create index mails_urgent on mails (person, made_at) where digest_on is null;

-- What a person is told of a case, once: no names, no facts. `about` is the kind of the task or the rule of the term.
-- No foreign key to `cases`: its check would lock rows that filing waits for.
create table inbox (
  id        uuid primary key default gen_random_uuid(),
  person    text not null,
  case_id   text not null,
  kind      text not null check (kind in ('task', 'reminder', 'overdue', 'escalation')),
  -- The task and the moment since which it waits, or the number of the entry that reminded.
  key       text not null,
  about     text not null,
  reminder  text,
  due       date,
  urgent    boolean not null,
  -- It waits for this very person, who may be a party.
  in_person boolean not null,
  at        timestamptz not null default date_trunc('milliseconds', zm_clock()),
  read_at   timestamptz,
  mail_id   uuid references mails on delete set null,
  unique (person, case_id, kind, key)
);
create index inbox_newest on inbox (person, at desc, id desc);
create index inbox_by_mail on inbox (mail_id) where mail_id is not null;
create index inbox_unmailed on inbox (urgent, at) where mail_id is null and read_at is null;

-- How far the feed was read for tasks that began to wait.
create table inbox_place (
  single boolean primary key default true check (single),
  xid    xid8 not null default '0',
  id     bigint not null default 0
);
insert into inbox_place default values;

-- Filed reminders that nobody was told of yet, written in the transaction that files them: none is missed by a late commit.
create table reminders_untold (
  case_id text not null,
  n       int not null,
  primary key (case_id, n)
);

alter table inbox enable row level security;
alter table inbox force row level security;
create policy inbox_wall on inbox using ((select zm_system()) or person = (select zm_person()));
