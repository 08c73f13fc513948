-- Up Migration

-- What the system alone reads and writes is behind the wall too: a reader, named or not, sees nothing of it.
alter table vault.reporter_identities enable row level security;
alter table vault.reporter_identities force row level security;
create policy reporter_identities_wall on vault.reporter_identities using ((select zm_system()));

alter table reporters enable row level security;
alter table reporters force row level security;
create policy reporters_wall on reporters using ((select zm_system()));

alter table receipts enable row level security;
alter table receipts force row level security;
create policy receipts_wall on receipts using ((select zm_system()));

alter table receipt_messages enable row level security;
alter table receipt_messages force row level security;
create policy receipt_messages_wall on receipt_messages using ((select zm_system()));

alter table case_parts enable row level security;
alter table case_parts force row level security;
create policy case_parts_wall on case_parts using ((select zm_system()));

alter table mails enable row level security;
alter table mails force row level security;
create policy mails_wall on mails using ((select zm_system()));

alter table substitutions enable row level security;
alter table substitutions force row level security;
create policy substitutions_wall on substitutions using ((select zm_system()));
