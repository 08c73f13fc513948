import { integer, type RowOf } from '../database/columns.ts'
import type { Database } from '../database/database.ts'
import { columns, queryRow } from '../database/rows.ts'

const watched = columns({
  ...{ frozen: integer, missing: integer, ended: integer, diverged: integer, unmoved: integer },
  ...{ endings: integer },
  ...{ openCommands: integer, oldestCommandSeconds: integer, roundSeconds: integer },
  ...{ reminderless: integer },
  ...{ mails: integer, oldestMailSeconds: integer, mailsGivenUp: integer },
  ...{ webhooks: integer, oldestWebhookSeconds: integer, webhooksDead: integer },
  ...{ unknownKeys: integer, daysUnsealed: integer },
})

/** What an operator must know of the registers, counted at one moment; ages in seconds, 0 where nothing waits. */
export type Watched = RowOf<typeof watched>

/** An open case without an entry for so long, and with no deadline to come, is unmoved. */
const unmovedDays = 30

/** Open cases that nobody moves and no deadline will; `c` is `cases`. */
export const isUnmoved = `c.status = 'open' and c.n > 0 and c.frozen_at is null
  and c.updated_at < clock_timestamp() - interval '${unmovedDays} days'
  and (c.next_due is null or c.next_due < zm_day(clock_timestamp()) - ${unmovedDays})`

const age = (moment: string) => `coalesce(floor(extract(epoch from clock_timestamp() - ${moment}))::int, 0)`
const run = (reason: string) =>
  `(select count(*)::int from run_alarms a join cases c using (case_id)
    where c.status = 'open' and a.reason = '${reason}')`

/**
 * Counts what stands still, waits or is missing. `keyIds` are those of the keyring: data keys wrapped by another open
 * nowhere. A round is expected each 15 s from the first on; a seal of each day by the next one.
 */
export async function watch({ system }: Pick<Database, 'system'>, keyIds: readonly string[]): Promise<Watched> {
  const found = await queryRow(
    system,
    watched,
    `select (select count(*)::int from cases c where c.status = 'open' and c.frozen_at is not null) as frozen,
       ${run('missing')} as missing, ${run('ended')} as ended, ${run('diverged')} as diverged,
       (select count(*)::int from cases c where ${isUnmoved}) as unmoved,
       (select count(*)::int from run_endings where seen_at > clock_timestamp() - interval '7 days') as endings,
       k.open_commands, k.oldest_command_seconds,
       (select ${age('max(at)')} from rounds) as round_seconds,
       (select count(*)::int from cases c where c.status = 'open' and c.frozen_at is null and c.next_due is not null
          and c.overdue_from < zm_clock() - interval '1 hour'
          and not exists (select from entries e where e.case_id = c.case_id and e.type = 'reminded'
            and e.at >= c.overdue_from - interval '1 minute')) as reminderless,
       m.mails, m.oldest_mail_seconds, m.mails_given_up,
       w.webhooks, w.oldest_webhook_seconds, w.webhooks_dead,
       (select count(*)::int from vault.data_keys where destroyed_at is null and key_id <> all ($1)) as unknown_keys,
       (select greatest(0, zm_day(clock_timestamp()) - 1 - coalesce((select max(day) from seals),
          zm_day(coalesce(min(e.at), clock_timestamp())) - 1))
        from (select min(opened_at) as at from cases) e) as days_unsealed
     from (select count(*)::int as open_commands, ${age('min(received_at)')} as oldest_command_seconds
           from commands where status = 'open') k,
          (select count(*) filter (where made_at > zm_clock() - interval '3 days')::int as mails,
             ${age("min(made_at) filter (where made_at > zm_clock() - interval '3 days')")} as oldest_mail_seconds,
             count(*) filter (where made_at <= zm_clock() - interval '3 days'
               and made_at > zm_clock() - interval '14 days')::int as mails_given_up
           from mails where mailed_at is null) m,
          (select count(*) filter (where state = 'waiting')::int as webhooks,
             ${age("min(made_at) filter (where state = 'waiting')")} as oldest_webhook_seconds,
             count(*) filter (where state = 'dead')::int as webhooks_dead
           from webhook_deliveries where state <> 'delivered') w`,
    [keyIds],
  )
  if (!found) throw new Error('PostgreSQL counted nothing')
  return found
}
