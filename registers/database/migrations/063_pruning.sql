-- Up Migration

-- Filed commands by age: what a nightly round may remove.
create index commands_done on commands (received_at) where status = 'done';
