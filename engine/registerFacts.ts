import type { Actor } from '#domain/access/actor.ts'
import { actsAs } from '#domain/access/substitution.ts'
import type { Command } from '#domain/act.ts'
import type { DocumentFacts } from '#domain/common/bodies.ts'
import { approvedIn } from '#domain/falseAccusation/reviewOrgans.ts'
import { personsNamed } from '#domain/namedPersons.ts'
import { type CaseState, processOf } from '#domain/processes.ts'
import { holdersAt, knownPersons } from '#registers/desk/personRows.ts'
import { kinOf, personsById } from '#registers/desk/persons.ts'
import type { Engine } from './engine.ts'
import { namedOrgans } from './namedOrgans.ts'
import { riskFilingFacts } from './riskFilingFacts.ts'

type Act = { type: string; body: Record<string, unknown> }
type Case = { state: CaseState; actor: Actor }
/** What a command brings of the registers, since the rules cannot look into them. */
export type RegisterFacts = Pick<Command, 'kin' | 'organs' | 'persons'>

/**
 * Organs that an act names, what is known of the parties and of the persons whom it names, and, if it names any, what
 * they and whoever acts declared as kin.
 */
export async function registerFacts(
  { database, organs }: Pick<Engine, 'database' | 'organs'>,
  { type, body }: Act,
  { state, actor }: Case,
): Promise<RegisterFacts> {
  const row = processOf(state.kind).actions[type]
  const named = row ? personsNamed(row, body).map(({ person }) => person) : []
  const ofKin = named.length === 0 ? [] : [...new Set([...actsAs(actor), ...named])]
  const heads = await headsFor(database, type, [state.organ, actor.organ, ...organsThatReview(state)])
  const [kin, known, persons] = await Promise.all([
    kinOf(database, ofKin),
    organs(),
    knownPersons(database, [...state.parties, state.subject, ...named, ...heads]),
  ])
  return { kin, organs: namedOrgans(known, body), persons }
}

/**
 * Acts by which a head may withdraw, be asked to, or be replaced by somebody else: then it matters who else heads the
 * organ.
 */
const ofHeads = ['declareRecusal', 'requestRecusal', 'decideRecusal', 'requestReview']

/** Where a review of a finding is decided: the organ that approved, and the one above it. */
function organsThatReview(state: CaseState): string[] {
  if (state.kind !== 'falseAccusation') return []
  const { organ, above } = approvedIn(state)
  return above === undefined ? [organ] : [organ, above]
}

async function headsFor(database: Engine['database'], type: string, organs: readonly string[]): Promise<string[]> {
  if (!ofHeads.includes(type)) return []
  const holders = await holdersAt(database, organs)
  return holders.filter(({ role }) => role === 'approver').map(({ person }) => person)
}

/**
 * The fields of an act with those that no caller may say: facts of the document that is attached, and of a person whose
 * recusal is asked for the organ that the person heads, or null.
 */
export async function completedBody(
  engine: Pick<Engine, 'database'>,
  { type, body, meta }: Act & { meta: DocumentFacts | undefined },
  about: Case,
): Promise<Act['body']> {
  switch (type) {
    case 'attachDocument': {
      const facts = meta ?? (await riskFilingFacts(engine, body.document, about))
      return facts ? { ...body, meta: facts } : body
    }
    case 'requestRecusal': {
      const [known] = await personsById(engine.database, [String(body.person)])
      return { ...body, headOf: known?.roles.includes('approver') ? known.organ : null }
    }
    default:
      return body
  }
}
