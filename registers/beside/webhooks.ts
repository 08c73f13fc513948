import type { Actor } from '#domain/access/actor.ts'
import { holds } from '#domain/access/actor.ts'
import { type WebhookEvent, webhookEvents } from '#domain/webhooks.ts'
import { SYSTEM_SCOPE } from '#vault/scopes.ts'
import { openJson, sealJson } from '#vault/sealing.ts'
import { among, bytes, instant, integer, type RowOf, text } from '../database/columns.ts'
import type { Database } from '../database/database.ts'
import { columns, queryRows } from '../database/rows.ts'

type Content = { url: string; secret: string }
export type Webhook = {
  id: string
  organ: string
  owner: string
  events: WebhookEvent[]
  version: number
  createdAt: string
  content: Content
}

const webhookRow = columns({
  id: text,
  organ: text,
  owner: text,
  events: among(...webhookEvents),
  version: integer,
  createdAt: instant,
  content: bytes,
})
const selected = 'id, organ, owner, events, version, created_at, content'
const placeOfWebhook = (id: string) => `webhook:${id}`

const keyOf = async ({ keys }: Pick<Database, 'keys'>) => (await keys.create(SYSTEM_SCOPE)).for('column')

async function webhooksIn(
  database: Pick<Database, 'keys'>,
  rows: readonly RowOf<typeof webhookRow>[],
): Promise<Webhook[]> {
  const key = await keyOf(database)
  return rows.map(({ content, ...row }) => ({
    ...row,
    content: openJson<Content>(key, content, placeOfWebhook(row.id)),
  }))
}

/** Those in use that the actor looks after: an admin those of the organ, a service account its own. */
export async function webhooksOf(
  database: Pick<Database, 'system' | 'keys'>,
  actor: Actor,
  id?: string,
): Promise<Webhook[]> {
  const rows = await queryRows(
    database.system,
    webhookRow,
    `select ${selected} from webhooks where ended_at is null and organ = $1 and (owner = $2 or $3) and ($4::text is null or id = $4)
     order by id`,
    [actor.organ, actor.person, holds(actor, ['admin']), id ?? null],
  )
  return webhooksIn(database, rows)
}

/** Webhooks by id, for sending. */
export async function webhooksById(
  database: Pick<Database, 'system' | 'keys'>,
  ids: readonly string[],
): Promise<Map<string, Webhook>> {
  const rows = await queryRows(
    database.system,
    webhookRow,
    `select ${selected} from webhooks where ended_at is null and id = any($1)`,
    [ids],
  )
  return new Map((await webhooksIn(database, rows)).map(webhook => [webhook.id, webhook]))
}

/** Writes a webhook; undefined when the id belongs to somebody else, or has ended. */
export async function putWebhook(
  database: Pick<Database, 'system' | 'keys'>,
  { id, organ, owner, events, content }: Pick<Webhook, 'id' | 'organ' | 'owner' | 'events' | 'content'>,
): Promise<Webhook | undefined> {
  const sealed = sealJson(await keyOf(database), content, placeOfWebhook(id))
  const rows = await queryRows(
    database.system,
    webhookRow,
    `insert into webhooks (id, organ, owner, events, content, created_at)
     values ($1, $2, $3, $4, $5, date_trunc('milliseconds', zm_clock()))
     on conflict (id) do update set events = excluded.events, content = excluded.content, version = webhooks.version + 1
       where webhooks.organ = excluded.organ and webhooks.owner = excluded.owner and webhooks.ended_at is null
     returning ${selected}`,
    [id, organ, owner, events, sealed],
  )
  return (await webhooksIn(database, rows))[0]
}

/** Ends a webhook: what still waits is not sent any more. */
export async function endWebhook({ system }: Pick<Database, 'system'>, id: string): Promise<void> {
  await system.query('update webhooks set ended_at = zm_clock() where id = $1', [id])
}
