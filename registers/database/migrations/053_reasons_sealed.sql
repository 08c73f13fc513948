-- Up Migration

-- What a reading was of beside its part, such as a document, and the reason given, sealed. Reasons of before are sealed and
-- emptied by the first round of a day.
alter table reads add column about text;
alter table reads add column reason_sealed bytea;
create index reads_reason_in_clear on reads (id) where reason is not null;
create index reads_by_person on reads (organ, person, at);
