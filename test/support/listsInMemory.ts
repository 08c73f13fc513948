import type { Actor } from '#domain/access/actor.ts'
import { maySee } from '#domain/access/policy.ts'
import { sightRows } from '#domain/access/sightRows.ts'
import { actsAs, inRightOf } from '#domain/access/substitution.ts'
import type { CaseIndex, IndexedTask } from '#domain/caseIndex.ts'
import { panelSteps } from '#domain/common/tasks.ts'
import type { CaseFilter } from '#registers/cases/caseFilter.ts'
import type { TaskFilter } from '#registers/desk/taskList.ts'

/** A case of a small register, and its number. */
export type Known = { id: string; number: string; index: CaseIndex }
export type Kin = readonly (readonly [string, string])[]

const kinOf = (actor: Actor, kin: Kin) =>
  Object.fromEntries(
    actsAs(actor).map(person => [person, kin.filter(([one]) => one === person).map(([, other]) => other)]),
  )
const isParty = ({ people }: CaseIndex, persons: readonly string[]) =>
  people.some(({ person, relation }) => relation === 'party' && persons.includes(person))

/** The first standing in which a viewer may know of a case. */
export const standingIn = (viewer: readonly Actor[], { index }: Known, kin: Kin): Actor | undefined =>
  viewer.find(actor => maySee(actor, index, kinOf(actor, kin)))

/** What a list ought to give, computed case by case from the policy alone. */
export function casesFor(viewer: readonly [Actor, ...Actor[]], cases: readonly Known[], kin: Kin, filter: CaseFilter) {
  const now = new Date().toISOString()
  const rows = cases.flatMap(known => {
    const standing = standingIn(viewer, known, kin)
    if (!standing) return []
    const { index, id, number } = known
    const asParty = isParty(index, [viewer[0].person])
    const row = sightRows(index).find(({ way, who }) =>
      asParty ? way === 'party' && who === `p:${viewer[0].person}` : way !== 'party',
    )!
    const overdue = row.status === 'open' && row.nextDue !== null && (row.overdueFrom ?? '9') <= now
    return [{ id, number, index, onBehalfOf: standing.onBehalfOf ?? null, overdue, ...row }]
  })
  const found = rows.filter(
    ({ index, number, ...row }) =>
      (filter.kind ?? row.kind) === row.kind &&
      (filter.stage ?? row.stage) === row.stage &&
      (filter.organ ?? row.organ) === row.organ &&
      (filter.status ?? row.status) === row.status &&
      (filter.overdue ?? row.overdue) === row.overdue &&
      number.startsWith(filter.numberPrefix ?? '') &&
      (filter.dueBefore === undefined ||
        (row.status === 'open' && row.nextDue !== null && row.nextDue < filter.dueBefore)) &&
      (filter.assignee === undefined ||
        ((row.kind !== 'falseAccusation' || row.way !== 'party') &&
          (index.tasks.some(({ assignee }) => assignee === filter.assignee) ||
            index.people.some(({ person, relation }) => relation === 'handler' && person === filter.assignee)))),
  )
  const newest = (a: { openedAt: string; id: string }, b: { openedAt: string; id: string }) =>
    b.openedAt.localeCompare(a.openedAt) || (a.id < b.id ? 1 : -1)
  const due = (a: { nextDue: string | null; id: string }, b: { nextDue: string | null; id: string }) =>
    (a.nextDue ?? 'z').localeCompare(b.nextDue ?? 'z') || (a.id < b.id ? -1 : 1)
  return found
    .toSorted(filter.sort === 'due' ? due : newest)
    .map(({ id, stage, nextDue, overdue, onBehalfOf }) => ({ id, stage, nextDue, overdue, onBehalfOf }))
}

function waitsFor(actor: Actor, view: TaskFilter['view'], task: IndexedTask, index: CaseIndex): boolean {
  const { candidates, assignee, delegatedTo, kind } = task as IndexedTask & { kind: string }
  const right = inRightOf(actor)
  const person = 'person' in candidates ? candidates.person : undefined
  const mine =
    (assignee === right || delegatedTo === right || (person === right && assignee === undefined)) &&
    (actor.onBehalfOf === undefined || !panelSteps.includes(kind))
  const isOfficer = !isParty(index, actsAs(actor))
  const ofOrgan = 'organ' in candidates && candidates.organ === actor.organ
  const candidate = assignee === undefined && ofOrgan && actor.roles.includes(candidates.role) && isOfficer
  if (view === 'mine') return mine
  if (view === 'candidate') return candidate
  const all = actor.roles.includes('supervisor') && (ofOrgan || index.organ === actor.organ) && isOfficer
  return mine || candidate || all
}

/** What a list of steps ought to give: ids in the order of due days, and in whose right. */
export function tasksFor(viewer: readonly Actor[], cases: readonly Known[], kin: Kin, view: TaskFilter['view']) {
  const found = cases
    .filter(({ index }) => index.status === 'open')
    .flatMap(known =>
      known.index.tasks.flatMap(task => {
        const standing = viewer.find(
          actor => waitsFor(actor, view, task, known.index) && standingIn([actor], known, kin),
        )
        const due = task.due ?? null
        return standing ? [{ key: known.id + task.id, due, onBehalfOf: standing.onBehalfOf ?? null }] : []
      }),
    )
  return found.toSorted((a, b) => (a.due ?? 'z').localeCompare(b.due ?? 'z') || (a.key < b.key ? -1 : 1))
}
