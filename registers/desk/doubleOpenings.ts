import { type Actor, holds, type Role } from '#domain/access/actor.ts'
import { caseScope } from '#vault/scopes.ts'
import { sealJson } from '#vault/sealing.ts'
import { actorsOf, unbarred, type Viewer } from '../cases/sight.ts'
import { moment, oneOf, type RowOf, text } from '../database/columns.ts'
import { asPerson, type Database, inTransaction } from '../database/database.ts'
import { columns, queryRows } from '../database/rows.ts'

const waiting = columns({
  id: text,
  caseId: text,
  kind: oneOf('tolerance', 'clarification', 'falseAccusation'),
  number: text,
  caseOrgan: text,
  otherId: text,
  otherNumber: text,
  otherOrgan: text,
  organ: text,
  role: oneOf('intake', 'supervisor'),
  foundAt: moment,
})
/** Two open cases about one matter, of which somebody is to settle which goes on. */
export type DoubleOpening = RowOf<typeof waiting>

/** Roles of those who may settle them. */
export const settlers: readonly Role[] = ['intake', 'supervisor', 'approver']
const offices = (actor: Actor) => settlers.filter(role => actor.roles.includes(role))

/**
 * Those that wait for the viewer's organ, by id: `candidate` those that the viewer's own role is to settle, `all` what
 * it may settle. Whom one of the two cases keeps out knows of neither here.
 */
export async function listDoubleOpenings(
  database: Pick<Database, 'reader'>,
  viewer: Viewer,
  { view, id, after = '', limit }: { view: 'candidate' | 'all'; id?: string; after?: string; limit: number },
): Promise<DoubleOpening[]> {
  const values: unknown[] = [id ?? null, after, limit]
  const bind = (value: unknown) => `$${values.push(value)}`
  const mine = actorsOf(viewer)
    .filter(actor => holds(actor, settlers))
    .map(actor => {
      const isOwnStep = view === 'candidate' || !holds(actor, ['supervisor', 'approver'])
      const may = isOwnStep ? `d.role = any(${bind(offices(actor))}::text[])` : 'true'
      const free = (caseId: string) => unbarred(actor, caseId, bind)
      return `(d.organ = ${bind(actor.organ)} and ${may} and ${free('d.case_id')} and ${free('d.other_id')})`
    })
  if (mine.length === 0) return []
  return asPerson(database, viewer, client =>
    queryRows(
      client,
      waiting,
      `select id, case_id, kind, number, case_organ, other_id, other_number, other_organ, organ, role, found_at
       from double_openings d where settled_at is null and ($1::text is null or id = $1) and id > $2 and (${mine.join(' or ')})
       order by id limit $3`,
      values,
    ),
  )
}

/** Notes what was arranged, sealed with the key of the case. False when somebody else did so before. */
export async function settleDoubleOpening(
  { system, keys }: Pick<Database, 'system' | 'keys'>,
  { id, caseId }: Pick<DoubleOpening, 'id' | 'caseId'>,
  { by, reasons }: { by: string; reasons: string },
): Promise<boolean> {
  const key = await keys.get(caseScope(caseId))
  const words = key ? sealJson(key.for('column'), { reasons }, `double:${id}`) : null
  return inTransaction(system, async client => {
    const { rowCount } = await client.query(
      `update double_openings set settled_at = zm_clock(), settled_by = $2, words = $3 where id = $1 and settled_at is null`,
      [id, by, words],
    )
    return rowCount === 1
  })
}
