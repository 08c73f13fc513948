import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from '@temporalio/client'
import type { SuccessionMessage } from '#contract/messages.ts'
import { calendarSignal, leaversSignal, organsSignal, successionSignal, workflowIdOf } from '#contract/names.ts'
import { chainOf, type Organs } from '#domain/access/organs.ts'
import { successorInForce } from '#domain/access/registerFaults.ts'
import type { StatutoryCalendar } from '#domain/time/calendar.ts'
import { casesOfCorrectedYear, correctionTold, provisionalCases, readCalendar } from '#registers/beside/calendar.ts'
import type { Database } from '#registers/database/database.ts'
import { leavingsToTell, leavingTold, settleLeavers } from '#registers/desk/leavers.ts'
import { casesToTell, caseTold, organFacts, organsInForce, readOrgans } from '#registers/desk/organs.ts'
import { followersToTell, followerTold } from '#registers/desk/succession.ts'

type Deps = {
  database: Database
  client: Client
  /** Takes what went wrong with a case; the others are told all the same. */
  failed: (caseId: string) => (error: unknown) => void
}

/** Cases of one kind of news in a round. */
const perRound = 200
/** Between two cases: thousands that share a change are told 20 a second. */
const pauseMs = 50

/** Tells open cases what changed in the registers: a page of each kind of news in a round, until none is left. */
export function createSpreading({ database, client, failed }: Deps): () => Promise<void> {
  /** Signals the run of a case; whether it took it. */
  async function tell<T>(caseId: string, signal: string, news: T): Promise<boolean> {
    const told = await client.workflow
      .getHandle(workflowIdOf(caseId))
      .signal<[T]>(signal, news)
      .then(
        () => true,
        error => {
          failed(caseId)(error)
          return false
        },
      )
    await sleep(pauseMs)
    return told
  }

  /** A new or corrected calendar. */
  async function calendar(): Promise<void> {
    // What waits is looked up before the calendar: then the calendar is never older than what they wait for.
    const corrected = await casesOfCorrectedYear(database, perRound)
    const news: StatutoryCalendar = await readCalendar(database)
    for (const one of corrected) if (await tell(one.caseId, calendarSignal, news)) await correctionTold(database, one)
    for (const caseId of await provisionalCases(database, news.version, perRound))
      await tell(caseId, calendarSignal, news)
  }

  /** What the register now says of the organ of a case and of those above it. */
  async function organs(): Promise<void> {
    const waiting = await casesToTell(database, perRound)
    if (waiting.length === 0) return
    const inForce = await organsInForce(database)
    for (const one of waiting)
      if (await tell<Organs>(one.caseId, organsSignal, chainOf(inForce, one.organ))) await caseTold(database, one)
  }

  /** The organ that took over from one that ended: its cases follow one after the other, and a died round goes on. */
  async function succession(): Promise<void> {
    const waiting = await followersToTell(database, perRound)
    if (waiting.length === 0) return
    const register = await readOrgans(database)
    const inForce = await organsInForce(database)
    for (const follower of waiting) {
      const { caseId, organ: from } = follower
      const to = successorInForce(register, inForce, from)
      if (to === undefined) continue
      const ended = register.filter(({ id }) => id === from).map(organFacts)
      const news: SuccessionMessage = { from, to, organs: [...ended, ...chainOf(inForce, to)] }
      if (await tell(caseId, successionSignal, news)) await followerTold(database, follower)
    }
  }

  /** Whoever has left has no place in an open case any more. */
  async function leavers(): Promise<void> {
    for (const leaving of await leavingsToTell(database, perRound))
      if (await tell(leaving.caseId, leaversSignal, [leaving.person])) await leavingTold(database, leaving)
    await settleLeavers(database)
  }

  return async () => {
    await calendar()
    await organs()
    await succession()
    await leavers()
  }
}
