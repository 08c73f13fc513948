import { label } from '../texts/labels.ts'
import type { Role } from './actor.ts'
import { chainOf, type Organs, reaches } from './organs.ts'

/** Something a city forgot: an organ, and what nobody could do there. */
export type Lack = { organ: string; message: string }

/** How many persons of a role an organ that decides cases needs at least. */
const needed: readonly (readonly [Role, number])[] = [
  ['intake', 1],
  ['investigator', 2],
  ['custodian', 2],
  ['panelMember', 3],
  ['caseReview', 1],
  ['caseManagement', 1],
  ['deputy', 1],
  ['admin', 1],
]

/** Who holds which roles at which organ. */
export type Holding = { organ: string; roles: readonly string[] }

/** What a city forgot: for each organ that decides cases who is missing, and the levels without a way up. */
export function lacksOf({ organs, persons }: { organs: Organs; persons: readonly Holding[] }): Lack[] {
  return organs.flatMap(organ => {
    const decides = organ.powers.decide.length > 0
    if (!decides) return []
    const own = persons.filter(person => person.organ === organ.id)
    const having = (role: Role) => own.filter(({ roles }) => roles.includes(role))
    const lacks = needed.flatMap(([role, least]) => {
      const there = having(role).length
      return there < least ? [`“${label('role', role, 'zh-CN')}”至少 ${least} 人，现有 ${there} 人`] : []
    })
    if (having('approver').length === 0) lacks.push('没有主要负责人')
    if (having('supervisor').every(({ roles }) => roles.includes('approver')))
      lacks.push('没有主要负责人以外的监督管理人员')
    const above = chainOf(organs, organ.id).slice(1)
    if (
      organ.superior !== undefined &&
      !persons.some(({ organ: of, roles }) => of === above[0]?.id && roles.includes('approver'))
    )
      lacks.push('上级机关没有主要负责人')
    if (organ.superior === undefined && organ.deputyHead === undefined && having('approver').length < 2)
      lacks.push('最上级机关须有另一名主要负责人，或者在名录中填写 deputyHead')
    for (const kind of organ.powers.decide) {
      const least = kind === 'falseAccusation' ? 'prefecture' : 'county'
      const approves = [organ, ...above].some(
        other => reaches(other.level, least) && other.powers.approve.includes(kind),
      )
      if (!approves) lacks.push(`“${label('kind', kind, 'zh-CN')}”没有可以批准的上级`)
    }
    return lacks.map(message => ({ organ: organ.id, message }))
  })
}
