-- Up Migration

-- The accused of a false accusation knows nothing of the case until it ended in some way: a party that is untold is kept out as
-- who is recused or tied is. Cases that began before: the next filing would write the same rows.
insert into case_people (case_id, person, relation)
select p.case_id, p.person, 'untold' from case_people p join cases c using (case_id)
where c.kind = 'falseAccusation' and c.outcome is null and p.relation = 'party'
on conflict do nothing;

alter policy case_sight_wall on case_sight using (
  (select zm_system())
  or (who = any((select zm_whos())::text[])
    and case_id not in (select case_id from case_people
                        where person = (select zm_person()) and relation in ('recused', 'tied', 'untold')))
);
alter policy cases_wall on cases using (
  (select zm_system())
  or (
    (organ = any((select zm_organs())::text[]) or approval_organ = any((select zm_organs())::text[])
      or transfer_to = any((select zm_organs())::text[]) or former_organs && (select zm_organs())::text[]
      or coalesce((select true from case_people p where p.case_id = cases.case_id
                   and p.person = any((select zm_persons())::text[])
                   and p.relation not in ('recused', 'tied', 'untold') limit 1), false))
    and coalesce((select false from case_people p where p.case_id = cases.case_id
                  and p.person = (select zm_person()) and p.relation in ('recused', 'tied', 'untold') limit 1), true)
  )
);
alter policy tasks_wall on tasks using (
  (select zm_system())
  or (case_organ = any((select zm_organs())::text[])
    and case_id not in (select case_id from case_people
                        where person = (select zm_person()) and relation in ('recused', 'tied', 'untold')))
  or coalesce((select true from cases where cases.case_id = tasks.case_id limit 1), false)
);
