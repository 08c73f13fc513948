import type { Actor } from '#domain/access/actor.ts'
import { deedKinds, type RecordKind } from '#domain/deeds.ts'
import { deedScope, INDEX_SCOPE } from '#vault/scopes.ts'
import { openJson, sealJson } from '#vault/sealing.ts'
import { bytes, day, oneOf, text } from '../database/columns.ts'
import { type Database, inTransaction } from '../database/database.ts'
import { nameIndex } from '../database/nameIndex.ts'
import { columns, queryRow, queryRows } from '../database/rows.ts'

type Words = { title: string; text: string; source: string }
export type Deed = { person: string; kind: (typeof deedKinds)[number]; happenedOn: string } & Words

const deedRow = columns({
  id: text,
  person: text,
  kind: oneOf(...deedKinds),
  happenedOn: day,
  content: bytes,
})
const selected = 'id, person, kind, happened_on, content'

/** Enters a deed for the organ of the actor; an id that is there already is given back as it is, `fresh` false. */
export async function enterDeed(
  { system, keys }: Pick<Database, 'system' | 'keys'>,
  { id, actor, deed }: { id: string; actor: Actor; deed: Deed },
): Promise<{ deed: Deed; fresh: boolean }> {
  const key = await keys.create(deedScope(deed.person))
  const { person, kind, happenedOn, ...words } = deed
  const { row, fresh } = await inTransaction(system, async client => {
    const { rowCount } = await client.query(
      `insert into deeds (id, organ, person, kind, happened_on, entered_by, entered_at, content)
       values ($1, $2, $3, $4, $5, $6, date_trunc('milliseconds', zm_clock()), $7) on conflict do nothing`,
      [id, actor.organ, person, kind, happenedOn, actor.person, sealJson(key.for('column'), words, id)],
    )
    const kept = await queryRow(client, deedRow, `select ${selected} from deeds where id = $1`, [id])
    if (!kept) throw new Error(`deed ${id} was not kept`)
    return { row: kept, fresh: rowCount === 1 }
  })
  const { id: _id, content, ...rest } = row
  const own = await keys.create(deedScope(row.person))
  return { deed: { ...rest, ...openJson<Words>(own.for('column'), content, id) }, fresh }
}

/** A line of the record of an officer; `caseNumber` of what a case ended with. */
export type RecordLine = { kind: RecordKind; on: string; caseNumber?: string } & Partial<Words>

/**
 * Closed cases that ended well for a person, by the blind index of the person. Tolerated: the correction that belongs
 * to the decision in force was confirmed, which alone leads to the follow-up. Cleared: with consent, so that it is no
 * secret that there was a report.
 */
const endedWell = `select case c.kind when 'tolerance' then 'tolerated' else 'cleared' end as kind,
    (c.closed_at at time zone 'Asia/Shanghai')::date as "on", c.number as "caseNumber"
  from cases c where c.subject_index = $1 and c.status = 'closed' and (
    (c.kind = 'clarification' and c.outcome = 'cleared')
    or (c.kind = 'tolerance' and c.outcome = 'tolerate' and
      (select max(visit) from case_stages s where s.case_id = c.case_id and s.stage = 'followingUp')
        > (select max(visit) from case_stages s where s.case_id = c.case_id and s.stage = 'decided')))
  order by c.closed_at desc, c.case_id limit 500`

const endedRow = columns({ kind: oneOf('tolerated', 'cleared'), on: day, caseNumber: text })

/** The record of an officer (专项档案), newest first; never an open matter, nor one that ended otherwise. */
export async function recordOfPerson(
  { system, keys }: Pick<Database, 'system' | 'keys'>,
  person: string,
): Promise<RecordLine[]> {
  const index = nameIndex((await keys.create(INDEX_SCOPE)).for('column'), 'subject', person)
  const ended = await queryRows(system, endedRow, endedWell, [index])
  const entered = await queryRows(
    system,
    deedRow,
    `select ${selected} from deeds where person = $1 order by happened_on desc, id desc limit 500`,
    [person],
  )
  const key = entered.length > 0 ? await keys.get(deedScope(person)) : undefined
  const deeds = entered.flatMap(({ id, kind, happenedOn, content }) =>
    key ? [{ kind, on: happenedOn, ...openJson<Words>(key.for('column'), content, id) }] : [],
  )
  return [...ended, ...deeds].toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))
}
