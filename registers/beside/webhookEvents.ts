import { resultOf } from '#domain/supervision.ts'
import type { WebhookEvent } from '#domain/webhooks.ts'
import { flag, integer, orNull, text } from '../database/columns.ts'
import { type Database, inTransaction } from '../database/database.ts'
import { columns, queryRow, queryRows } from '../database/rows.ts'
import { feedEnd, readFeed } from '../desk/feed.ts'
import { effectOfCase } from './effects.ts'
import { casesAbout } from './supervisionGroups.ts'
import { casesOpenedFrom } from './supervisionOpenings.ts'
import type { EventRef } from './webhookDeliveries.ts'

type System = Pick<Database, 'system'>

/**
 * Looks through a page of moved cases and notes what webhooks are to be told of them, each event once; returns whether
 * there may be more. The place is moved last: a round that died is repeated.
 */
export async function noteEvents({ system }: System, limit: number): Promise<boolean> {
  const asked = await queryRow(
    system,
    columns({ used: flag }),
    'select exists (select from webhooks where ended_at is null) as used',
  )
  if (!asked?.used) {
    const end = await feedEnd({ system })
    await system.query('update webhook_place set xid = $1, id = $2', [end.xid, end.id])
    return false
  }
  // A restored database counts transactions from anew: a place ahead of it is none.
  const place = await queryRow(
    system,
    columns({ xid: text, id: integer }),
    `select case when xid <= pg_snapshot_xmin(pg_current_snapshot()) then xid else '0' end::text as xid, id from webhook_place`,
  )
  const events = place ? await readFeed({ system }, place, limit) : []
  const last = events.at(-1)
  if (!last) return false
  const cases = [...new Set(events.map(({ caseId }) => caseId))]
  await noteOfCases({ system }, cases)
  await noteResults({ system }, cases)
  await system.query('update webhook_place set xid = $1, id = $2', [last.xid, last.id])
  return events.length === limit
}

const insert = `insert into webhook_deliveries (webhook_id, event_id, event, ref, made_at, next_try_at)`
const moment = `date_trunc('milliseconds', zm_clock())`
const subscribed = (event: WebhookEvent) =>
  `cases c join webhooks w on w.organ = c.organ and w.ended_at is null and '${event}' = any(w.events)`

/** 报备 and effects of the organ's cases, of what came about after the webhook was made. */
async function noteOfCases({ system }: System, cases: readonly string[]): Promise<void> {
  const ref = `jsonb_build_object('caseId', c.case_id, 'effect', e.effect, 'from', e.from_on)`
  const made = `(w.created_at at time zone 'Asia/Shanghai')::date`
  await inTransaction(system, async client => {
    await client.query(
      `${insert} select w.id, 'decision.filed ' || c.case_id || ' ' || f.n, 'decision.filed',
         jsonb_build_object('caseId', c.case_id), ${moment}, ${moment}
       from ${subscribed('decision.filed')} join entries f on f.case_id = c.case_id and f.type = 'recordFiling' and f.at >= w.created_at
       where c.case_id = any($1) on conflict do nothing`,
      [cases],
    )
    for (const [event, day] of [
      ['effect.began', 'from_on'],
      ['effect.ended', 'until_on'],
    ] as const)
      await client.query(
        `${insert} select w.id, '${event} ' || c.case_id || ' ' || e.effect || ' ' || e.from_on || ' ' || e.${day}, '${event}',
           ${ref}, ${moment}, ${moment}
         from ${subscribed(event)} join effects e on e.case_id = c.case_id and e.${day} >= ${made}
         where c.case_id = any($1) on conflict do nothing`,
        [cases],
      )
  })
}

const sentItem = columns({ webhook: text, item: text, organ: text, subjectIndex: orNull(text), matterIndex: text })

/** What came of items that the owner of a webhook sent, as often as it changes. */
async function noteResults({ system }: System, cases: readonly string[]): Promise<void> {
  const items = await queryRows(
    system,
    sentItem,
    `select w.id as webhook, i.id as item, i.organ, i.subject_index, g.matter_index
     from webhooks w join supervision_items i on i.sender = w.owner join supervision_groups g on g.id = i.group_id
     where w.ended_at is null and 'supervision.result' = any(w.events)
       and (i.id in (select item_id from supervision_openings where case_id = any($1))
         or g.matter_index in (select matter_index from cases where case_id = any($1) and kind = 'tolerance'))`,
    [cases],
  )
  const opened = await casesOpenedFrom(
    { system },
    items.map(({ item }) => item),
  )
  for (const [organ, ofOrgan] of Map.groupBy(items, one => one.organ)) {
    const about = await casesAbout({ system }, organ, [...new Set(ofOrgan.map(one => one.matterIndex))])
    for (const { webhook, item, subjectIndex, matterIndex } of ofOrgan) {
      const own = opened.get(item) ?? []
      const result = resultOf(about.get(matterIndex) ?? [], { subjectIndex, opened: own })
      if (result.state === 'received') continue
      await system.query(
        `${insert} values ($1, $2, 'supervision.result', $3, ${moment}, ${moment}) on conflict do nothing`,
        [
          webhook,
          ['supervision.result', item, result.state, result.outcome ?? ''].join(' ').trim(),
          JSON.stringify({ item, ...result }),
        ],
      )
    }
  }
}

/**
 * What a message says of the rows that it names, as they stand when it is sent; undefined when they are no longer
 * there.
 */
export async function saidOf(
  { system }: System,
  { event, ref }: { event: WebhookEvent; ref: EventRef },
): Promise<object | undefined> {
  switch (event) {
    case 'supervision.result':
      return { item: ref.item, state: ref.state, ...(ref.outcome !== undefined && { outcome: ref.outcome }) }
    case 'effect.began':
    case 'effect.ended': {
      const { caseId = '', effect = '', from = '' } = ref
      return effectOfCase({ system }, { caseId, effect, from })
    }
    case 'decision.filed': {
      const found = await queryRow(
        system,
        columns({ caseId: text, caseNumber: text, kind: text, outcome: orNull(text) }),
        'select case_id, number as case_number, kind, outcome from cases where case_id = $1',
        [ref.caseId],
      )
      return found && { ...found, outcome: found.outcome ?? undefined }
    }
  }
}
