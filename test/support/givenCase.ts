import type { Actor, Role } from '#domain/access/actor.ts'
import type { KnownPersons } from '#domain/access/knownPerson.ts'
import type { Organs } from '#domain/access/organs.ts'
import { organsOf, organsOfRelease } from '#domain/access/organsOfRelease.ts'
import { append, type Command, decide } from '#domain/act.ts'
import type { CommonState } from '#domain/case.ts'
import { owedServices } from '#domain/common/owed.ts'
import { lapse } from '#domain/completion.ts'
import type { Entry } from '#domain/entry.ts'
import { hashOf } from '#domain/hash.ts'
import type { RulePack } from '#domain/packs/rulePack.ts'
import type { Context, Process } from '#domain/process.ts'
import { currentRules } from '#domain/rulesVersion.ts'
import { epochMs, type StatutoryCalendar, toInstant } from '#domain/time/calendar.ts'
import { statutoryCalendar } from '#domain/time/calendarData.ts'

/** A person of an organ, by default of `zhenhai`, who is named as the account is. */
export const actor = (person: string, roles: Role[], more: Partial<Actor> = {}): Actor => ({
  person,
  name: person,
  organ: 'zhenhai',
  roles,
  ...more,
})

/** A case of a kind whose acts have these bodies, as its entries so far say. */
export type GivenCase<S, E extends { type: string }, B> = {
  state: S
  entries: Entry<E>[]
  /** Where time stands. */
  now: string
  /** The person acts; the case goes on a minute later. Throws the `Refusal` of the rules. */
  when<T extends keyof B & string>(by: Actor, type: T, body: B[T]): GivenCase<S, E, B>
  /** Intake serves every notice, or those of a kind, on each whom it must still reach, now or on this moment. */
  served(kind?: string, receivedAt?: string): GivenCase<S, E, B>
  /** Time passes to this moment, and everything that it alone brings about happens. */
  until(moment: string): GivenCase<S, E, B>
  /** The machine writes an event down. */
  record(event: E): GivenCase<S, E, B>
}

export type Setting = {
  now?: string
  calendar?: StatutoryCalendar
  kin?: Context['kin']
  /** What the registers say. */
  organs?: Organs
  persons?: KnownPersons
  organ?: string
  by?: Actor
  receivedOn?: string
}

/**
 * A case just opened, driven by the rules of its process themselves. Each step gives a new case; the old one stays as
 * it was.
 */
export function begin<S extends CommonState, E extends { type: string }, B>(
  process: Process<S, E>,
  pack: RulePack,
  application: object,
  { now = '2026-03-02T09:00:00+08:00', calendar = statutoryCalendar, kin = {}, ...setting }: Setting & { by: Actor },
): GivenCase<S, E, B> {
  const { by, organ = 'zhenhai', receivedOn = now.slice(0, 10), organs = organsOfRelease, persons = {} } = setting
  const opening = {
    caseId: 'c'.repeat(32),
    number: '镇容〔2026〕1号',
    organ,
    receivedOn,
    ...(setting.organs && { organs }),
  }

  function write(before: { state?: S; entries: Entry<E>[] }, event: E, at: string, actor?: Actor) {
    const last = before.entries.at(-1)
    const n = before.entries.length
    const command = actor && { actor, commandId: `command-${n + 1}`, bodyHash: hashOf(event) }
    return append(process, { state: before.state, n, lastId: last?.id ?? null }, event, {
      runId: 'run',
      at,
      receivedAt: at,
      ...(command && { by: command }),
    })
  }

  function follow(before: { state: S; entries: Entry<E>[] }, event: E, at: string, actor?: Actor) {
    const { entry, state } = write(before, event, at, actor)
    return caseAt(state, [...before.entries, entry], at)
  }

  function caseAt(state: S, entries: Entry<E>[], at: string): GivenCase<S, E, B> {
    const next = toInstant(epochMs(at) + 60_000)
    return {
      state,
      entries,
      now: at,
      when(by, type, body) {
        const command: Command = {
          commandId: '',
          type,
          body: body as Record<string, unknown>,
          bodyHash: '',
          actor: by,
          receivedAt: next,
          kin: {},
        }
        const events = decide(process, command, state, {
          pack,
          calendar,
          rules: currentRules,
          now: next,
          receivedAt: next,
          actor: by,
          kin,
          organs: organsOf(state),
          persons,
        })
        return events.reduce((so, event) => follow(so, event, next, by), caseAt(state, entries, at))
      },
      served(kind, receivedAt = next) {
        const [owed] = owedServices(state).filter(
          ({ document }) => kind === undefined || state.documents.find(({ id }) => id === document)?.kind === kind,
        )
        if (!owed) return caseAt(state, entries, at)
        const { document, to } = owed
        const body = { document, to, method: 'direct', receivedBy: '本人', receivedAt }
        return this.when(
          actor('intake-chen', ['intake'], { organ: state.organ }),
          'recordService' as never,
          body as never,
        ).served(kind, receivedAt)
      },
      until(moment) {
        const event = lapse(process, state, { pack, calendar, rules: currentRules, now: moment })
        return event ? follow({ state, entries }, event, moment).until(moment) : caseAt(state, entries, moment)
      },
      record: event => follow({ state, entries }, event, next),
    }
  }

  const context = { pack, calendar, rules: currentRules, now, receivedAt: now, actor: by, kin, organs, persons }
  const { entry, state } = write({ entries: [] }, process.open(application, opening, context), now, by)
  return caseAt(state, [entry], now)
}
