import type { Actor } from '#domain/access/actor.ts'
import { type CommonState, hasEnded } from '#domain/case.ts'
import type { CommonBodies } from '#domain/common/bodies.ts'
import type { ActionRow } from '#domain/process.ts'
import { addDays, dayOf } from '#domain/time/calendar.ts'
import type { Attempt, Node } from './node.ts'

/** Makes attempts at the acts of one process: by one person, by each of several. */
export const attemptsOf = <Bodies>() => ({
  act: <T extends keyof Bodies & string>(by: Actor, type: T, body: Bodies[T]): Attempt => ({
    by,
    type,
    body: body as Record<string, unknown>,
  }),
  each: <T extends keyof Bodies & string>(who: readonly Actor[], type: T, body: Bodies[T]): Attempt[] =>
    who.map(by => ({ by, type, body: body as Record<string, unknown> })),
})

/** Who tries the acts that every open case knows: each by those who may, and by some who may not. */
type Offices = {
  party: Actor
  intake: Actor
  heads: readonly Actor[]
  supervisors: readonly Actor[]
  /** Who may withdraw, and one of them of whom the party asks it. */
  recusing: readonly Actor[]
  accused: Actor
}

/** Attempts at the acts that no stage limits. */
export function anytime({ now }: Node<CommonState>, offices: Offices): Attempt[] {
  const { act, each } = attemptsOf<CommonBodies>()
  const { party, intake, heads, supervisors, recusing, accused } = offices
  const [ground, until] = ['other' as const, addDays(dayOf(now), 20)]
  const { person } = accused
  return [
    act(intake, 'recordMatterState', { state: 'decided', at: now }),
    ...each([...heads, party], 'suspend', { reason: '理由', until }),
    ...each(heads, 'resume', {}),
    ...each([...heads, party], 'transfer', { organ: 'ningbo', reasons: '理由' }),
    ...each(supervisors, 'acceptTransfer', {}),
    ...each(supervisors, 'returnTransfer', { reasons: '理由' }),
    ...each([...heads, party], 'closeAdministratively', { ground: 'other', reasons: '理由' }),
    ...each([...heads, ...supervisors, party], 'confirmClosing', {}),
    ...each([...recusing, party], 'declareRecusal', { ground }),
    act(party, 'requestRecusal', { person, ground, reasons: '理由' }),
    ...[true, false].flatMap(granted => each(heads, 'decideRecusal', { person, granted, reasons: '理由' })),
  ]
}

/** Of attempts at acts that are not made in this state, one of each is enough. */
export function fitting<S extends CommonState>(
  attempts: readonly Attempt[],
  state: S,
  actions: Readonly<Record<string, Pick<ActionRow<S, never>, 'stages' | 'closed' | 'ended'>>>,
): Attempt[] {
  const fits = (type: string): boolean => {
    const row = actions[type]
    if (state.status === 'closed') return row !== undefined && row.closed !== 'never'
    if (hasEnded(state) && row?.ended === 'taken') return true
    return row?.stages === 'open' || row?.stages.includes(state.stage) === true
  }
  return attempts.filter((one, i) => fits(one.type) || attempts[i - 1]?.type !== one.type)
}
