-- Up Migration

-- Hashes of those parts of the case's index that have tables of their own: a part is written when its hash is another.
alter table cases add column part_hashes jsonb not null default '{}';
-- Room on each page for the next version of a row: an update that moves no indexed column then touches no index.
alter table cases set (fillfactor = 70);
