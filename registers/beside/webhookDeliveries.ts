import { mostAttempts, pauseAfter, type WebhookEvent, webhookEvents } from '#domain/webhooks.ts'
import { instant, integer, json, oneOf, orNull, type RowOf, text } from '../database/columns.ts'
import type { Database } from '../database/database.ts'
import { columns, queryRows } from '../database/rows.ts'

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

const deliveryRow = columns({
  n: integer,
  webhookId: text,
  eventId: text,
  event: oneOf(...webhookEvents),
  ref: json<EventRef>(),
  state: oneOf('waiting', 'delivered', 'dead'),
  attempts: integer,
  madeAt: instant,
  nextTryAt: instant,
  doneAt: orNull(instant),
  lastStatus: orNull(integer),
  lastError: orNull(text),
})
const selected = `n, webhook_id, event_id, event, ref, state, attempts, made_at, next_try_at, done_at, last_status, last_error`

const deliveryIn = ({ doneAt, lastStatus, lastError, ...row }: RowOf<typeof deliveryRow>): Delivery => ({
  ...row,
  ...(doneAt !== null && { doneAt }),
  ...(lastStatus !== null && { lastStatus }),
  ...(lastError !== null && { lastError }),
})

/** A page of what was or is to be told, newest first; one more than `limit` if there is more. */
export async function listDeliveries(
  { system }: System,
  webhookId: string,
  { limit, before, state }: { limit: number; before?: number; state?: Delivery['state'] },
): Promise<Delivery[]> {
  const found = await queryRows(
    system,
    deliveryRow,
    `select ${selected} from webhook_deliveries
     where webhook_id = $1 and ($2::bigint is null or n < $2) and ($3::text is null or state = $3) order by n desc limit $4`,
    [webhookId, before ?? null, state ?? null, limit + 1],
  )
  return found.map(deliveryIn)
}

/** Messages that are to be tried now, oldest first: of each webhook at most `perHook`. */
export async function dueDeliveries({ system }: System, perHook: number): Promise<Delivery[]> {
  const found = await queryRows(
    system,
    deliveryRow,
    `select ${selected} from webhooks w cross join lateral (
       select * from webhook_deliveries where webhook_id = w.id and state = 'waiting' and next_try_at <= zm_clock()
       order by n limit $1) d
     where w.ended_at is null order by d.n`,
    [perHook],
  )
  return found.map(deliveryIn)
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

/**
 * Has a message of a webhook sent once more, with all its attempts again; undefined when there is none of that number.
 */
export async function retryDelivery({ system }: System, webhookId: string, n: number): Promise<Delivery | undefined> {
  const found = await queryRows(
    system,
    deliveryRow,
    `update webhook_deliveries set state = 'waiting', attempts = 0, next_try_at = zm_clock(), done_at = null
     where webhook_id = $1 and n = $2 returning ${selected}`,
    [webhookId, n],
  )
  return found.map(deliveryIn)[0]
}
