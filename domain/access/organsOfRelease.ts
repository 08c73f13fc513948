import type { CaseKind } from '../caseKind.ts'
import { hashOf } from '../hash.ts'
import { type Organ, type Organs, organOf } from './organs.ts'

const every: readonly CaseKind[] = ['tolerance', 'clarification', 'falseAccusation']
const coordination = { type: 'coordination', powers: { decide: every, approve: every } } as const

const county = (id: string, district: string, mark: string): Organ => ({
  ...coordination,
  id,
  name: `宁波市${district}容错纠错工作协调机构`,
  level: 'county',
  superior: 'ningbo',
  mark,
})

/**
 * The four organs that stood in the releases 0.1.0 and 0.2.0. What those recorded is folded and replayed by them, and
 * their registers begin with them; nothing else may ask for a list of organs.
 */
export const organsOfRelease: Organs = [
  { ...coordination, id: 'zhejiang', name: '浙江省容错纠错工作协调机构', level: 'province', mark: '浙' },
  {
    ...coordination,
    id: 'ningbo',
    name: '宁波市容错纠错工作协调机构',
    level: 'prefecture',
    superior: 'zhejiang',
    mark: '甬',
  },
  county('zhenhai', '镇海区', '镇'),
  county('beilun', '北仑区', '仑'),
]

/** The organs that a case keeps; one opened by 0.1.0 or 0.2.0 keeps none and means those of its release. */
export const organsOf = ({ organs }: { readonly organs?: Organs }): Organs => organs ?? organsOfRelease

/** Of these organs those that a case does not keep as they are. */
export const newsOf = (kept: { readonly organs?: Organs }, organs: Organs): Organs =>
  organs.filter(organ => {
    const known = kept.organs && organOf(kept.organs, organ.id)
    return known === undefined || hashOf(known) !== hashOf(organ)
  })
