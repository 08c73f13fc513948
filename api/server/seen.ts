import type pg from 'pg'
import { type CaseView, viewCase } from '#api/views/caseView.ts'
import type { StatutoryCalendar } from '#domain/calendar.ts'
import { Problem } from '#engine/problem.ts'
import type { LoadedCase } from '#registers/cases.ts'
import { linksOf } from '#registers/links.ts'
import { visibleCase } from '#registers/visibleCase.ts'
import type { Ask } from './route.ts'

type Asking = Pick<Ask, 'engine' | 'actor' | 'lang'>
export type Loaded = LoadedCase

const caseId = /^[\w-]{1,64}$/

/** What `work` makes of a case that the caller may know of, else undefined: not there and not yours are the same. */
export async function ifSeen<T>(
  { engine, actor }: Asking,
  id: string | undefined,
  work: (loaded: Loaded, client: pg.PoolClient) => Promise<T> | T,
): Promise<T | undefined> {
  if (id === undefined || !caseId.test(id)) return undefined
  return visibleCase(engine.register, actor, id, work)
}

/** The same for a caller who must know of it: `NOT_FOUND`, also when `work` finds nothing. */
export async function seen<T>(
  ask: Asking,
  id: string | undefined,
  work: (loaded: Loaded, client: pg.PoolClient) => Promise<T> | T,
) {
  const made = await ifSeen(ask, id, work)
  if (made === undefined) throw new Problem('NOT_FOUND')
  return made
}

/** A case as the caller gets it, or undefined. */
export async function caseView(ask: Asking, id: string): Promise<CaseView | undefined> {
  const calendar = await ask.engine.calendar()
  return ifSeen(ask, id, (loaded, client) => viewed(ask, loaded, client, calendar))
}

/** A case as the caller gets it, with those linked cases of which the caller may know. */
export async function viewed(
  { actor, lang }: Asking,
  loaded: Loaded,
  client: pg.PoolClient,
  calendar: StatutoryCalendar,
): Promise<CaseView> {
  const links = await linksOf(client, actor, loaded.state.caseId)
  return { ...viewCase(loaded, actor, calendar, lang), links }
}
