import type { Role } from '#domain/access/actor.ts'
import type { CommonState } from '#domain/case.ts'
import type { BodyMessageKey } from '#domain/texts/bodyMessages.ts'
import type { Database } from '#registers/database/database.ts'
import { type Person, personsById } from '#registers/desk/persons.ts'

type Asked = { type: string; body: Record<string, unknown> }
type Named = { path: string; person: string; role?: Role; organ?: string }

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value])

const each = (field: string, value: unknown, wanted: Pick<Named, 'role' | 'organ'> = {}): Named[] =>
  list(value).map((person, index) => ({
    path: Array.isArray(value) ? `${field}.${index}` : field,
    person: String(person),
    ...wanted,
  }))

const excused = (value: unknown): Named[] =>
  list(value).map((one, index) => ({ path: `excused.${index}.member`, person: (one as { member: string }).member }))

/** The persons that an act names, where they stand in it, and what they must be. */
function namedIn({ type, body }: Asked, state: CommonState): Named[] {
  switch (type) {
    case 'assignHandlers': {
      const isEnough = new Set(list(body.handlers)).size >= 2
      return each('handlers', body.handlers, isEnough ? { role: 'investigator', organ: state.organ } : {})
    }
    case 'convenePanel':
      return [
        ...each('members', body.members, { role: 'panelMember' }),
        ...each('chair', body.chair),
        ...excused(body.excused),
      ]
    case 'requestRecusal':
    case 'decideRecusal':
      return each('person', body.person)
    case 'delegateTask':
    case 'reassignTask':
      return each('to', body.to)
    default:
      return []
  }
}

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

const fits = ({ role, organ }: Named, person: Person): boolean =>
  (role === undefined || person.roles.includes(role)) && (organ === undefined || person.organ === organ)

/**
 * The places of an act that name somebody whom the register does not know, or who lacks the role. The role of handlers is
 * asked only if there are two, so that `TOO_FEW_HANDLERS` is told first.
 */
export async function wronglyNamed(
  database: Pick<Database, 'system'>,
  act: Asked,
  state: CommonState,
): Promise<{ path: string; message: BodyMessageKey }[]> {
  const named = namedIn(act, state)
  const found = await personsById(database, [...new Set(named.map(({ person }) => person))])
  return named.flatMap(one => {
    const message = faultOf(
      one,
      found.find(({ person }) => person === one.person),
      state,
    )
    return message ? [{ path: one.path, message }] : []
  })
}

function faultOf(named: Named, person: Person | undefined, state: CommonState): BodyMessageKey | undefined {
  if (!person) return 'unknownPerson'
  // Who has left is named for nothing more; that one is taken off a case is another matter.
  if (person.left && named.path !== 'person') return 'unfitPerson'
  return fits(named, person) || placed(state).includes(named.person) ? undefined : 'unfitPerson'
}

/** The act with what the register knows of a person whose recusal is asked for: the organ that the person heads, or null. */
export async function withHeadOf<A extends Asked>(database: Pick<Database, 'system'>, act: A): Promise<A> {
  if (act.type !== 'requestRecusal') return act
  const [known] = await personsById(database, [String(act.body.person)])
  return { ...act, body: { ...act.body, headOf: known?.roles.includes('approver') ? known.organ : null } }
}
