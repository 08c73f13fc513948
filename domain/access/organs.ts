import type { OrganLevel } from '../packs/rulePack.ts'
import { sameWords } from '../words/fold.ts'

/**
 * An organ of the four-level demonstration tree. `authority` says whether its adopted choice is a decision or only a
 * recommendation to the body that runs the accountability matter (容错建议, 川自贸领〔2024〕2号 art 3); it is never inferred from names.
 */
export type Organ = {
  readonly id: string
  readonly name: string
  readonly level: OrganLevel
  readonly superior?: string
  readonly authority: 'decide' | 'recommend'
  /** First characters of its document numbers: 镇 in 镇容〔2026〕1号. */
  readonly mark: string
}

export const organs: readonly Organ[] = [
  { id: 'zhejiang', name: '浙江省容错纠错工作协调机构', level: 'province', authority: 'decide', mark: '浙' },
  {
    id: 'ningbo',
    name: '宁波市容错纠错工作协调机构',
    level: 'prefecture',
    superior: 'zhejiang',
    authority: 'decide',
    mark: '甬',
  },
  {
    id: 'zhenhai',
    name: '宁波市镇海区容错纠错工作协调机构',
    level: 'county',
    superior: 'ningbo',
    authority: 'decide',
    mark: '镇',
  },
  {
    id: 'beilun',
    name: '宁波市北仑区容错纠错工作协调机构',
    level: 'county',
    superior: 'ningbo',
    authority: 'decide',
    mark: '仑',
  },
]

const ranks: Record<OrganLevel, number> = { county: 1, prefecture: 2, province: 3 }

/** True when `level` is at or above `required`. */
export const reaches = (level: OrganLevel | undefined, required: OrganLevel): boolean =>
  level !== undefined && ranks[level] >= ranks[required]

/** The organ that a text names, by its id or its name, however they are written. */
export const organNamed = (text: string): Organ | undefined =>
  organs.find(({ id, name }) => sameWords(text, id) || sameWords(text, name))

export const organOf = (id: string): Organ | undefined => organs.find(organ => organ.id === id)

/** Whether an organ stands anywhere below another. */
export function isBelow(id: string, superior: string): boolean {
  const above = organOf(id)?.superior
  return above !== undefined && (above === superior || isBelow(above, superior))
}
/** The higher of two levels. */
export const higher = (a: OrganLevel, b: OrganLevel): OrganLevel => (reaches(a, b) ? a : b)

/** The organ itself or its nearest superior that reaches `level`: where a matter of that level is approved. */
export function organAtLevel(id: string, level: OrganLevel): Organ | undefined {
  for (let organ = organOf(id); organ; organ = organ.superior ? organOf(organ.superior) : undefined)
    if (reaches(organ.level, level)) return organ
  return undefined
}

/** The superior of the organ at which a matter of that level is approved; at the top that organ itself. */
export function organAbove(id: string, level: OrganLevel): Organ | undefined {
  const approving = organAtLevel(id, level)
  return (approving?.superior && organOf(approving.superior)) || approving
}
