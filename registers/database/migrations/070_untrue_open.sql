-- Up Migration

-- Clarifications with something untrue, by how long they were open: figures look at those that were open on a day.
create index cases_untrue on cases (organ, (case when status = 'open' then 'infinity'::timestamptz else closed_at end))
  where kind = 'clarification' and untrue_found > 0;
