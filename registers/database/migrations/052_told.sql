-- Up Migration

-- Officers hear of what the feed `tells`; of the parties those who were `told` something. Rows of before told everybody.
alter table feed add column tells boolean not null default true;
alter table feed add column told text[] not null default '{}';
