import type { Actor } from '#domain/access/actor.ts'
import type { RefusalDetails } from '#domain/refusal.ts'
import type { ProblemCode } from '#domain/texts/refusals.ts'
import type { DataKey } from '#vault/dataKeys.ts'
import { personScope } from '#vault/scopes.ts'
import { openJson, sealJson } from '#vault/sealing.ts'
import { bytes, flag, instant, integer, oneOf, orNull, type RowOf, text } from '../database/columns.ts'
import { asPerson, type Database } from '../database/database.ts'
import { columns, queryRow, queryRows } from '../database/rows.ts'

/** One task that goes to another person. */
export type BatchItem = { caseId: string; task: string; to: string }
export type BatchRefusal = { code: ProblemCode; details: RefusalDetails }
export type BatchLine = BatchItem & { state: 'waiting' | 'done' | 'refused'; refusal?: BatchRefusal }
/** Who asked for a batch, with the rights of that moment, and why. */
type Request = { actor: Actor; reasons?: string }

const requestPlace = (batchId: string) => `batch:${batchId}`
const itemPlace = (batchId: string, position: number) => `batch:${batchId}:${position}`
const refusalPlace = (batchId: string, position: number) => `batch:${batchId}:${position}:refusal`

/** Writes a batch down, whole, or finds the one there is; the hash of the body that it was asked for with. */
export async function storeBatch(
  { system, keys }: Pick<Database, 'system' | 'keys'>,
  {
    batchId,
    bodyHash,
    items,
    ...request
  }: Request & { batchId: string; bodyHash: string; items: readonly BatchItem[] },
): Promise<string> {
  const key = (await keys.create(personScope(request.actor.person))).for('column')
  await system.query(
    `with put as (insert into batches (batch_id, person, body_hash, request, total) values ($1, $2, $3, $4, $5)
                  on conflict (batch_id) do nothing returning batch_id)
     insert into batch_items (batch_id, position, item)
     select put.batch_id, i.position, i.item from put, unnest($6::int[], $7::bytea[]) as i (position, item)`,
    [
      batchId,
      request.actor.person,
      bodyHash,
      sealJson(key, request, requestPlace(batchId)),
      items.length,
      items.map((_, position) => position),
      items.map((item, position) => sealJson(key, item, itemPlace(batchId, position))),
    ],
  )
  return (await batchHash({ system }, batchId)) ?? ''
}

/** The hash of the body that a batch was asked for with, if there is such a batch. */
export async function batchHash({ system }: Pick<Database, 'system'>, batchId: string): Promise<string | undefined> {
  const batch = await queryRow(
    system,
    columns({ bodyHash: text }),
    'select body_hash from batches where batch_id = $1',
    [batchId],
  )
  return batch?.bodyHash
}

/** The items at from ≤ position < to that wait, with who asked for them; `late`: asked for more than 24 h ago. */
export async function waitingItems(
  { system, keys }: Pick<Database, 'system' | 'keys'>,
  batchId: string,
  from: number,
  to: number,
): Promise<{ request: Request; late: boolean; items: (BatchItem & { position: number })[] } | undefined> {
  const found = await queryRows(
    system,
    columns({ person: text, request: bytes, late: flag, position: integer, item: bytes }),
    `select b.person, b.request, b.received_at + interval '24 hours' < zm_clock() as late, i.position, i.item
     from batches b join batch_items i using (batch_id)
     where batch_id = $1 and i.position >= $2 and i.position < $3 and i.state = 'waiting' order by i.position`,
    [batchId, from, to],
  )
  const [first] = found
  const key = first && (await keys.get(personScope(first.person)))?.for('column')
  if (!key) return undefined
  return {
    request: openJson<Request>(key, first.request, requestPlace(batchId)),
    late: first.late,
    items: found.map(({ position, item }) => ({
      position,
      ...openJson<BatchItem>(key, item, itemPlace(batchId, position)),
    })),
  }
}

/** Writes down what came of a waiting item; the first outcome stays. */
export async function settleItem(
  { system, keys }: Pick<Database, 'system' | 'keys'>,
  { person, batchId, position }: { person: string; batchId: string; position: number },
  refusal: BatchRefusal | undefined,
): Promise<void> {
  const key = (await keys.create(personScope(person))).for('column')
  await system.query(
    `update batch_items set state = $3, refusal = $4 where batch_id = $1 and position = $2 and state = 'waiting'`,
    [
      batchId,
      position,
      refusal ? 'refused' : 'done',
      refusal ? sealJson(key, refusal, refusalPlace(batchId, position)) : null,
    ],
  )
}

const line = columns({
  receivedAt: instant,
  position: integer,
  item: bytes,
  state: oneOf('waiting', 'done', 'refused'),
  refusal: orNull(bytes),
})

/** A batch that the actor asked for, line by line in the order of the request. */
export async function readBatch(
  database: Pick<Database, 'reader' | 'keys'>,
  actor: Actor,
  batchId: string,
): Promise<{ receivedAt: string; lines: BatchLine[] } | undefined> {
  const found = await asPerson(database, actor, client =>
    queryRows(
      client,
      line,
      `select b.received_at, i.position, i.item, i.state, i.refusal from batches b join batch_items i using (batch_id)
       where b.batch_id = $1 and b.person = $2 order by i.position`,
      [batchId, actor.person],
    ),
  )
  const [first] = found
  const key = first && (await database.keys.get(personScope(actor.person)))
  return key && { receivedAt: first.receivedAt, lines: found.map(row => lineOf(row, key, batchId)) }
}

function lineOf({ position, item, state, refusal }: RowOf<typeof line>, key: DataKey, batchId: string): BatchLine {
  const opened = { ...openJson<BatchItem>(key.for('column'), item, itemPlace(batchId, position)), state }
  return refusal
    ? { ...opened, refusal: openJson<BatchRefusal>(key.for('column'), refusal, refusalPlace(batchId, position)) }
    : opened
}

/** Removes batches that were asked for more than 30 days ago; returns how many. */
export async function removeOldBatches({ system }: Pick<Database, 'system'>): Promise<number> {
  const { rowCount } = await system.query("delete from batches where received_at < zm_clock() - interval '30 days'")
  return rowCount ?? 0
}
