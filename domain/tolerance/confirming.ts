import { reaches } from '../access/organs.ts'
import type { OrganLevel, Rank, RulePack } from '../packs/rulePack.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'
import type { Bodies } from './commands.ts'
import type { ToleranceState } from './state.ts'

/**
 * Who the subject is, as intake confirmed it: what it rests on is the register of persons, or a document of the file.
 */
export type ConfirmedSubject = { rank: Rank; managedBy: OrganLevel; evidence?: string; approvalLevel: OrganLevel }

/** The level at which the case is approved (干部管理权限): who manages the cadre, never below the level of the rank. */
export function approvalLevelOf(
  { approval }: Pick<RulePack, 'approval'>,
  { rank, managedBy }: { rank: Rank; managedBy?: OrganLevel | undefined },
): OrganLevel {
  const byRank = approval[rank]
  return managedBy !== undefined && reaches(managedBy, byRank) ? managedBy : byRank
}

/**
 * What an acceptance confirms (docs/rules.md 1, applied). Without a body it is what the register of persons and the
 * start agree on; what they do not say alike, or the register does not know, intake says itself, resting on a document
 * of the file.
 */
export function confirmedSubject(
  { subject: said }: Bodies['accept'],
  state: ToleranceState,
  { pack, persons }: Context,
): ConfirmedSubject {
  const asked = state.subjectFacts
  const known = Object.hasOwn(persons, state.subject) ? persons[state.subject] : undefined
  if (said) return confirmedBy(said, state, pack, known)
  const { rank, managedBy = known?.rank && pack.approval[known.rank] } = known ?? {}
  must(rank !== undefined && managedBy !== undefined, 'INVALID_BODY', { path: 'subject', message: 'subjectUnknown' })
  must(rank === asked.rank, 'INVALID_BODY', { path: 'subject.rank', message: 'subjectDisagrees' })
  const agrees = asked.managedBy === undefined || asked.managedBy === managedBy
  must(agrees, 'INVALID_BODY', { path: 'subject.managedBy', message: 'subjectDisagrees' })
  return { rank, managedBy, approvalLevel: approvalLevelOf(pack, { rank, managedBy }) }
}

/** Said by intake: as the register has it, or with a document of the file that shows it. */
function confirmedBy(
  said: NonNullable<Bodies['accept']['subject']>,
  { documents }: ToleranceState,
  pack: RulePack,
  known: { rank?: Rank; managedBy?: OrganLevel } | undefined,
): ConfirmedSubject {
  const { rank, managedBy, evidence } = said
  const registered = known?.rank === rank && known.managedBy === managedBy
  must(registered || evidence !== undefined, 'INVALID_BODY', { path: 'subject.evidence', message: 'evidenceNeeded' })
  const isOnFile = evidence === undefined || documents.some(({ id, notice }) => id === evidence && !notice)
  must(isOnFile, 'EVIDENCE_UNKNOWN', { missing: [evidence ?? ''] })
  return { ...said, approvalLevel: approvalLevelOf(pack, { rank, managedBy }) }
}
