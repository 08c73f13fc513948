import { instant, integer, oneOf, orNull, type RowOf, text } from '../database/columns.ts'
import type { Database } from '../database/database.ts'
import { columns, queryRows } from '../database/rows.ts'
import { isUnmoved } from './watch.ts'

/**
 * Why a person must look after a case: `frozen`, register and workflow disagree; `runMissing`, Temporal has no run of
 * it; `runEnded`, its run was ended; `runDiverged`, their last entries are of two chains; `waiting`, a command has had
 * no outcome for a minute; `unmoved`, no entry for 30 days and no deadline to come.
 */
export const standingStates = ['frozen', 'runMissing', 'runEnded', 'runDiverged', 'waiting', 'unmoved'] as const
export type StandingState = (typeof standingStates)[number]

const standing = columns({
  state: oneOf(...standingStates),
  caseId: text,
  number: text,
  kind: text,
  organ: text,
  stage: text,
  n: integer,
  since: orNull(instant),
  openCommands: integer,
})
export type StandingCase = RowOf<typeof standing>

const limit = 200

/** Cases that stand still, at most 200 of each state asked for, the longest first; a case may be in two states. */
export const casesStandingStill = (
  { system }: Pick<Database, 'system'>,
  states: readonly StandingState[] = standingStates,
): Promise<StandingCase[]> =>
  queryRows(
    system,
    standing,
    `select s.state, c.case_id, c.number, c.kind, c.organ, c.stage, c.n, s.since,
       (select count(*)::int from commands k where k.case_id = c.case_id and k.status = 'open') as open_commands
     from (
       (select 'frozen' as state, c.case_id, c.frozen_at as since from cases c
        where c.frozen_at is not null order by c.frozen_at limit ${limit})
       union all
       (select case a.reason when 'missing' then 'runMissing' when 'ended' then 'runEnded' else 'runDiverged' end,
          a.case_id, a.seen_at from run_alarms a join cases c using (case_id)
        where c.status = 'open' order by a.seen_at limit ${limit})
       union all
       (select 'waiting', k.case_id, min(k.received_at) from commands k
        where k.status = 'open' and k.received_at < zm_clock() - interval '1 minute'
        group by k.case_id order by 3 limit ${limit})
       union all
       (select 'unmoved', c.case_id, c.updated_at from cases c where ${isUnmoved} order by c.updated_at limit ${limit})
     ) s join cases c using (case_id)
     where s.state = any ($1) order by array_position($1, s.state), s.since, c.case_id`,
    [states],
  )
