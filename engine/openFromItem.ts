import type { OpenItem } from '#contract/schemas/supervision.ts'
import type { Actor } from '#domain/access/actor.ts'
import type { KnownPerson } from '#domain/access/knownPerson.ts'
import type { SupervisionBody } from '#registers/beside/supervision.ts'
import { knownPersons } from '#registers/desk/personRows.ts'
import type { Engine } from './engine.ts'
import { Problem } from './problem.ts'

type Sent = Record<string, unknown>
const objectIn = (sent: Sent, field: string): Sent => {
  const value = sent[field]
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Sent) : {}
}

/**
 * What a start from an item of supervision information sends, not checked yet: matter, subject and unit are the item's,
 * rank and managing level the register's, everything else the caller's. Throws `INVALID_BODY` where the caller says
 * another matter or person than the item.
 */
export async function applicationFromItem(
  { database }: Pick<Engine, 'database'>,
  { item, sent, actor }: { item: SupervisionBody; sent: OpenItem; actor: Actor },
): Promise<Sent> {
  const { subject } = item
  const known = subject && (await knownPersons(database, [subject.personId]))[subject.personId]
  return { ...composed(item, known, sent), organ: actor.organ }
}

function composed(item: SupervisionBody, known: KnownPerson | undefined, sent: OpenItem): Sent {
  const cadre = { ...rankOf(known), ...item.subject }
  const unit = item.unit === undefined ? {} : { unit: item.unit }
  switch (sent.kind) {
    case 'tolerance':
      return {
        facts: item.summary,
        circumstances: [],
        ...sent,
        ...unit,
        applicantKind: 'exOfficio',
        matter: { state: 'open', ...same(sent, 'matter', item.matter) },
        subject: { ...cadre, ...same(sent, 'subject', item.subject) },
      }
    case 'clarification':
      return { source: 'inquiry', ...sent, ...unit, subject: { ...cadre, ...same(sent, 'subject', item.subject) } }
    case 'falseAccusation':
      return { grounds: item.summary, ...sent, accused: { ...cadre, ...same(sent, 'accused', item.subject) } }
  }
}

const rankOf = ({ rank, managedBy }: Partial<KnownPerson> = {}) => ({
  ...(rank !== undefined && { rank }),
  ...(managedBy !== undefined && { managedBy }),
})

/** What was sent of a field together with what the item says of it, which nobody may say otherwise. */
function same(sent: Sent, field: string, facts: Sent | undefined): Sent {
  const given = objectIn(sent, field)
  for (const [name, value] of Object.entries(facts ?? {}))
    if (given[name] !== undefined && given[name] !== value)
      throw new Problem('INVALID_BODY', { details: { path: `${field}.${name}`, message: 'notAsInItem' } })
  return { ...given, ...facts }
}
