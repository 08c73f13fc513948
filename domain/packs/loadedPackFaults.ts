import { articles } from '../law/articles.ts'
import { documents, type Mark } from '../law/documents.ts'
import { currentPackFor } from './packs.ts'
import type { RulePack, Source } from './rulePack.ts'
import type { RulePackFault } from './rulePackFaults.ts'

/**
 * What no pack of a city may do, beside what no pack at all may (`faultsOf`): cite a document or an article that nobody
 * has checked, give it another mark than it has, or loosen a period that the law sets. Of the pack itself nothing else
 * is asked.
 */
export const faultsOfLoaded = (pack: RulePack): RulePackFault[] => [
  ...placedSources(pack).flatMap(([path, source]) => faultsOfSource(pack, source, path)),
  ...beyondLaw(pack),
]

type Path = readonly (string | number)[]

function placedSources({ basis, references = [], ...pack }: RulePack): (readonly [Path, Source])[] {
  const at = (path: Path, sources: readonly Source[]) => sources.map((one, n) => [[...path, n], one] as const)
  const rows = (['criteria', 'circumstances', 'lossBands'] as const).flatMap(part =>
    (pack[part] ?? []).flatMap(({ sources }, n) => at([part, n, 'sources'], sources)),
  )
  return [...at(['basis'], basis), ...at(['references'], references), ...rows]
}

const table: readonly (readonly [string, { title: string; short?: string; mark: Mark }])[] = Object.entries(documents)

/** An assumption cites nothing that could be checked; a document of the city itself binds there as the pack says. */
function faultsOfSource({ ownDocuments = [] }: RulePack, source: Source, path: Path): RulePackFault[] {
  if (source.mark === 'A') return []
  if (ownDocuments.some(({ title }) => title === source.document)) return []
  const [key, known] = table.find(([, { title }]) => title === source.document) ?? []
  if (key === undefined || !known) return [{ path: [...path, 'document'], message: 'packDocument' }]
  if (known.mark !== source.mark) return [{ path: [...path, 'mark'], message: `packMark|${known.title}|${known.mark}` }]
  const checked: Record<string, unknown> = (articles as Record<string, Record<string, unknown>>)[key] ?? {}
  const isChecked = source.article === undefined || Object.hasOwn(checked, source.article)
  return isChecked ? [] : [{ path: [...path, 'article'], message: `packArticle|${known.title}` }]
}

/** A period that the law sets: an organ's may be shorter and a person's longer, never the other way. */
function beyondLaw({ kind, regime, days }: RulePack): RulePackFault[] {
  const { days: lawful } = currentPackFor(kind, regime)
  return Object.values(lawful).flatMap(rule => {
    const given = days[rule.key as keyof typeof days]
    if (rule.mark !== 'S' || !given) return []
    const isWider = rule.handling ? given.length > rule.length : given.length < rule.length
    const cap = (given.extensionCap ?? 0) > (rule.extensionCap ?? 0)
    const fits = given.unit === rule.unit && given.handling === rule.handling && !isWider && !cap
    return fits ? [] : [{ path: ['days', rule.key], message: `packBeyondLaw|${rule.length} ${rule.unit}` }]
  })
}
