-- A case that has ended and is not closed yet frees its place at once; for a party it is closed as soon as its own papers were
-- served, each at its own moment: {person: moment}.
alter table cases add column ending boolean not null default false;
alter table cases add column closed_for jsonb not null default '{}';
drop index cases_duplicate;
create unique index cases_duplicate on cases (kind, claimed_in, subject_index, matter_index)
  where status = 'open' and not reopened and not ending;
