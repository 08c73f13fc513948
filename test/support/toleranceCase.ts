import { append, type Command, decide } from '#domain/act.ts'
import type { Actor, Role } from '#domain/actor.ts'
import { epochMs, type StatutoryCalendar, toInstant } from '#domain/calendar.ts'
import { statutoryCalendar } from '#domain/calendarData.ts'
import type { Entry } from '#domain/entry.ts'
import { hashOf } from '#domain/hash.ts'
import { currentPackFor } from '#domain/packs/packs.ts'
import type { Context } from '#domain/process.ts'
import type { ActionType, Application, Bodies } from '#domain/tolerance/commands.ts'
import type { ToleranceEvent } from '#domain/tolerance/events.ts'
import type { ToleranceState } from '#domain/tolerance/state.ts'
import { tolerance } from '#domain/tolerance/tolerance.ts'

/** A person of an organ, by default of `zhenhai`, who is named as the account is. */
export const actor = (person: string, roles: Role[], more: Partial<Actor> = {}): Actor => ({
  person,
  name: person,
  organ: 'zhenhai',
  roles,
  ...more,
})

export const people = {
  applicant: actor('applicant-zhou', ['applicant']),
  intake: actor('intake-chen', ['intake']),
  supervisor: actor('supervisor-he', ['supervisor']),
  li: actor('investigator-li', ['investigator']),
  sun: actor('investigator-sun', ['investigator']),
  approver: actor('approver-zhao', ['approver'], { level: 'county' }),
  deputy: actor('deputy-feng', ['deputy']),
  auditor: actor('auditor-lin', ['auditor']),
  cityApprover: actor('approver-qian', ['approver'], { organ: 'ningbo', level: 'prefecture' }),
}
export const panelMember = (n: number): Actor => actor(`panel-${n}`, ['panelMember'])

export const application: Application = {
  regime: 'audit',
  applicantKind: 'person',
  subject: { personId: 'applicant-zhou', name: '周某某', rank: 'township' },
  unit: '镇海区某局',
  matter: { organ: '镇海区审计局', number: '镇审〔2026〕8号', state: 'open' },
  facts: '重大安全事故刚刚发生，安全隐患排查不能等待，经集体研究，在招标程序之前委托中介机构开展排查。',
  circumstances: ['D3'],
}

type Case = {
  state: ToleranceState
  entries: Entry<ToleranceEvent>[]
  /** The person acts; the case goes on a minute later. Throws the `Refusal` of the rules. */
  when<T extends ActionType>(by: Actor, type: T, body: Bodies[T]): Case
  /** Time passes to this moment, and everything that it alone brings about happens. */
  until(moment: string): Case
  /** The machine writes an event down. */
  record(event: ToleranceEvent): Case
}

type Setting = {
  now?: string
  calendar?: StatutoryCalendar
  kin?: Context['kin']
  organ?: string
  by?: Actor
  receivedOn?: string
}

/**
 * A tolerance review just applied for, driven by the rules themselves: `given().when(people.intake, 'accept', {})`. Each
 * step gives a new case; the old one stays as it was.
 */
export function given(changes: Partial<Application> = {}, setting: Setting = {}): Case {
  const { now = '2026-03-02T09:00:00+08:00', calendar = statutoryCalendar, kin = {}, by = people.applicant } = setting
  const asked = { ...application, ...changes }
  const pack = currentPackFor('tolerance', asked.regime)
  const organ = setting.organ ?? 'zhenhai'
  const receivedOn = setting.receivedOn ?? now.slice(0, 10)
  const opening = { caseId: 'c'.repeat(32), number: '镇容〔2026〕1号', organ, receivedOn }

  function write(
    before: Pick<Case, 'entries'> & { state?: ToleranceState },
    event: ToleranceEvent,
    at: string,
    actor?: Actor,
  ) {
    const last = before.entries.at(-1)
    const n = before.entries.length
    const command = actor && { actor, commandId: `command-${n + 1}`, bodyHash: hashOf(event) }
    return append(tolerance, { state: before.state, n, lastId: last?.id ?? null }, event, {
      runId: 'run',
      at,
      receivedAt: at,
      ...(command && { by: command }),
    })
  }

  function follow(before: Pick<Case, 'state' | 'entries'>, event: ToleranceEvent, at: string, actor?: Actor): Case {
    const { entry, state } = write(before, event, at, actor)
    return caseAt(state, [...before.entries, entry], at)
  }

  function caseAt(state: ToleranceState, entries: Entry<ToleranceEvent>[], at: string): Case {
    const next = toInstant(epochMs(at) + 60_000)
    return {
      state,
      entries,
      when(actor, type, body) {
        const command: Command = {
          commandId: '',
          type,
          body: body as Record<string, unknown>,
          bodyHash: '',
          actor,
          receivedAt: next,
          kin: {},
        }
        const events = decide(tolerance, command, state, { pack, calendar, now: next, receivedAt: next, actor, kin })
        return events.reduce((so, event) => follow(so, event, next, actor), caseAt(state, entries, at))
      },
      until(moment) {
        const event = tolerance.expire(state, { pack, calendar, now: moment })
        return event ? follow({ state, entries }, event, moment).until(moment) : caseAt(state, entries, moment)
      },
      record: event => follow({ state, entries }, event, next),
    }
  }

  const context = { pack, calendar, now, receivedAt: now, actor: by, kin }
  const { entry, state } = write({ entries: [] }, tolerance.open(asked, opening, context) as ToleranceEvent, now, by)
  return caseAt(state, [entry], now)
}
