-- Up Migration

-- 双向约谈 without a case: who asked, when it is to be, when it was. What was said is sealed.
create table care_talks (
  id       text primary key,
  organ    text not null,
  cadre    text not null,
  asked_by text not null check (asked_by in ('cadre', 'organ')),
  asker    text not null,
  asked_at timestamptz not null,
  state    text not null default 'asked' check (state in ('asked', 'dated', 'held', 'withdrawn')),
  holder   text,
  on_day   date,
  held_on  date,
  -- How often it was dated: the second time it was moved.
  dated    int not null default 0,
  content  bytea not null
);
create index care_talks_by_organ on care_talks (organ, asked_at desc, id desc);
create index care_talks_by_cadre on care_talks (cadre, asked_at desc, id desc);

-- 诉求: what a person visited is concerned about, of a talk or of a case. `watched` says whether its workflow runs: null, not yet.
create table care_concerns (
  id          text primary key,
  organ       text not null,
  talk_id     text references care_talks (id),
  case_id     text,
  -- Null: a respondent, whom no register names; the owner tells the answer.
  cadre       text,
  aspect      text not null,
  owner       text not null,
  raised_by   text not null,
  raised_at   timestamptz not null,
  due         date not null,
  state       text not null default 'open' check (state in ('open', 'answered')),
  answered_by text,
  answered_at timestamptz,
  read_at     timestamptz,
  given       int not null default 1,
  watched     text check (watched in ('running', 'ended')),
  content     bytea not null,
  -- Said in confidence, under a key of its own.
  confidence  bytea,
  check ((talk_id is null) <> (case_id is null)),
  check ((state = 'answered') = (answered_at is not null))
);
create index care_concerns_by_organ on care_concerns (organ, raised_at desc, id desc);
create index care_concerns_by_owner on care_concerns (owner, raised_at desc, id desc);
create index care_concerns_by_cadre on care_concerns (cadre, raised_at desc, id desc);
create index care_concerns_by_case on care_concerns (case_id) where case_id is not null;
create index care_concerns_by_talk on care_concerns (talk_id) where talk_id is not null;
create index care_concerns_unwatched on care_concerns (id) where watched is null;
create index care_concerns_ended on care_concerns (id) where watched = 'running' and state = 'answered';

-- Filed talks of cases whose concerns are not kept yet, written in the transaction that files them.
create table care_untold (
  case_id text not null,
  n       int not null,
  primary key (case_id, n)
);

alter table care_talks enable row level security;
alter table care_talks force row level security;
create policy care_talks_wall on care_talks using (
  (select zm_system()) or organ = (select zm_organ()) or (select zm_person()) in (cadre, asker, holder)
);
alter table care_concerns enable row level security;
alter table care_concerns force row level security;
create policy care_concerns_wall on care_concerns using (
  (select zm_system()) or organ = (select zm_organ()) or (select zm_person()) in (cadre, owner)
);
alter table care_untold enable row level security;
alter table care_untold force row level security;
create policy care_untold_wall on care_untold using ((select zm_system()));

-- Messages about what stands beside the cases: `record` names it, as `concern:` or `talk:` and its id.
alter table inbox add column record text;
alter table inbox drop constraint inbox_of_case;
alter table inbox add constraint inbox_of_case
  check ((case_id is null) = (kind = 'substitution' or record is not null));
create unique index inbox_of_record on inbox (person, record, kind, key) where record is not null;
