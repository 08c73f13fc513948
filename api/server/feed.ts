import { setTimeout as sleep } from 'node:timers/promises'
import { toldTo } from '#domain/told.ts'
import { loadCase } from '#registers/cases/cases.ts'
import type { Viewer } from '#registers/cases/sight.ts'
import type { Database } from '#registers/database/database.ts'
import { type FeedEvent, type FeedPlace, feedEnd, readFeed, resumeFeed, visibleAmong } from '#registers/desk/feed.ts'

type Listener = { viewer(): Promise<Viewer>; place: FeedPlace; tell(event: FeedEvent): void }

export type Feed = {
  /** Tells of every event after `last`, or from now on; stops when `signal` is aborted. */
  listen(
    viewer: () => Promise<Viewer>,
    last: FeedPlace | undefined,
    tell: (event: FeedEvent) => void,
    signal: AbortSignal,
  ): Promise<void>
}

const pageSize = 500
const pauseMs = 1_000

/**
 * One reader of the feed for all listeners of this process: it looks every second while anybody listens. The access
 * policy is asked when an event is sent, not when somebody began to listen.
 */
export function createFeed(database: Database, onError: (error: unknown) => void): Feed {
  const listeners = new Set<Listener>()
  let running = false

  async function run() {
    running = true
    while (listeners.size > 0) {
      const isFull = await page().catch(error => onError(error))
      if (!isFull) await sleep(pauseMs, undefined, { ref: false })
    }
    running = false
  }

  /** Reads on from the listener that is farthest behind; true if there is more at once. */
  async function page(): Promise<boolean> {
    const [first] = [...listeners].map(({ place }) => place).sort(byPlace)
    const events = first ? await readFeed(database, first, pageSize) : []
    if (events.length > 0) await Promise.all([...listeners].map(listener => deliver(listener, events)))
    return events.length === pageSize
  }

  async function deliver(listener: Listener, page: readonly FeedEvent[]) {
    const events = page.filter(event => byPlace(event, listener.place) > 0)
    const last = events.at(-1)
    if (!last) return
    const visible = await visibleAmong(database, await listener.viewer(), [
      ...new Set(events.map(({ caseId }) => caseId)),
    ])
    if (!listeners.has(listener)) return
    listener.place = { xid: last.xid, id: last.id }
    for (const event of events) {
      const party = visible.get(event.caseId)
      if (party === null && event.tells) listener.tell(event)
      else if (party && event.told.includes(party)) listener.tell(await forParty(event, party))
    }
  }

  /** The same with the party's own counter; that the case is over it reads in its view. */
  async function forParty(event: FeedEvent, party: string): Promise<FeedEvent> {
    const loaded = await loadCase(database, database.system, event.caseId)
    return { ...event, seq: loaded ? toldTo(loaded.told, party) : 0, kind: 'moved' }
  }

  return {
    async listen(viewer, last, tell, signal) {
      const listener = { viewer, tell, place: last ? await resumeFeed(database, last) : await feedEnd(database) }
      if (signal.aborted) return
      listeners.add(listener)
      signal.addEventListener('abort', () => listeners.delete(listener), { once: true })
      if (!running) void run()
    },
  }
}

const byPlace = (a: FeedPlace, b: FeedPlace): number => {
  const [x, y] = [BigInt(a.xid), BigInt(b.xid)]
  return x < y ? -1 : x > y ? 1 : a.id - b.id
}

/** A place as an opaque event id. */
export const eventIdOf = ({ xid, id }: FeedPlace): string => Buffer.from(`${xid}.${id}`).toString('base64url')

/** The place of an event id that this system gave; anything else is none. */
export function placeInFeed(eventId: string | undefined): FeedPlace | undefined {
  const [, xid, id] = /^(\d{1,19})\.(\d{1,15})$/.exec(Buffer.from(eventId ?? '', 'base64url').toString()) ?? []
  return xid !== undefined && id !== undefined ? { xid, id: Number(id) } : undefined
}
