import type { CaseKind } from '../caseKind.ts'
import type { OrganLevel } from '../packs/rulePack.ts'
import { sameWords } from '../words/fold.ts'

/** What kind of body an organ is. */
export const organTypes = [
  'discipline',
  'partyCommittee',
  'personnel',
  'audit',
  'stateAssets',
  'coordination',
  'unit',
] as const
export type OrganType = (typeof organTypes)[number]

/** Series in which an organ numbers: its cases by kind, their notices, and risk filings. */
export const numberSeries = [
  'tolerance',
  'clarification',
  'falseAccusation',
  'notice',
  'clarificationNotice',
  'accusationNotice',
  'riskFiling',
] as const
export type NumberSeries = (typeof numberSeries)[number]

/** How the body of an organ is reached about remedies, as its notices print it. */
export type OrganContact = { readonly address?: string; readonly phone?: string; readonly mail?: string }

/**
 * An organ as rules and notices know it, a row of the register of organs (docs/rules.md 0a). A case keeps the rows it
 * needs in its state, so that it is decided and printed by what the register said, and a later change is an entry of
 * its ledger.
 */
export type Organ = {
  readonly id: string
  readonly name: string
  readonly shortName?: string
  readonly aliases?: readonly string[]
  readonly level: OrganLevel
  readonly superior?: string
  readonly type: OrganType
  /** Kinds of case that it may decide, and those that its head may approve (检举控告工作规则 39, 50). */
  readonly powers: { readonly decide: readonly CaseKind[]; readonly approve: readonly CaseKind[] }
  /**
   * Whether its adopted choice is a decision (without a word) or only a recommendation to the body that runs the
   * accountability matter (容错建议, 川自贸领〔2024〕2号 art 3); never inferred from names.
   */
  readonly authority?: { readonly [kind in CaseKind]?: 'decide' | 'recommend' }
  /** First characters of its document numbers: 镇 in 镇容〔2026〕1号. */
  readonly mark: string
  /** Whole words of numbers that are not made of the mark, by series. */
  readonly words?: { readonly [series in NumberSeries]?: string }
  readonly contact?: OrganContact
  /** Its own published rule, by which a body outside discipline and supervision clarifies (检举控告工作规则 50). */
  readonly ownRule?: string
  /** Person who acts where the head of an organ without superior is recused. */
  readonly deputyHead?: string
}

/** Organs that a rule may know: those of the case and those an act names. Never all there are. */
export type Organs = readonly Organ[]

/** Both together; of an organ in both, as `more` has it. */
export const withOrgans = (organs: Organs, more: Organs = []): Organs =>
  more.length === 0 ? organs : [...organs.filter(({ id }) => more.every(other => other.id !== id)), ...more]

const ranks: Record<OrganLevel, number> = { county: 1, prefecture: 2, province: 3 }

/** True when `level` is at or above `required`. */
export const reaches = (level: OrganLevel | undefined, required: OrganLevel): boolean =>
  level !== undefined && ranks[level] >= ranks[required]

/** The higher of two levels. */
export const higher = (a: OrganLevel, b: OrganLevel): OrganLevel => (reaches(a, b) ? a : b)

export const organOf = (organs: Organs, id: string): Organ | undefined => organs.find(organ => organ.id === id)

/** Organs from one upward, itself first; a circle of superiors ends where it would begin anew. */
export function chainOf(organs: Organs, id: string): Organ[] {
  const chain: Organ[] = []
  for (let organ = organOf(organs, id); organ && !chain.includes(organ); ) {
    chain.push(organ)
    organ = organ.superior === undefined ? undefined : organOf(organs, organ.superior)
  }
  return chain
}

/** Whether an organ stands anywhere below another. */
export const isBelow = (organs: Organs, id: string, superior: string): boolean =>
  chainOf(organs, id)
    .slice(1)
    .some(organ => organ.id === superior)

/** The organ itself or its nearest superior that reaches `level`: where a matter of that level is approved. */
export const organAtLevel = (organs: Organs, id: string, level: OrganLevel): Organ | undefined =>
  chainOf(organs, id).find(organ => reaches(organ.level, level))

/** The superior of the organ at which a matter of that level is approved; at the top that organ itself. */
export function organAbove(organs: Organs, id: string, level: OrganLevel): Organ | undefined {
  const approving = organAtLevel(organs, id, level)
  return approving?.superior === undefined ? approving : (organOf(organs, approving.superior) ?? approving)
}

/** The organ that somebody calls by its id, name, short name or an alias. */
export function organNamed(organs: Organs, called: string): Organ | undefined {
  const is = (other: string | undefined) => other !== undefined && sameWords(other, called)
  return (
    organs.find(organ => is(organ.id)) ??
    organs.find(organ => is(organ.name)) ??
    organs.find(organ => is(organ.shortName) || organ.aliases?.some(is))
  )
}
