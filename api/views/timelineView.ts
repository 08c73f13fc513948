import type pg from 'pg'
import { z } from 'zod'
import type { Actor } from '#domain/access/actor.ts'
import type { Cut } from '#domain/access/policy.ts'
import { isParty } from '#domain/case.ts'
import type { Entry } from '#domain/entry.ts'
import { type CaseState, cutOf } from '#domain/processes.ts'
import { eventText } from '#domain/texts/events.ts'
import { label } from '#domain/texts/labels.ts'
import type { Language } from '#domain/texts/language.ts'
import type { TimelineEvent } from '#domain/texts/timelineEvent.ts'
import { isShown, isTold, stageTold, tellingOf } from '#domain/told.ts'
import type { LoadedCase } from '#registers/cases/cases.ts'
import type { Database } from '#registers/database/database.ts'
import { readEntries } from '#registers/ledger/fold.ts'

const time = z.string().meta({ format: 'date-time' })

export const timelineItem = z.object({
  at: time,
  receivedAt: time,
  type: z.string(),
  text: z.string(),
  actor: z
    .object({
      person: z.string().optional(),
      name: z.string().optional(),
      organ: z.string(),
      onBehalfOf: z.string().optional(),
    })
    .optional(),
  seq: z.int().describe('此事之后您所见的案件序号'),
})
export type TimelineItem = z.infer<typeof timelineItem>

/**
 * Officers are named to officers, by person to the auditor, by organ to a party; a party is never named to the auditor.
 */
function actorOf({ actor }: Entry, state: CaseState, viewer: Actor, cut: Cut): Pick<TimelineItem, 'actor'> {
  if (!actor) return {}
  const { person, name, organ, onBehalfOf } = actor
  const absent = onBehalfOf === undefined ? {} : { onBehalfOf }
  const ofParty = isParty(state, person)
  if (cut === 'party' && person !== viewer.person) return { actor: { organ } }
  if (cut === 'audit') return { actor: ofParty ? { organ } : { person, organ, ...absent } }
  return { actor: { person, name, organ, ...absent } }
}

/** What an entry says to the viewer: to a party of an act that it is not shown, the stage alone to which it led. */
function said(entry: Entry<TimelineEvent>, state: CaseState, viewer: Actor, cut: Cut, lang: Language) {
  const telling = tellingOf(state)
  if (cut === 'party' && !isShown(entry, telling, viewer.person)) {
    const stage = label('stage', stageTold(entry, telling) ?? '', lang)
    return { type: 'stage', text: lang === 'en' ? `Now at: ${stage}` : `进入：${stage}` }
  }
  const { event } = entry
  return { type: event.type, text: eventText(state.kind, event, lang), ...actorOf(entry, state, viewer, cut) }
}

/**
 * What happened in a case, in words, newest first. Ballots are not in the ledger and so never here; `closeVote` tells
 * the count only.
 */
export async function viewTimeline(
  database: Pick<Database, 'keys'>,
  client: pg.Pool | pg.PoolClient,
  { state, n }: LoadedCase,
  viewer: Actor,
  lang: Language,
): Promise<{ items: TimelineItem[] }> {
  const entries = (await readEntries(database, client, state.caseId)).filter(entry => entry.n <= n)
  return { items: timelineOf(state, entries, viewer, lang).reverse() }
}

/** The same from entries that were read already, oldest first. */
export function timelineOf(state: CaseState, entries: readonly Entry[], viewer: Actor, lang: Language): TimelineItem[] {
  const cut = cutOf(viewer, state)
  const telling = tellingOf(state)
  return (entries as readonly Entry<TimelineEvent>[])
    .filter(entry => entry.channel === 'ledger' && (cut !== 'party' || isTold(entry, telling, viewer.person)))
    .map((entry, before) => ({
      at: entry.at,
      receivedAt: entry.receivedAt,
      ...said(entry, state, viewer, cut, lang),
      seq: cut === 'party' ? before + 1 : entry.seq,
    }))
}
