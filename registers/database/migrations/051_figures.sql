-- Up Migration

-- Figures rolled up by day: what statistics add up, kept by the rows that filing writes. Rows are added, never changed, so that no
-- two filings wait for one; a nightly round puts those of one kind together. `detail` is the outcome, or the code of why not cleared.
create table figures (
  organ  text not null,
  what   text not null,
  day    date not null,
  kind   text not null,
  regime text not null,
  detail text,
  n      int not null
);
create index figures_by_day on figures (organ, day) include (what, kind, regime, detail, n);

-- Stays in stages by their first and last day: working days are counted when asked, so that a new calendar moves no row.
create table stay_figures (
  organ    text not null,
  last_on  date not null,
  first_on date not null,
  kind     text not null,
  stage    text not null,
  visit    int not null,
  n        int not null
);
create index stay_figures_by_day on stay_figures (organ, last_on) include (first_on, kind, stage, visit, n);

create function zm_day(moment timestamptz) returns date immutable language sql
  return (moment at time zone 'Asia/Shanghai')::date;

-- What one case adds to the figures of its organ.
create function zm_figures_of(c cases) returns table (what text, day date, detail text, n int) immutable language sql
begin atomic
  select * from (values
    ('received', c.received_on, c.outcome, 1),
    ('closed', zm_day(c.closed_at), c.outcome, 1),
    ('closedLate', zm_day(c.closed_at), c.outcome, case when c.was_overdue then 1 end),
    ('untrueFound', case when c.status = 'closed' then zm_day(c.closed_at) end, c.untrue_reason, c.untrue_found),
    ('untrueCleared', case when c.status = 'closed' then zm_day(c.closed_at) end, c.untrue_reason, c.untrue_cleared)
  ) as f (what, day, detail, n) where c.n > 0 and f.day is not null and f.n is not null;
end;

create function zm_stays_of(c cases) returns table (last_on date, first_on date, stage text, visit int) stable language sql
begin atomic
  select zm_day(s.left_at),
    case when s.visit = 1 then least(c.received_on, zm_day(s.entered_at)) else zm_day(s.entered_at) end, s.stage, s.visit
  from case_stages s where s.case_id = c.case_id and s.left_at is not null and s.stage <> 'closed' and c.n > 0;
end;

create function zm_count_case() returns trigger language plpgsql as $$
begin
  insert into figures (organ, what, day, kind, regime, detail, n)
    select old.organ, f.what, f.day, old.kind, split_part(old.rule_pack, '@', 1), f.detail, -f.n from zm_figures_of(old) f
    union all
    select new.organ, f.what, f.day, new.kind, split_part(new.rule_pack, '@', 1), f.detail, f.n from zm_figures_of(new) f;
  if old.organ <> new.organ or old.n = 0 then
    insert into stay_figures (organ, last_on, first_on, kind, stage, visit, n)
      select old.organ, s.last_on, s.first_on, old.kind, s.stage, s.visit, -1 from zm_stays_of(old) s
      union all
      select new.organ, s.last_on, s.first_on, new.kind, s.stage, s.visit, 1 from zm_stays_of(new) s;
  end if;
  return null;
end $$;
create trigger cases_counted after update on cases for each row
  when ((old.n = 0) <> (new.n = 0)
    or (old.organ, old.outcome, old.closed_at, old.was_overdue, old.status, old.untrue_found, old.untrue_cleared, old.untrue_reason)
      is distinct from (new.organ, new.outcome, new.closed_at, new.was_overdue, new.status, new.untrue_found, new.untrue_cleared,
        new.untrue_reason))
  execute function zm_count_case();

create function zm_count_stay() returns trigger language plpgsql as $$
begin
  insert into stay_figures (organ, last_on, first_on, kind, stage, visit, n)
    select c.organ, s.last_on, s.first_on, c.kind, s.stage, s.visit, 1
    from cases c cross join lateral zm_stays_of(c) s where c.case_id = new.case_id and s.visit = new.visit;
  return null;
end $$;
create trigger stays_counted after insert on case_stages for each row when (new.left_at is not null)
  execute function zm_count_stay();

create function zm_recount_stay() returns trigger language plpgsql as $$
begin
  insert into stay_figures (organ, last_on, first_on, kind, stage, visit, n)
    select c.organ, zm_day(s.left_at),
      case when s.visit = 1 then least(c.received_on, zm_day(s.entered_at)) else zm_day(s.entered_at) end, c.kind, s.stage, s.visit, s.n
    from cases c cross join (values
      (old.visit, old.stage, old.entered_at, old.left_at, -1), (new.visit, new.stage, new.entered_at, new.left_at, 1))
      as s (visit, stage, entered_at, left_at, n)
    where c.case_id = new.case_id and c.n > 0 and s.left_at is not null and s.stage <> 'closed';
  return null;
end $$;
create trigger stays_recounted after update on case_stages for each row when (old.left_at is distinct from new.left_at)
  execute function zm_recount_stay();

select set_config('zm.system', 'on', true);
insert into figures (organ, what, day, kind, regime, detail, n)
  select c.organ, f.what, f.day, c.kind, split_part(c.rule_pack, '@', 1), f.detail, sum(f.n)::int
  from cases c cross join lateral zm_figures_of(c) f group by 1, 2, 3, 4, 5, 6;
insert into stay_figures (organ, last_on, first_on, kind, stage, visit, n)
  select c.organ, s.last_on, s.first_on, c.kind, s.stage, s.visit, count(*)::int
  from cases c cross join lateral zm_stays_of(c) s group by 1, 2, 3, 4, 5, 6;
select set_config('zm.system', '', true);

-- Open cases that may be late, of one organ.
create index cases_open_due on cases (organ, overdue_from) include (kind, rule_pack, outcome) where status = 'open';

alter table figures enable row level security;
alter table figures force row level security;
create policy figures_wall on figures using ((select zm_system()) or organ = any((select zm_organs())::text[]));
alter table stay_figures enable row level security;
alter table stay_figures force row level security;
create policy stay_figures_wall on stay_figures using ((select zm_system()) or organ = any((select zm_organs())::text[]));
