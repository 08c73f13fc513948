import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor, Role } from '#domain/access/actor.ts'
import { isShutTo, type Kin, keptOut } from '#domain/access/keptOut.ts'
import { maySee, placesOf } from '#domain/access/policy.ts'
import type { Place, Relation } from '#domain/access/relation.ts'
import { sightRows } from '#domain/access/sightRows.ts'
import { actingFor, mayStandIn } from '#domain/access/substitution.ts'
import type { CaseIndex } from '#domain/caseIndex.ts'
import { caseKinds } from '#domain/processes.ts'

const people = ['a', 'b', 'c', 'd'] as const
const organs = ['county', 'city'] as const
const officers: Role[] = [
  ...(['intake', 'investigator', 'panelMember', 'approver', 'deputy', 'caseReview', 'caseManagement'] as const),
  ...(['supervisor', 'custodian', 'auditor'] as const),
]
const role = fc.constantFrom<Role>(...officers, 'applicant', 'admin', 'service')
const relation = fc.constantFrom<Relation>('party', 'handler', 'panel', 'candidate', 'recused', 'tied', 'untold')
const place = fc.record({ person: fc.constantFrom(...people), relation })
const rights = fc.record({ organ: fc.constantFrom(...organs), roles: fc.uniqueArray(role, { maxLength: 3 }) })
const kin = fc.dictionary(
  fc.constantFrom(...people, 'constructor'),
  fc.uniqueArray(fc.constantFrom(...people), { maxLength: 2 }),
)

type Seen = Parameters<typeof maySee>[1]
const seen: fc.Arbitrary<Seen> = fc.record({
  kind: fc.constantFrom(...caseKinds),
  organ: fc.constantFrom(...organs),
  approvalOrgan: fc.constantFrom(...organs, null),
  transferTo: fc.constantFrom(...organs, null),
  stage: fc.constantFrom('received', 'approving', 'decided'),
  unassigned: fc.boolean(),
  people: fc.array(place, { maxLength: 5 }),
  tasks: fc.array(
    fc
      .record({ role: fc.constantFrom(...officers), organ: fc.constantFrom(...organs) })
      .map(candidates => ({ id: 't', kind: 't', action: 't', candidates }) as CaseIndex['tasks'][number]),
    { maxLength: 2 },
  ),
})
const actorOf = (person: string, { organ, roles }: { organ: string; roles: Role[] }): Actor => ({
  person,
  name: person,
  organ,
  roles,
})

const has = (places: readonly Place[], person: string, wanted: Relation) =>
  places.some(one => one.person === person && one.relation === wanted)

/** The wall between one person and one case, told slowly: each sentence of docs/rules.md by itself. */
function slowlyKeptOut(person: string, places: readonly Place[], declared: Kin): boolean {
  if (has(places, person, 'recused')) return true
  if (has(places, person, 'tied')) return true
  if (has(places, person, 'untold')) return true
  if (has(places, person, 'party')) return true
  for (const [who, relatives] of Object.entries(declared))
    for (const relative of relatives) if (who === person && has(places, relative, 'party')) return true
  return false
}

/** Who sees a case, told slowly, in one person's own right or for an absent one. */
function slowlySees(one: Actor, absent: Actor | undefined, seen: Seen, declared: Kin): boolean {
  if (absent === undefined) {
    for (const shut of ['recused', 'tied', 'untold'] as const) if (has(seen.people, one.person, shut)) return false
    if (has(seen.people, one.person, 'party')) return true
    return (
      !slowlyKeptOut(one.person, seen.people, declared) &&
      opens(one, one.roles, seen, ['handler', 'panel', 'candidate'])
    )
  }
  if (slowlyKeptOut(one.person, seen.people, declared) || slowlyKeptOut(absent.person, seen.people, declared))
    return false
  const left = absent.roles.filter(role => !['applicant', 'panelMember', 'admin', 'service'].includes(role))
  return opens(absent, left, seen, ['handler', 'candidate'])
}

function opens({ person, organ }: Actor, roles: readonly Role[], seen: Seen, seats: readonly Relation[]): boolean {
  if (seats.some(seat => has(seen.people, person, seat))) return true
  const here = seen.organ === organ
  const clarified = seen.kind === 'clarification' && seen.stage === 'approving'
  return roles.some(held => {
    switch (held) {
      case 'intake':
      case 'auditor':
        return here
      case 'supervisor':
        return here || seen.transferTo === organ
      case 'approver':
        return here || seen.approvalOrgan === organ
      case 'deputy':
        return here && seen.stage === 'approving'
      case 'caseReview':
      case 'caseManagement':
        return here && clarified
      case 'custodian':
        return here && seen.tasks.some(({ candidates: c }) => 'role' in c && c.role === held && c.organ === organ)
      case 'investigator':
        return here && seen.unassigned
      default:
        return false
    }
  })
}

const often = { numRuns: 3_000 }

describe('whom a case keeps out', () => {
  test('is asked in one way, which says what the sentences of the rules say', () => {
    fc.assert(
      fc.property(fc.constantFrom(...people), fc.array(place), kin, (person, places, declared) => {
        expect(keptOut(person, places, declared) !== undefined).toBe(slowlyKeptOut(person, places, declared))
      }),
      often,
    )
  })

  test('sees nothing of it, in no right of anybody for whom it acts, and whoever else sees it has a way to it', () => {
    let open = 0
    fc.assert(
      fc.property(seen, kin, rights, rights, fc.boolean(), (index, declared, mine, theirs, forAnother) => {
        const one = actorOf('a', mine)
        const absent = forAnother ? actorOf('b', theirs) : undefined
        const actor = absent ? actingFor(one, absent) : one
        const sees = maySee(actor, index, declared)
        if (sees) open += 1
        expect(sees).toBe(slowlySees(one, absent, index, declared))
        if (isShutTo(actor, index.people, declared)) expect(sees).toBe(false)
      }),
      often,
    )
    expect(open).toBeGreaterThan(100)
  })

  test('is told by no row of a list what it may not see', () => {
    const rest = {
      status: 'open',
      openedAt: '2026-01-05T00:00:00.000+08:00',
      nextDue: null,
      overdueFrom: null,
    } as const
    fc.assert(
      fc.property(seen, kin, rights, rights, fc.boolean(), (index, declared, mine, theirs, forAnother) => {
        const one = actorOf('a', mine)
        const actor = forAnother ? actingFor(one, actorOf('b', theirs)) : one
        const rows = sightRows({ ...index, ...rest } as unknown as CaseIndex)
        const goes = placesOf(actor).some(({ who, way }) => rows.some(row => row.who === who && row.way === way))
        const isListed = goes && !isShutTo(actor, index.people, declared)
        expect(isListed).toBe(slowlySees(one, forAnother ? actorOf('b', theirs) : undefined, index, declared))
      }),
      often,
    )
  })

  test('gets in by no further substitution: what one of the two may not see, nobody sees for them', () => {
    fc.assert(
      fc.property(seen, kin, rights, rights, (index, declared, mine, theirs) => {
        const [one, absent] = [actorOf('a', mine), actorOf('b', theirs)]
        const out = [one, absent].some(({ person }) => slowlyKeptOut(person, index.people, declared))
        if (out) expect(maySee(actingFor(one, absent), index, declared)).toBe(false)
      }),
      often,
    )
  })

  test('what somebody else declares bars nobody', () => {
    fc.assert(
      fc.property(seen, kin, rights, (index, declared, mine) => {
        const { a: own = [] } = declared
        expect(maySee(actorOf('a', mine), index, declared)).toBe(maySee(actorOf('a', mine), index, { a: own }))
      }),
      often,
    )
  })
})

test('officers of one organ stand in for each other, and nobody else for anybody', () => {
  fc.assert(
    fc.property(rights, rights, fc.constantFrom('a', 'b'), (mine, theirs, other) => {
      const isOffice = ({ roles }: { roles: Role[] }) => roles.some(held => officers.includes(held))
      const may =
        other !== 'a' &&
        mine.organ === theirs.organ &&
        isOffice(mine) &&
        isOffice(theirs) &&
        !mine.roles.includes('applicant')
      expect(mayStandIn(actorOf('a', mine), actorOf(other, theirs))).toBe(may)
    }),
    often,
  )
})
