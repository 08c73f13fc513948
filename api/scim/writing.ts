import { changeFault } from '#api/server/registerRows.ts'
import type { Ask } from '#api/server/route.ts'
import type { Role } from '#domain/access/actor.ts'
import { bodyMessage } from '#domain/texts/bodyMessages.ts'
import { StaleRow } from '#registers/desk/history.ts'
import { type PersonRow, putPersons, type VersionedPerson } from '#registers/desk/personRows.ts'
import { ScimError } from './answer.ts'
import { scimPath } from './users.ts'

/** Roles that let somebody change the registers: a connected system gives none of them. */
const ofAdmins: readonly Role[] = ['admin', 'service']

type Asking = Pick<Ask, 'engine' | 'actor' | 'lang'>
export type Write = { row: PersonRow; kept: VersionedPerson | undefined }

function mustMay(
  { actor, lang }: Asking,
  organs: Awaited<ReturnType<Ask['engine']['organs']>>,
  { row, kept }: Write,
): void {
  const fault = changeFault(organs, actor, kept, row)
  if (fault) throw new ScimError(403, undefined, bodyMessage(fault, lang))
  const added = row.roles.filter(role => !(kept?.roles ?? []).includes(role)) as Role[]
  const isAdmin = actor.roles.includes('admin')
  if (!isAdmin && added.some(role => ofAdmins.includes(role)))
    throw new ScimError(403, undefined, bodyMessage('rolesOfAdmins', lang))
}

/**
 * Writes persons, all or none, each only if it is still the row that was read; what an ended one had is found by
 * `deleted`. Throws `ScimError`: 403, 409 `uniqueness`, 412, or 400 with the attribute that is wrong.
 */
export async function writePersons(asking: Asking, writes: readonly Write[], deleted = false): Promise<void> {
  const { engine, actor, lang } = asking
  const organs = await engine.organs()
  for (const write of writes) mustMay(asking, organs, write)
  const versions = new Map(writes.map(({ row, kept }) => [row.id, kept?.version ?? 0]))
  const rows = writes.map(({ row }) => row)
  const reason = deleted ? 'SCIM DELETE' : 'SCIM'
  const faults = await putPersons(engine.database, rows, { by: actor.person, reason, versions, deleted }).catch(
    (error: unknown) => {
      if (error instanceof StaleRow) throw new ScimError(412, undefined, bodyMessage('rowChanged', lang))
      throw error
    },
  )
  engine.forgetStandings()
  if (faults.length === 0) return
  const isTwice = faults.some(({ message }) => message === 'identityTwice')
  const said = faults.map(
    ({ row, path, message }) => `${rows[row]?.id} ${scimPath(path)}：${bodyMessage(message, lang)}`,
  )
  throw new ScimError(isTwice ? 409 : 400, isTwice ? 'uniqueness' : 'invalidValue', said.join('；'))
}
