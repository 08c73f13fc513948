import { type Actor, holds, type Role } from '#domain/access/actor.ts'
import { sameWords } from '#domain/words/fold.ts'
import { canonicalJson, chainHash, commitment, entrySalt, GENESIS } from '#vault/commitment.ts'
import type { DataKey } from '#vault/dataKeys.ts'
import { riskFilingScope } from '#vault/scopes.ts'
import { openJson, sealJson } from '#vault/sealing.ts'
import { bytes, day, instant, orNull, type RowOf, text } from '../database/columns.ts'
import { asPerson, clockOf, type Database, inTransaction } from '../database/database.ts'
import { columns, queryRow, queryRows } from '../database/rows.ts'
import { documentNumber } from '../filing/numbers.ts'

/** What a unit files before a risky step. `decidedOn` is a day, `enclosures` are named, not held. */
export type RiskFilingBody = {
  unit: string
  step: string
  reasons: string
  decidedBy: string
  decidedOn: string
  enclosures?: string[]
}

/** The part of a filing that is committed to and sealed. */
type Content = { organ: string; filedBy: { person: string; name: string }; filing: RiskFilingBody }

/** A filing, opened. `sha256` is SHA-256 of `salt` (bytes) and the canonical JSON of `content`. */
export type RiskFiling = {
  id: string
  number: string
  filedAt: string
  sha256: string
  salt: string
  sealedOn: string | null
  content: Content
}

type Row = RowOf<typeof filingRow>
const filingRow = columns({
  id: text,
  number: text,
  filedAt: instant,
  commit: text,
  content: bytes,
  sealedOn: orNull(day),
})

export const riskFilingType = 'riskFiling'
const readers: readonly Role[] = ['intake', 'supervisor', 'investigator', 'approver']
const selected = 'id, number, filed_at, commit, content, sealed_on'

const opened = (key: DataKey, { id, number, filedAt, commit, content, sealedOn }: Row): RiskFiling => ({
  id,
  number,
  filedAt,
  sha256: commit,
  salt: entrySalt(key.for('ledger'), 1).toString('hex'),
  sealedOn,
  content: openJson<Content>(key.for('column'), content, id),
})

/** Files with the organ of the actor; an id that is there already is given back as it is, `fresh` false. */
export async function fileRisk(
  { system, keys }: Pick<Database, 'system' | 'keys'>,
  { id, actor, body }: { id: string; actor: Actor; body: RiskFilingBody },
): Promise<{ filing: RiskFiling; fresh: boolean }> {
  const key = await keys.create(riskFilingScope(id))
  const { organ, person, name } = actor
  const content: Content = { organ, filedBy: { person, name }, filing: body }
  const commit = commitment(entrySalt(key.for('ledger'), 1), canonicalJson(content))
  return inTransaction(system, async client => {
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [id])
    const known = await queryRow(client, filingRow, `select ${selected} from risk_filings where id = $1`, [id])
    if (known) return { filing: opened(key, known), fresh: false }
    const at = await clockOf(client)
    const head = chainHash(GENESIS, { n: 1, at, receivedAt: at, type: riskFilingType, commit })
    const number = await documentNumber(client, organ, 'riskFiling', Number(at.slice(0, 4)))
    const sealed = sealJson(key.for('column'), content, id)
    const filed = await queryRow(
      client,
      filingRow,
      `insert into risk_filings (id, organ, number, filed_by, filed_at, commit, head, content)
       values ($1, $2, $3, $4, $5, $6, $7, $8) returning ${selected}`,
      [id, organ, number, person, at, commit, head, sealed],
    )
    if (!filed) throw new Error(`risk filing ${id} was not kept`)
    return { filing: opened(key, filed), fresh: true }
  })
}

/** Own filings, and to the officers who examine procedure all of their organ; parameters $1 to $3. */
const sight = '(filed_by = $1 or (organ = $2 and $3::boolean))'
const seenBy = (actor: Actor) => [actor.person, actor.organ, holds(actor, readers)]

/** A page of the filings that the actor may read, newest first; one more than `limit` if there is more. */
export async function listRiskFilings(
  database: Pick<Database, 'reader' | 'keys'>,
  actor: Actor,
  { limit, after }: { limit: number; after?: { value: string; id: string } },
): Promise<RiskFiling[]> {
  const found = await asPerson(database, actor, client =>
    queryRows(
      client,
      filingRow,
      `select ${selected} from risk_filings
       where ${sight} and ($4::timestamptz is null or (filed_at, id) < ($4, $5))
       order by filed_at desc, id desc limit $6`,
      [...seenBy(actor), after?.value ?? null, after?.id ?? '', limit + 1],
    ),
  )
  return openAll(database, found)
}

/** So many of the newest filings of an organ are looked through for those of one unit, whose name is sealed. */
const lookedThrough = 500

/**
 * Filings of a unit made before a moment, that the actor may read, newest first: what the unit said before it took the
 * step.
 */
export async function filingsOfUnit(
  database: Pick<Database, 'reader' | 'keys'>,
  actor: Actor,
  { unit, before }: { unit: string; before: string },
): Promise<RiskFiling[]> {
  const filings = await listRiskFilings(database, actor, { limit: lookedThrough })
  return filings.filter(
    ({ filedAt, content }) => sameWords(content.filing.unit, unit) && Date.parse(filedAt) < Date.parse(before),
  )
}

/** One filing that the actor may read. */
export async function findRiskFiling(
  database: Pick<Database, 'reader' | 'keys'>,
  actor: Actor,
  id: string,
): Promise<RiskFiling | undefined> {
  const found = await asPerson(database, actor, client =>
    queryRows(client, filingRow, `select ${selected} from risk_filings where ${sight} and id = $4`, [
      ...seenBy(actor),
      id,
    ]),
  )
  return (await openAll(database, found))[0]
}

/** A filing that a case holds as evidence: the right to read it comes from the case. */
export async function filedAsEvidence(
  database: Pick<Database, 'system' | 'keys'>,
  id: string,
): Promise<RiskFiling | undefined> {
  const found = await queryRows(database.system, filingRow, `select ${selected} from risk_filings where id = $1`, [id])
  return (await openAll(database, found))[0]
}

const openAll = ({ keys }: Pick<Database, 'keys'>, rows: readonly Row[]): Promise<RiskFiling[]> =>
  Promise.all(
    rows.map(async row => {
      const key = await keys.get(riskFilingScope(row.id))
      if (!key) throw new Error(`risk filing ${row.id} has no key`)
      return opened(key, row)
    }),
  )
