import type { Actor } from '#domain/access/actor.ts'
import { concernScope, confidenceScope } from '#vault/scopes.ts'
import { openJson, sealJson } from '#vault/sealing.ts'
import { bytes, orNull } from '../database/columns.ts'
import { clockOf, type Database, inTransaction } from '../database/database.ts'
import { columns, queryRow } from '../database/rows.ts'
import { type ConcernContent, lockedConcern, sealConfidence } from './careConcerns.ts'

type Keeping = Pick<Database, 'system' | 'keys'>

/** Whether what was asked was done, or the concern is answered, or somebody else's, by now. */
export type Asked = 'done' | 'answered' | 'notYours'

async function sealedContent({ keys }: Pick<Database, 'keys'>, id: string, content: ConcernContent): Promise<Buffer> {
  const key = await keys.get(concernScope(id))
  if (!key) throw new Error(`concern ${id} has no key`)
  return sealJson(key.for('column'), content, id)
}

/** Answers a concern, once, as its owner (or for that one); the cadre is told that there is an answer to read. */
export const answerConcern = (
  database: Keeping,
  { id, actor, answer }: { id: string; actor: Actor; answer: string },
): Promise<Asked> =>
  inTransaction(database.system, async client => {
    const concern = await lockedConcern(database, client, id)
    if (!concern || concern.owner !== (actor.onBehalfOf ?? actor.person)) return 'notYours'
    if (concern.state === 'answered') return 'answered'
    await client.query(
      `with answered as (
         update care_concerns set state = 'answered', answered_by = $2, content = $3,
           answered_at = date_trunc('milliseconds', zm_clock())
         where id = $1 returning id, cadre)
       insert into inbox (person, kind, key, about, due, urgent, in_person, record)
       select cadre, 'task', 'answer', 'readAnswer', null, false, true, 'concern:' || id from answered where cadre is not null`,
      [id, actor.person, await sealedContent(database, id, { ...concern.content, answer })],
    )
    return 'done'
  })

/** The cadre has read the answer; the first time counts. */
export async function readAnswer({ system }: Pick<Database, 'system'>, id: string): Promise<void> {
  await system.query(
    `update care_concerns set read_at = coalesce(read_at, date_trunc('milliseconds', zm_clock()))
     where id = $1 and state = 'answered'`,
    [id],
  )
}

/** Gives an open concern to another owner, with the reasons; who has it now is told. */
export const moveConcern = (
  database: Keeping,
  { id, actor, owner, reasons }: { id: string; actor: Actor; owner: string; reasons: string },
): Promise<Asked> =>
  inTransaction(database.system, async client => {
    const concern = await lockedConcern(database, client, id)
    if (!concern) return 'notYours'
    if (concern.state === 'answered') return 'answered'
    if (concern.owner === owner) return 'done'
    const { content } = concern
    const move = { from: concern.owner, to: owner, reasons, by: actor.person, at: await clockOf(client) }
    await client.query(
      `with moved as (
         update care_concerns set owner = $2, content = $3, given = given + 1 where id = $1 returning id, owner, due, given)
       insert into inbox (person, kind, key, about, due, urgent, in_person, record)
       select owner, 'task', given::text, 'answerConcern', due, false, true, 'concern:' || id from moved
       on conflict do nothing`,
      [id, owner, await sealedContent(database, id, { ...content, moves: [...(content.moves ?? []), move] })],
    )
    return 'done'
  })

/** Keeps what was said in confidence with an open concern, in the place of what was kept before. */
export async function confide(database: Keeping, { id, words }: { id: string; words: string }): Promise<Asked> {
  const sealed = await sealConfidence(database, id, words)
  const { rowCount } = await database.system.query(
    `update care_concerns set confidence = $2 where id = $1 and state = 'open'`,
    [id, sealed],
  )
  return rowCount === 1 ? 'done' : 'answered'
}

/** What was said in confidence, if anything was; whoever asks has had the reading written down. */
export async function readConfidence({ system, keys }: Keeping, id: string): Promise<string | undefined> {
  const row = await queryRow(
    system,
    columns({ confidence: orNull(bytes) }),
    'select confidence from care_concerns where id = $1',
    [id],
  )
  const key = row?.confidence ? await keys.get(confidenceScope(id)) : undefined
  return row?.confidence && key ? openJson<string>(key.for('column'), row.confidence, `${id}:confidence`) : undefined
}
