-- Up Migration

-- A supervisor is told who stands in for whom: a message about no case. `key` is the substitution.
alter table inbox alter column case_id drop not null;
alter table inbox drop constraint inbox_kind_check;
alter table inbox add constraint inbox_kind_check
  check (kind in ('task', 'reminder', 'overdue', 'escalation', 'substitution'));
alter table inbox add constraint inbox_of_case check ((case_id is null) = (kind = 'substitution'));
