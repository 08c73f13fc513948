import type { Role } from '#domain/actor.ts'
import type { CommonState } from '#domain/case.ts'
import type { Language } from '#domain/texts/language.ts'
import { Problem } from '#engine/problem.ts'
import { type Person, personsById } from '#registers/persons.ts'
import type { Register } from '#registers/register.ts'
import type { Asked } from './askedAction.ts'

type Named = { path: string; person: string; role?: Role; organ?: string }

const messages = {
  unknown: { 'zh-CN': '没有这个人员', en: 'there is no such person' },
  unfit: { 'zh-CN': '这个人员没有所需的角色', en: 'this person does not have the role that is needed' },
} as const

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
 * Refuses an act that names somebody the register does not know, or who lacks the role: `INVALID_BODY` with each place. The
 * role of handlers is asked only if there are two, so that `TOO_FEW_HANDLERS` is told first.
 */
export async function mustKnowNamed(
  register: Pick<Register, 'system'>,
  act: Asked,
  state: CommonState,
  lang: Language,
): Promise<void> {
  const named = namedIn(act, state)
  const found = await personsById(register, [...new Set(named.map(({ person }) => person))])
  const errors = named.flatMap(one => {
    const person = found.find(other => other.person === one.person)
    const wrong = !person ? 'unknown' : !fits(one, person) && !placed(state).includes(one.person) ? 'unfit' : undefined
    return wrong ? [{ path: one.path, message: messages[wrong][lang] }] : []
  })
  if (errors.length > 0) throw new Problem('INVALID_BODY', { errors })
}
