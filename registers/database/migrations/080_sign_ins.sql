-- Up Migration

-- Known from sign-ins alone: nobody entered them, and a token may go on saying who they are.
alter table persons add column by_sign_in boolean not null default false;
update persons set by_sign_in = true where version = 0;

-- What the last token said otherwise than the row that an admin entered; null where it says the same.
alter table persons add column claimed jsonb;
