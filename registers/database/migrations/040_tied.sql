-- Up Migration

-- Who is tied to a case where only strangers may take part is kept out of it like who is recused.
alter policy cases_wall on cases using (
  (select zm_system())
  or (
    (organ = any((select zm_organs())::text[]) or approval_organ = any((select zm_organs())::text[])
      or transfer_to = any((select zm_organs())::text[]) or former_organs && (select zm_organs())::text[]
      or case_id in (select case_id from case_people
                     where person = any((select zm_persons())::text[]) and relation not in ('recused', 'tied')))
    and case_id not in (select case_id from case_people
                        where person = (select zm_person()) and relation in ('recused', 'tied'))
  )
);
