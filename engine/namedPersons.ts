import { type Actor, isOfficer, type Role } from '#domain/access/actor.ts'
import { keptOut, placesThatBar } from '#domain/access/keptOut.ts'
import type { NamedAs } from '#domain/actFacts.ts'
import { type CommonState, isRecused } from '#domain/case.ts'
import { fitsTask, knownTask } from '#domain/common/tasks.ts'
import { type NamedPerson, personsNamed } from '#domain/namedPersons.ts'
import type { Context } from '#domain/process.ts'
import { type CaseState, processOf } from '#domain/processes.ts'
import type { BodyMessageKey } from '#domain/texts/bodyMessages.ts'
import type { Database } from '#registers/database/database.ts'
import { kinOf, type Person, personsById } from '#registers/desk/persons.ts'
import { Problem } from './problem.ts'

type Asked = { type: string; body: Record<string, unknown> }
type Case = { state: CaseState; actor: Actor }
/** Everything that says whether a known person fits. */
type Naming = Case & { act: Asked; named: readonly NamedPerson[]; kin: Context['kin'] }

/** Persons with a place in the case: why they may not be named, the rules say better (`SAME_PERSON`, `RECUSED`). */
const placed = (state: CommonState): string[] => [
  ...state.parties,
  ...state.recusals.map(({ person }) => person),
  ...state.handlers,
  ...state.formerHandlers,
  ...state.voters,
  ...state.approvers,
  ...[...state.formerPanels, ...(state.panel ? [state.panel] : [])].flatMap(({ members }) => members),
]

const isFree = ({ state, kin }: Naming, person: string): boolean =>
  keptOut(person, placesThatBar(state), kin) === undefined

const actorOf = ({ person, name, organ, roles }: Person): Actor => ({ person, name, organ, roles: roles as Role[] })

/** What a known person must be to be named so (docs/rules.md, "Persons are counted"). */
const fits: Record<NamedAs, (person: Person, naming: Naming) => boolean> = {
  /** The role is asked only if there are two, so that `TOO_FEW_HANDLERS` is told first. */
  handler: ({ person, roles, organ }, { state, named }) =>
    new Set(named.map(one => one.person)).size < 2 ||
    (roles.includes('investigator') && organ === state.organ) ||
    placed(state).includes(person),
  member: ({ person, roles }, { state }) => roles.includes('panelMember') || placed(state).includes(person),
  recorder: ({ person, roles, organ }, naming) =>
    organ === naming.state.organ && isOfficer(roles as Role[]) && isFree(naming, person),
  candidate: fitsAsCandidate,
  absent: ({ person }, { state }) => (state.panel?.members.includes(person) ?? false) && !isRecused(state, person),
  known: () => true,
}

/** Of a task that the actor may not know, or that nobody gives away, the rules say so themselves. */
function fitsAsCandidate(person: Person, naming: Naming): boolean {
  const { act, state, actor } = naming
  const { tasks, actions } = processOf(state.kind)
  const task = knownTask(tasks(state), act.body.task, actor, state)
  const row = task && actions[task.action]
  if (!row || task.action === 'castVote') return true
  return isFree(naming, person.person) && fitsTask(task, row, actorOf(person), state)
}

/**
 * Refuses with `INVALID_BODY` an act that names somebody whom the register does not know, or who may not be named so.
 */
export async function mustNameFit(database: Pick<Database, 'system'>, act: Asked, about: Case): Promise<void> {
  const errors = await wronglyNamed(database, act, about)
  // A list of errors is for who reads the answer; the first of them for who gets the code and its details alone.
  if (errors[0]) throw new Problem('INVALID_BODY', { details: errors[0], errors })
}

async function wronglyNamed(
  database: Pick<Database, 'system'>,
  act: Asked,
  { state, actor }: Case,
): Promise<{ path: string; message: BodyMessageKey }[]> {
  const row = processOf(state.kind).actions[act.type]
  const named = row ? personsNamed(row, act.body) : []
  if (named.length === 0) return []
  const persons = [...new Set(named.map(({ person }) => person))]
  const [found, kin] = await Promise.all([personsById(database, persons), kinOf(database, persons)])
  const naming = { state, actor, act, named, kin }
  return named.flatMap(({ path, person, as }) => {
    const message = faultOf(
      as,
      found.find(one => one.person === person),
      naming,
    )
    return message ? [{ path, message }] : []
  })
}

function faultOf(as: NamedAs, person: Person | undefined, naming: Naming): BodyMessageKey | undefined {
  if (!person) return 'unknownPerson'
  // Who has left is named for nothing more; that one is taken off a case is another matter.
  if (person.left && as !== 'known') return 'unfitPerson'
  const inPosts = [person, ...(person.posts ?? []).map(({ organ, roles }) => ({ ...person, organ, roles }))]
  return inPosts.some(one => fits[as](one, naming)) ? undefined : 'unfitPerson'
}
