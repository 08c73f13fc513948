import fc from 'fast-check'
import { type Actor, roles } from '#domain/access/actor.ts'
import type { Relation } from '#domain/access/relation.ts'
import { actingFor } from '#domain/access/substitution.ts'
import type { CaseIndex, IndexedTask } from '#domain/caseIndex.ts'
import { caseKinds, processOf } from '#domain/processes.ts'
import { endOfDay } from '#domain/time/calendar.ts'

const person = fc.constantFrom('p0', 'p1', 'p2', 'p3', 'p4')
const organ = fc.constantFrom('o0', 'o1', 'o2')
const role = fc.constantFrom(...roles)
const day = fc.integer({ min: 1, max: 28 }).map(n => `2026-${n % 2 ? '01' : '12'}-${String(n).padStart(2, '0')}`)
const dayOrNone = fc.option(day, { nil: null })

const task = fc.record({
  kind: fc.constantFrom('accept', 'castVote', 'approve'),
  candidates: fc.oneof(fc.record({ role, organ }), fc.record({ person })),
  assignee: fc.option(person, { nil: undefined, freq: 2 }),
  delegatedTo: fc.option(person, { nil: undefined, freq: 2 }),
  due: fc.option(day, { nil: undefined }),
})

/**
 * The index of a case, consistent as `indexOf` makes it: whoever took or was given a step is a candidate, the rest is
 * anything.
 */
const indexOf = (kind: CaseIndex['kind']) =>
  fc
    .record({
      kind: fc.constant(kind),
      organ,
      approvalOrgan: fc.option(organ, { nil: null }),
      transferTo: fc.option(organ, { nil: null }),
      stageAt: fc.nat(),
      closed: fc.boolean(),
      unassigned: fc.boolean(),
      minute: fc.integer({ min: 0, max: 6 }),
      due: dayOrNone,
      places: fc.array(
        fc.record({ person, relation: fc.constantFrom<Relation>('party', 'handler', 'panel', 'recused', 'tied') }),
        {
          maxLength: 5,
        },
      ),
      tasks: fc.array(task, { maxLength: 3 }),
      served: fc.option(person, { nil: undefined, freq: 1 }),
    })
    .map(({ stageAt, closed, minute, due, places, tasks, served, ...rest }): CaseIndex => {
      const stages = Object.keys(processOf(rest.kind).story.stages)
      const stage = stages[stageAt % stages.length]!
      const given = tasks
        .flatMap(({ assignee, delegatedTo }) => [assignee, delegatedTo])
        .filter(one => one !== undefined)
      return {
        ...rest,
        stage,
        status: closed || stage === 'closed' ? 'closed' : 'open',
        outcome: null,
        seq: 1,
        openedAt: `2026-02-01T00:0${minute}:00.000Z`,
        closedAt: null,
        nextDue: due,
        overdueFrom: due && endOfDay(due),
        people: [...places, ...given.map(one => ({ person: one, relation: 'candidate' as const }))],
        provisional: false,
        calendarVersion: '',
        tasks: tasks.map((one, n) => ({ ...one, id: `${one.kind}-${n}`, action: one.kind }) as unknown as IndexedTask),
        notices: [],
        effects: [],
        ...(served !== undefined &&
          places.some(one => one.person === served && one.relation === 'party') && {
            closedFor: { [served]: '2026-03-01T00:00:00.000Z' },
          }),
      }
    })

const actor = fc
  .record({ person, organ, roles: fc.uniqueArray(role, { minLength: 1, maxLength: 3 }) })
  .map((one): Actor => ({ ...one, name: one.person }))

/** A caller in its own right and for up to two absent persons. */
const viewer = fc
  .tuple(actor, fc.uniqueArray(actor, { maxLength: 2, selector: one => one.person }))
  .map(([own, absent]): [Actor, ...Actor[]] => [
    own,
    ...absent
      .filter(one => one.person !== own.person)
      .map(one => actingFor(own, one))
      .filter(acting => acting.roles.length > 0),
  ])

/** Cases, each as it was filed first and as it stands, who is whose kin, and who looks. */
export const registers = fc.record({
  cases: fc.array(
    fc.constantFrom(...caseKinds).chain(kind => fc.record({ before: indexOf(kind), now: indexOf(kind) })),
    { minLength: 3, maxLength: 14 },
  ),
  kin: fc.array(fc.tuple(person, person), { maxLength: 2 }),
  viewers: fc.array(viewer, { minLength: 4, maxLength: 4 }),
})
