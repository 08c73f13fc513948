import type pg from 'pg'
import { type CaseView, viewCase } from '#api/views/caseView.ts'
import type { Actor } from '#domain/access/actor.ts'
import type { Cut } from '#domain/access/policy.ts'
import { cutOf } from '#domain/processes.ts'
import { Problem } from '#engine/problem.ts'
import { standingsInCase } from '#engine/standing.ts'
import type { LoadedCase } from '#registers/cases/cases.ts'
import { linksOf } from '#registers/cases/links.ts'
import { seenCase, visibleCase } from '#registers/cases/visibleCase.ts'
import type { Ask } from './route.ts'

type Asking = Pick<Ask, 'engine' | 'actor' | 'lang'>
export type Loaded = LoadedCase

type Work<T> = (loaded: Loaded, client: pg.PoolClient, viewer: Actor) => Promise<T> | T

/** How good a standing is to look in; the better one is taken, of equal ones their own. */
type Rank = (viewer: Actor, loaded: Loaded) => number

const cuts: readonly Cut[] = ['party', 'audit', 'office', 'full']
const byCut: Rank = (viewer, { state }) => cuts.indexOf(cutOf(viewer, state))

/**
 * What `work` makes of a case that the caller may know of, else undefined: not there and not yours are the same.
 * `viewer` is the caller in the standing that shows most: its own, or that of a person it substitutes.
 */
export async function ifSeen<T>(ask: Asking, id: string, work: Work<T>, rank: Rank = byCut): Promise<T | undefined> {
  const viewer = await viewerOf(ask, id, rank)
  return viewer && visibleCase(ask.engine.database, viewer, id, (loaded, client) => work(loaded, client, viewer))
}

async function viewerOf({ engine, actor }: Asking, id: string, rank: Rank): Promise<Actor | undefined> {
  if (!/^[\w-]{1,64}$/.test(id)) return undefined
  const standings = await engine.standings(actor)
  if (standings.length === 1) return actor
  const seeing = await standingsInCase(engine, actor, id)
  const ranked = seeing.map(({ actor: viewer, loaded }) => ({ viewer, worth: rank(viewer, loaded) }))
  return ranked.toSorted((a, b) => b.worth - a.worth)[0]?.viewer
}

/** The same for a caller who must know of it: `NOT_FOUND`, also when `work` finds nothing. */
export async function seen<T>(ask: Asking, id: string, work: Work<T>, rank?: Rank) {
  const made = await ifSeen(ask, id, work, rank)
  if (made === undefined) throw new Problem('NOT_FOUND')
  return made
}

/** The same for parts that an organ keeps to itself: one that gave the case away has them no more. */
export const seenNow = <T>(ask: Asking, id: string, work: Work<T>, rank?: Rank) =>
  seen(ask, id, (loaded, client, viewer) => (loaded.former ? undefined : work(loaded, client, viewer)), rank)

/** A case as the caller gets it, with those linked cases of which the caller may know; or undefined. */
export async function caseView({ engine, actor, lang }: Asking, id: string): Promise<CaseView | undefined> {
  const { database } = engine
  const viewer = await viewerOf({ engine, actor, lang }, id, byCut)
  const loaded = viewer && (await seenCase(database, viewer, id))
  if (!loaded) return undefined
  const links = loaded.linked && !loaded.former ? await linksOf(database, viewer, id) : []
  return { ...viewCase(loaded, viewer, await engine.calendar(), lang), links }
}
