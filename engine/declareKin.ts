import type { Actor } from '#domain/access/actor.ts'
import { hashText } from '#domain/hash.ts'
import { openCasesOfParty } from '#registers/cases/cases.ts'
import { keepKin, personsById } from '#registers/desk/persons.ts'
import { carryOutAct } from './askedAct.ts'
import type { Engine } from './engine.ts'
import { isRefusal } from './problem.ts'

/** A request for somebody's recusal that a declaration became. */
export type Requested = { caseId: string; person: string }

/**
 * Keeps what a person declares about kin. It bars that person at once from the cases of those named. About an officer
 * in a case of the declarer's own it bars nobody: there it becomes a request for recusal, which the head decides
 * (docs/rules.md, "Recusal").
 */
export async function declareKin(engine: Engine, actor: Actor, kin: readonly string[]): Promise<Requested[]> {
  await keepKin(engine.database, actor.person, kin)
  if (!actor.roles.includes('applicant') || kin.length === 0) return []
  const officers = (await personsById(engine.database, kin)).filter(({ roles }) =>
    roles.some(role => role !== 'applicant'),
  )
  const requested: Requested[] = []
  for (const { caseId, organ } of await openCasesOfParty(engine.database, actor.person))
    for (const { person } of officers.filter(officer => officer.organ === organ))
      if (await isRequested(engine, actor, caseId, person)) requested.push({ caseId, person })
  return requested
}

/**
 * Whether the request is with the head, by this call or a former one. Throws ENGINE_UNAVAILABLE when nobody can say.
 */
async function isRequested(engine: Engine, actor: Actor, caseId: string, person: string): Promise<boolean> {
  const sent = { type: 'requestRecusal', person, ground: 'kin', reasons: '当事人申报其为亲属' }
  const key = `kin ${hashText(`${caseId}|${person}`)}`
  try {
    await carryOutAct(engine, { actor, caseId, key, sent })
    return true
  } catch (error) {
    if (isRefusal(error)) return false
    throw error
  }
}
