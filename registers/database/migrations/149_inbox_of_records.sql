-- Up Migration

-- A message of no case is about a substitution, about two cases of one matter, or about what `record` names (care).
alter table inbox drop constraint inbox_of_case;
alter table inbox add constraint inbox_of_case
  check ((case_id is null) = (kind in ('substitution', 'doubleOpening') or record is not null));
