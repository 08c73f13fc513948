import type { CaseKind } from '../../api/queries.ts'
import type { Field } from '../../form/fields.ts'
import { t, type Word } from '../../words/words.ts'

export type Section = { id: string; title: string; fields: readonly Field[] }

/** Which fields are asked for together, in the order of the pages. */
const layouts: Readonly<Record<CaseKind, Readonly<Record<string, readonly string[]>>>> = {
  tolerance: {
    who: ['applicantKind', 'subject', 'unit'],
    matter: ['regime', 'matter'],
    facts: ['facts'],
    circumstances: ['circumstances'],
  },
  clarification: {
    who: ['subject', 'unit', 'source', 'toleranceCaseId'],
    reported: ['allegations', 'facts', 'request'],
    inquiry: ['inquiry'],
    reporter: ['reporter'],
  },
  falseAccusation: {
    who: ['accused', 'clarificationCaseId'],
    reported: ['allegations'],
    reporter: ['reporter'],
    grounds: ['grounds', 'indicators', 'barred'],
  },
}

/** The pages of a start, each with its fields; what no page names stands on the last, so that nothing is left out. */
export function sectionsOf(kind: string, fields: readonly Field[]): Section[] {
  const layout = Object.entries(layouts[kind as CaseKind] ?? {})
  const placed = layout.flatMap(([, names]) => names)
  const rest = fields.map(({ name }) => name).filter(name => !placed.includes(name))
  return [...layout, ['more', rest] as const]
    .map(([id, names]) => ({
      id,
      title: t(`start.section.${id}` as Word),
      fields: names.flatMap(name => fields.find(field => field.name === name) ?? []),
    }))
    .filter(section => section.fields.length > 0)
}
