-- Up Migration

-- Whose key seals the bytes of a file: the case's without a word. A paper that is served on a sealed person carries the name and is
-- sealed under the key of that identity, which lives apart from the case's and ends earlier.
alter table documents add column key_scope text;
