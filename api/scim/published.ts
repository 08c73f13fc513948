import { roles } from '#domain/access/actor.ts'
import type { Organ } from '#domain/access/organs.ts'
import { readUnits } from '#registers/desk/units.ts'
import type { ScimAsk } from './asking.ts'
import { described, enterprise } from './library.ts'

type Facts = { required?: boolean; mutability?: string; canonicalValues?: readonly string[] }
type Attribute = { name: string; subAttributes?: Attribute[] } & Facts
type Published = { id: string; attributes: Attribute[] }

/** More values than these help nobody to choose; the list is left out then. */
const mostNamed = 200

const user = 'urn:ietf:params:scim:schemas:core:2.0:User'

/**
 * What the register asks of an attribute beyond the schemas of RFC 7643, by schema and attribute. `required` is what
 * every resource has: whoever leaves out organ or `active` gets the organ of the caller, and a person who is in office.
 */
const factsFor = (
  organs: readonly Organ[],
  units: readonly { id: string }[],
): Record<string, Record<string, Facts>> => ({
  [user]: {
    userName: { required: true, mutability: 'immutable' },
    displayName: { required: true },
    name: { required: true },
    'name.formatted': { required: true },
    active: { required: true },
    'emails.value': { required: true },
    'emails.type': { canonicalValues: ['work'] },
    'roles.value': { required: true, canonicalValues: roles },
  },
  [enterprise]: {
    organization: { required: true, canonicalValues: organs.map(({ id }) => id) },
    department: { canonicalValues: units.map(({ id }) => id) },
  },
})

function withFacts(attribute: Attribute, facts: Record<string, Facts>, before = ''): Attribute {
  const path = `${before}${attribute.name}`
  const { canonicalValues, ...own } = facts[path] ?? {}
  const values = canonicalValues && canonicalValues.length <= mostNamed ? { canonicalValues } : {}
  const { subAttributes } = attribute
  return {
    ...attribute,
    ...own,
    ...values,
    ...(subAttributes && { subAttributes: subAttributes.map(sub => withFacts(sub, facts, `${path}.`)) }),
  }
}

/** As the library writes them, without what is its own. */
const plain: readonly Published[] = JSON.parse(JSON.stringify(described))

/**
 * The schemas as they hold for the caller: organs and units among which to choose are those that the caller looks
 * after.
 */
export async function publishedSchemas({ engine, organs }: Pick<ScimAsk, 'engine' | 'organs'>): Promise<Published[]> {
  const ids = organs.map(({ id }) => id)
  const facts = factsFor(organs, await readUnits(engine.database, ids))
  return plain.map(schema => ({
    ...schema,
    attributes: schema.attributes.map(attribute => withFacts(attribute, facts[schema.id] ?? {})),
  }))
}
