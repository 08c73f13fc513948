import type { Role } from '#domain/access/actor.ts'
import { isOfficer } from '#domain/access/actor.ts'
import type { BodyMessageKey } from '#domain/texts/bodyMessages.ts'
import type { Database } from '#registers/database/database.ts'
import { personsById } from '#registers/desk/persons.ts'
import { Problem } from './problem.ts'

type Named = { path: string; person: string }

/**
 * Refuses with `INVALID_BODY` whoever cannot answer a cadre's concern: not in the register, gone, no officer of the
 * organ, or the cadre.
 */
export async function mustFitAsOwners(
  database: Pick<Database, 'system'>,
  named: readonly Named[],
  { organ, cadre }: { organ: string; cadre: string | null },
): Promise<void> {
  if (named.length === 0) return
  const found = await personsById(database, [...new Set(named.map(({ person }) => person))])
  const errors = named.flatMap(({ path, person }): { path: string; message: BodyMessageKey }[] => {
    const known = found.find(one => one.person === person)
    if (!known) return [{ path, message: 'unknownPerson' }]
    const posts = [known, ...(known.posts ?? [])]
    const fits =
      !known.left && person !== cadre && posts.some(post => post.organ === organ && isOfficer(post.roles as Role[]))
    return fits ? [] : [{ path, message: 'unfitPerson' }]
  })
  if (errors[0]) throw new Problem('INVALID_BODY', { details: errors[0], errors })
}
