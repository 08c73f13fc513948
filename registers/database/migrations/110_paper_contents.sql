-- Up Migration

-- What a notice says, sealed, as its act committed it; files are made from it. Notices of earlier releases have none.
alter table documents add column content bytea;
-- When the file of a notice was made; unknown for those of earlier releases.
alter table documents add column made_at timestamptz;
create index documents_waiting on documents (created_at) where state = 'rendering';
drop index documents_unrecorded;
create index documents_unrecorded on documents (case_id) where notice_id is not null and state = 'ready' and not recorded;

-- Files of papers whose case wrote nothing after they were made, such as a closed one: each row is the ledger of one entry,
-- whose head the next daily seal is over, as that of a risk filing.
create table paper_records (
  id      text primary key,
  case_id text not null references cases,
  made_at timestamptz not null,
  commit  text not null,
  head    text not null,
  content bytea not null
);
create index paper_records_by_case on paper_records (case_id);
alter table paper_records enable row level security;
alter table paper_records force row level security;
create policy paper_records_wall on paper_records using ((select zm_system()));
