import type { CaseKind } from '../caseKind.ts'
import { articleOf } from '../law/citation.ts'
import type { OrganLevel } from '../packs/rulePack.ts'
import { must } from '../refusal.ts'
import { chainOf, type Organ, type Organs, organOf, reaches } from './organs.ts'

const articles: Readonly<Partial<Record<CaseKind, string>>> = {
  clarification: articleOf('reporting', '第五十条'),
  falseAccusation: articleOf('reporting', '第三十九条'),
}

/** The organ of a case, if it may decide cases of this kind; `INVALID_BODY` where it is not known, else `NO_POWER`. */
export function mustDecide(organs: Organs, id: string, kind: CaseKind): Organ {
  const organ = organOf(organs, id)
  must(organ !== undefined, 'INVALID_BODY', { path: 'organ', message: 'unknownOrgan' })
  must(organ.powers.decide.includes(kind), 'NO_POWER', { organ: organ.name, kind }, articles[kind])
  return organ
}

/** The organ whose head approves a case of this kind at this level: the nearest from `id` upward that may. */
export const approvingOrgan = (organs: Organs, id: string, level: OrganLevel, kind: CaseKind): Organ | undefined =>
  chainOf(organs, id).find(organ => reaches(organ.level, level) && organ.powers.approve.includes(kind))
