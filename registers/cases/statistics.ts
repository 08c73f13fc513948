import type { Actor } from '#domain/access/actor.ts'
import { dayOf, type PlainDate, type StatutoryCalendar, toInstant } from '#domain/time/calendar.ts'
import { asPerson, type Database } from '../database/database.ts'
import { type Bounds, type CountRow, figureValues, readCounts, readUntrue, type UntrueRow } from './figures.ts'
import { readLateUntrue } from './lateClearing.ts'
import { countRegister, type RegisterCounts } from './registerStatistics.ts'
import { countedSight } from './sight.ts'
import { type StageRow, stageTimes } from './stageTimes.ts'

/** The last day of a span that has come. */
const lastDay = ({ to }: Bounds): PlainDate => [to, dayOf(toInstant(Date.now()))].sort()[0] ?? to

/**
 * Figures of one organ for a person who may ask for them, without cases about that person. The wall is passed as that
 * organ and as nobody, since what the wall keeps from a person would move figures: the caller has checked who may ask.
 * They are read from what filing rolled up by day, never from all cases.
 */
export function readStatistics(
  database: Pick<Database, 'reader'>,
  actor: Actor,
  bounds: Bounds,
  calendar: StatutoryCalendar,
): Promise<{ counts: CountRow[]; stages: StageRow[]; untrue: UntrueRow[]; register: RegisterCounts }> {
  const values = figureValues(actor, bounds)
  const office: Actor = { person: '', name: '', organ: bounds.organ, roles: [] }
  return asPerson(database, office, async client => ({
    counts: await readCounts(client, values),
    untrue: [
      ...(await readUntrue(client, values)),
      ...(await readLateUntrue(client, lastDay(bounds), calendar, from => countedSight(actor, bounds.organ, from))),
    ],
    register: await countRegister(client, bounds, countedSight(actor, bounds.organ, 2)),
    stages: await stageTimes(client, values, calendar),
  }))
}
