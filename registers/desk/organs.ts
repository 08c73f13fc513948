import type pg from 'pg'
import { chainOf, type Organ } from '#domain/access/organs.ts'
import { faultsOfOrgan, type RegisteredOrgan, type RowFault } from '#domain/access/registerFaults.ts'
import { dayOf, toInstant } from '#domain/time/calendar.ts'
import { day, integer, json, orNull, type RowOf, text } from '../database/columns.ts'
import { type Database, inTransaction } from '../database/database.ts'
import { columns, queryRows, withoutNulls } from '../database/rows.ts'
import { type Change, historyKey, keepHistory, lockRegister, StaleRow } from './history.ts'

const organRow = columns({
  facts: json<Organ>(),
  version: integer,
  validFrom: orNull(day),
  validUntil: orNull(day),
  successor: orNull(text),
})
/** An organ with the number of its last change. */
export type VersionedOrgan = RegisteredOrgan & { readonly version: number }

const allOrgans = 'select facts, version, valid_from, valid_until, successor from organs order by id'

const organIn = ({ facts, ...row }: RowOf<typeof organRow>): VersionedOrgan => ({ ...facts, ...withoutNulls(row) })

/** The register of organs, those that ended too. */
export async function readOrgans({ system }: Pick<Database, 'system'>): Promise<VersionedOrgan[]> {
  return (await queryRows(system, organRow, allOrgans)).map(organIn)
}

/** An organ as cases keep it: what rules and notices need, without its time. */
export function organFacts({
  version: _version,
  validFrom: _from,
  validUntil: _until,
  successor: _next,
  ...facts
}: RegisteredOrgan & { version?: number }): Organ {
  return facts
}

/** Organs in force today, as cases keep them. */
export async function organsInForce(database: Pick<Database, 'system'>): Promise<Organ[]> {
  const today = dayOf(toInstant(Date.now()))
  const organs = await readOrgans(database)
  return organs.filter(organ => isInForce(organ, today)).map(organFacts)
}

const isInForce = ({ validFrom = '', validUntil = '9999' }: RegisteredOrgan, today: string): boolean =>
  validFrom <= today && today <= validUntil

/**
 * Writes an organ in the place of the one there is, keeps what it was, and notes the open cases that are to be told.
 * Faults are given back and nothing is written; throws `StaleRow` when `ifVersion` is no longer the version.
 */
export async function putOrgan(
  database: Pick<Database, 'system' | 'keys'>,
  organ: RegisteredOrgan,
  change: Change & { ifVersion?: number },
): Promise<RowFault[]> {
  const key = await historyKey(database)
  return inTransaction(database.system, async client => {
    await lockRegister(client, 'organs')
    const before = (await queryRows(client, organRow, allOrgans)).map(organIn)
    const known = before.find(({ id }) => id === organ.id)
    const version = known?.version ?? 0
    if (change.ifVersion !== undefined && change.ifVersion !== version) throw new StaleRow(version)
    const faults = faultsOfOrgan(organ, before)
    if (faults.length > 0) return faults
    const facts = organFacts(organ)
    await client.query(
      `insert into organs (id, facts, version, valid_from, valid_until, successor) values ($1, $2, $3, $4, $5, $6)
       on conflict (id) do update set facts = excluded.facts, version = excluded.version,
         valid_from = excluded.valid_from, valid_until = excluded.valid_until, successor = excluded.successor`,
      [organ.id, facts, version + 1, organ.validFrom ?? null, organ.validUntil ?? null, organ.successor ?? null],
    )
    await keepHistory(client, key, { register: 'organs', id: organ.id, version: version + 1, content: organ }, change)
    await noteNews(client, organ.id, [...before.filter(({ id }) => id !== organ.id), organ])
    return []
  })
}

/** The open cases of an organ and of those below it are told of its change by the next round of the reconciler. */
async function noteNews(client: pg.PoolClient, id: string, organs: readonly Organ[]): Promise<void> {
  const affected = organs.filter(other => chainOf(organs, other.id).some(above => above.id === id))
  await client.query(
    `insert into organ_news select case_id from cases where status = 'open' and (organ = any($1) or transfer_to = any($1))
     on conflict (case_id) do update set noted = organ_news.noted + 1`,
    [affected.map(other => other.id)],
  )
}

/** Open cases, not frozen, that are still to be told of a change, with the organ that has each. */
export async function casesToTell(
  { system }: Pick<Database, 'system'>,
  limit: number,
): Promise<{ caseId: string; organ: string; noted: number }[]> {
  return queryRows(
    system,
    columns({ caseId: text, organ: text, noted: integer }),
    `select n.case_id, c.organ, n.noted from organ_news n join cases c using (case_id)
     where c.frozen_at is null order by n.case_id limit $1`,
    [limit],
  )
}

/** A case was told; a change that was noted meanwhile stays to be told. */
export const caseTold = ({ system }: Pick<Database, 'system'>, { caseId, noted }: { caseId: string; noted: number }) =>
  system.query('delete from organ_news where case_id = $1 and noted = $2', [caseId, noted])

/**
 * Whether an admin's change of what an organ at the top may do was asked for by another admin too, in the very same
 * words; until then it is kept.
 */
export async function seconded(
  { system }: Pick<Database, 'system'>,
  organ: string,
  content: object,
  by: string,
): Promise<boolean> {
  return inTransaction(system, async client => {
    const { rowCount } = await client.query(
      'delete from organ_proposals where organ = $1 and content = $2::jsonb and asked_by <> $3',
      [organ, JSON.stringify(content), by],
    )
    if (rowCount === 1) return true
    await client.query(
      `insert into organ_proposals (organ, content, asked_by) values ($1, $2, $3)
       on conflict (organ) do update set content = excluded.content, asked_by = excluded.asked_by, asked_at = zm_clock()`,
      [organ, JSON.stringify(content), by],
    )
    return false
  })
}
