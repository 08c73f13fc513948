-- What an operator is told of: each count and list reads the few rows that it is about.
create index cases_frozen on cases (frozen_at) where frozen_at is not null;
create index cases_unmoved on cases (updated_at) where status = 'open';
create index webhook_deliveries_dead on webhook_deliveries (n) where state = 'dead';
