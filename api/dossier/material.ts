import type pg from 'pg'
import type { Ask } from '#api/server/route.ts'
import type { Loaded } from '#api/server/seen.ts'
import { type CaseView, viewCase } from '#api/views/caseView.ts'
import { type TimelineItem, timelineOf } from '#api/views/timelineView.ts'
import type { Actor } from '#domain/access/actor.ts'
import type { Cut } from '#domain/access/policy.ts'
import type { Entry } from '#domain/entry.ts'
import type { RulePack } from '#domain/packs/rulePack.ts'
import { type CaseState, cutOf } from '#domain/processes.ts'
import { actionTitle } from '#domain/texts/actionTitles.ts'
import { dayOf, epochMs, type Instant, type StatutoryCalendar, toInstant } from '#domain/time/calendar.ts'
import type { ToleranceState } from '#domain/tolerance/state.ts'
import { longDay } from '#notices/content/blocks.ts'
import { type Person, personsById } from '#registers/desk/persons.ts'
import { packById } from '#registers/desk/rulePacks.ts'
import { readEntries } from '#registers/ledger/fold.ts'
import { ledgerHead } from '#registers/ledger/ledgerHead.ts'
import { namesOf } from './names.ts'

/** The reasons that were given for an act. */
export type Reasons = { at: Instant; title: string; text: string }

/** What papers of a case are made of: the case as the reader gets it, and what its entries add. */
export type Material<S extends CaseState = ToleranceState> = {
  view: Extract<CaseView, { kind: S['kind'] }>
  state: S
  cut: Cut
  /** Oldest first. */
  timeline: TimelineItem[]
  reasons: Reasons[]
  pack: RulePack | undefined
  ledger: { n: number; head: string }
  /** A person by name. */
  name: (person: string) => string
  /** Who had the paper made, and when. */
  made: string
}

/** The same of a case of any kind; view and state are of one. */
export type AnyMaterial = Material<CaseState>

/** A moment as papers print it, in Shanghai: 2026-03-05 09:30. */
export const moment = (at: Instant): string => toInstant(epochMs(at)).slice(0, 16).replace('T', ' ')

/** Acts of officers and parties whose reasons the state of a case does not keep. */
const explained = [
  'extendDeadline',
  'suspend',
  'withdraw',
  'transfer',
  'returnTransfer',
  'reissueNotice',
  'decideRecusal',
  'decideReview',
  'decideObjection',
  'decideRepair',
]

type Sources = {
  entries: readonly Entry[]
  persons: readonly Pick<Person, 'person' | 'name'>[]
  calendar: StatutoryCalendar
  ledger: AnyMaterial['ledger']
  pack: RulePack | undefined
  now: Instant
}

/** What a reader gets: nothing that the case page would not show, but those reasons. */
export function materialOf(loaded: Loaded, actor: Actor, sources: Sources): AnyMaterial {
  const { state } = loaded
  const { entries, persons, calendar, ledger, pack, now } = sources
  return {
    view: viewCase(loaded, actor, calendar, 'zh-CN', now),
    state,
    cut: cutOf(actor, state),
    timeline: timelineOf(state, entries, actor, 'zh-CN'),
    reasons: entries.flatMap(reasonsOf),
    pack,
    ledger,
    name: namesOf(persons),
    made: `${actor.name}于${longDay(dayOf(now))}${now.slice(11, 16)}制`,
  }
}

/** Gathers it for a caller who sees the case. */
export async function gather(
  { engine, actor }: Pick<Ask, 'engine' | 'actor'>,
  loaded: Loaded,
  client: pg.PoolClient,
): Promise<AnyMaterial> {
  const { database } = engine
  const { caseId } = loaded.state
  const entries = await readEntries(database, client, caseId)
  return materialOf(loaded, actor, {
    entries,
    persons: await personsById(database, idsIn([loaded.state, entries.map(entry => entry.actor?.person)])),
    calendar: await engine.calendar(),
    ledger: await ledgerHead(client, caseId),
    pack: await packById(client, loaded.state.rulePack),
    now: toInstant(Date.now()),
  })
}

function reasonsOf({ at, event }: Entry): Reasons[] {
  if (!explained.includes(event.type)) return []
  const { body = {} } = event as { body?: { reasons?: string; reason?: string } }
  const text = body.reasons ?? body.reason
  return text === undefined ? [] : [{ at, title: actionTitle(event.type, 'zh-CN'), text }]
}

/** Everything in a value that may be the id of a person. */
function idsIn(value: unknown, found = new Set<string>()): string[] {
  if (typeof value === 'string' && /^[\w.-]{1,64}$/.test(value)) found.add(value)
  else if (value !== null && typeof value === 'object') for (const part of Object.values(value)) idsIn(part, found)
  return [...found]
}
