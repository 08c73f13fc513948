import type { Actor } from '#domain/access/actor.ts'
import { actsAs } from '#domain/access/substitution.ts'
import type { Command } from '#domain/act.ts'
import { personsNamed } from '#domain/namedPersons.ts'
import { type CaseState, processOf } from '#domain/processes.ts'
import { knownPersons } from '#registers/desk/personRows.ts'
import { kinOf } from '#registers/desk/persons.ts'
import type { Engine } from './engine.ts'
import { namedOrgans } from './namedOrgans.ts'

type Act = { state: CaseState; actor: Actor; type: string; body: Record<string, unknown> }

/**
 * What a command brings of the registers, since the rules cannot look into them: organs that it names, what is known of its
 * parties and of the persons whom it names, and, if it names any, what they and whoever acts declared as kin.
 */
export async function knownToRegisters(
  { database, organs }: Pick<Engine, 'database' | 'organs'>,
  { state, actor, type, body }: Act,
): Promise<Pick<Command, 'kin' | 'organs' | 'persons'>> {
  const row = processOf(state.kind).actions[type]
  const named = row ? personsNamed(row, body).map(({ person }) => person) : []
  const ofKin = named.length === 0 ? [] : [...new Set([...actsAs(actor), ...named])]
  const [kin, known, persons] = await Promise.all([
    kinOf(database, ofKin),
    organs(),
    knownPersons(database, [...state.parties, state.subject, ...named]),
  ])
  return { kin, organs: namedOrgans(known, body), persons }
}
