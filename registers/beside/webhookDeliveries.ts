import { mostAttempts, pauseAfter, type WebhookEvent } from '#domain/webhooks.ts'
import { type Database, instantOf } from '../database/database.ts'

type System = Pick<Database, 'system'>

/** What names the rows that an event is about; nothing personal. */
export type EventRef = {
  caseId?: string
  effect?: string
  from?: string
  item?: string
  state?: string
  outcome?: string
}
export type Delivery = {
  n: number
  webhookId: string
  eventId: string
  event: WebhookEvent
  ref: EventRef
  state: 'waiting' | 'delivered' | 'dead'
  attempts: number
  madeAt: string
  nextTryAt: string
  doneAt?: string
  lastStatus?: number
  lastError?: string
}

type Row = {
  n: number
  webhook_id: string
  event_id: string
  event: WebhookEvent
  ref: EventRef
  state: Delivery['state']
  attempts: number
  made_at: Date
  next_try_at: Date
  done_at: Date | null
  last_status: number | null
  last_error: string | null
}
const columns = `n, webhook_id, event_id, event, ref, state, attempts, made_at, next_try_at, done_at, last_status, last_error`

const deliveryIn = (row: Row): Delivery => ({
  n: row.n,
  webhookId: row.webhook_id,
  eventId: row.event_id,
  event: row.event,
  ref: row.ref,
  state: row.state,
  attempts: row.attempts,
  madeAt: instantOf(row.made_at),
  nextTryAt: instantOf(row.next_try_at),
  ...(row.done_at && { doneAt: instantOf(row.done_at) }),
  ...(row.last_status !== null && { lastStatus: row.last_status }),
  ...(row.last_error !== null && { lastError: row.last_error }),
})

/** A page of what was or is to be told, newest first; one more than `limit` if there is more. */
export async function listDeliveries(
  { system }: System,
  webhookId: string,
  { limit, before, state }: { limit: number; before?: number; state?: Delivery['state'] },
): Promise<Delivery[]> {
  const { rows } = await system.query<Row>(
    `select ${columns} from webhook_deliveries
     where webhook_id = $1 and ($2::bigint is null or n < $2) and ($3::text is null or state = $3) order by n desc limit $4`,
    [webhookId, before ?? null, state ?? null, limit + 1],
  )
  return rows.map(deliveryIn)
}

/** Messages that are to be tried now, oldest first: of each webhook at most `perHook`. */
export async function dueDeliveries({ system }: System, perHook: number): Promise<Delivery[]> {
  const { rows } = await system.query<Row>(
    `select ${columns} from webhooks w cross join lateral (
       select * from webhook_deliveries where webhook_id = w.id and state = 'waiting' and next_try_at <= zm_clock()
       order by n limit $1) d
     where w.ended_at is null order by d.n`,
    [perHook],
  )
  return rows.map(deliveryIn)
}

/** How an attempt ended: taken with a status of 2xx, or not. */
export type Attempt = { ok: boolean; status?: number; error?: string }

/** Records an attempt; one that failed waits longer each time, and after the last the message is dead. */
export async function recordAttempt({ system }: System, { n, attempts }: Delivery, attempt: Attempt): Promise<void> {
  const made = attempts + 1
  const state = attempt.ok ? 'delivered' : made >= mostAttempts ? 'dead' : 'waiting'
  await system.query(
    `update webhook_deliveries set state = $2, attempts = $3, last_status = $4, last_error = $5,
       next_try_at = zm_clock() + $6 * interval '1 millisecond',
       done_at = case when $2 = 'waiting' then null else date_trunc('milliseconds', zm_clock()) end
     where n = $1`,
    [n, state, made, attempt.status ?? null, attempt.error ?? null, pauseAfter(made)],
  )
}

/** Has a message of a webhook sent once more, with all its attempts again; undefined when there is none of that number. */
export async function retryDelivery({ system }: System, webhookId: string, n: number): Promise<Delivery | undefined> {
  const { rows } = await system.query<Row>(
    `update webhook_deliveries set state = 'waiting', attempts = 0, next_try_at = zm_clock(), done_at = null
     where webhook_id = $1 and n = $2 returning ${columns}`,
    [webhookId, n],
  )
  return rows.map(deliveryIn)[0]
}
