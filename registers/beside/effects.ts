import { day, orNull, type RowOf, text } from '../database/columns.ts'
import type { Database } from '../database/database.ts'
import { columns, queryRow, queryRows } from '../database/rows.ts'

/** `until` is the day from which it no longer holds. */
export type ProtectedEffect = { subject: string; effect: string; caseNumber: string; from: string; until?: string }

const effectRow = columns({ subject: text, effect: text, caseNumber: text, from: day, until: orNull(day) })
const selected = `e.subject, e.effect, c.number as case_number, e.from_on as "from", e.until_on as until`

const effectIn = ({ until, ...row }: RowOf<typeof effectRow>): ProtectedEffect =>
  until === null ? row : { ...row, until }

/**
 * Protected effects of a person, of cases that came to `tolerate`: those in force today, or with `history` also those
 * that ended because their case was reopened. For the systems that ask.
 */
export async function effectsOfPerson(
  { system }: Pick<Database, 'system'>,
  subject: string,
  { history = false }: { history?: boolean } = {},
): Promise<ProtectedEffect[]> {
  const found = await queryRows(
    system,
    effectRow,
    `with today as (select (zm_clock() at time zone 'Asia/Shanghai')::date as day)
     select ${selected} from effects e join cases c using (case_id), today
     where e.subject = $1 and ($2 or (c.outcome = 'tolerate' and e.from_on <= day and coalesce(e.until_on > day, true)))
     order by e.from_on, c.number, e.effect`,
    [subject, history],
  )
  return found.map(effectIn)
}

/** One effect as it stands now. */
export async function effectOfCase(
  { system }: Pick<Database, 'system'>,
  { caseId, effect, from }: { caseId: string; effect: string; from: string },
): Promise<ProtectedEffect | undefined> {
  const found = await queryRow(
    system,
    effectRow,
    `select ${selected} from effects e join cases c using (case_id)
     where e.case_id = $1 and e.effect = $2 and e.from_on = $3`,
    [caseId, effect, from],
  )
  return found && effectIn(found)
}
