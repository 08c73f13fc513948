import { wordingPath } from '#domain/clarification/clearing.ts'
import type { Bodies } from '#domain/clarification/commands.ts'
import { pointsAtReport } from '#domain/clarification/letterText.ts'
import type { ClarificationState } from '#domain/clarification/state.ts'
import { isPassed, refusedWordings } from '#domain/clarification/wordingCheck.ts'
import type { CaseEvent, CaseState } from '#domain/processes.ts'
import { betrays } from '#domain/words/betrayal.ts'
import { type Identity, readIdentity } from '#registers/beside/reporters.ts'
import { judgeWording } from '#registers/beside/wordingHits.ts'
import type { Engine } from './engine.ts'
import { Problem } from './problem.ts'

type Text = { path: string; text: string }

/** Texts of what is reported, as a caller enters them beside the reporter, by their dotted path. */
function textsOf(value: unknown, path = ''): Text[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([member, inner]) => textsOf(inner, path === '' ? member : `${path}.${member}`))
}

/**
 * Refuses texts that betray the reporter who is entered beside them (`REPORTER_IN_TEXT`): whoever enters both knows
 * both, so that the answer gives nothing away.
 */
export function mustNotName(identity: Identity | undefined, entered: Record<string, unknown>): void {
  if (!identity) return
  const errors = textsOf(entered)
    .filter(({ text }) => betrays(text, identity))
    .map(({ path }) => ({ path, message: 'reporterInText' }))
  if (errors.length > 0) throw new Problem('REPORTER_IN_TEXT', { errors })
}

type Act = { type: string; body: Record<string, unknown>; state: ClarificationState; events: readonly CaseEvent[] }

const ofEvaluation = ({ body, events }: Act): Text[] => {
  const evaluation = body as Bodies['evaluate']
  const cleared = events.flatMap(event => (event.type === 'evaluate' ? event.facts.cleared : []))
  return [
    ...cleared.map(({ id, wording }) => ({ path: wordingPath(evaluation, id), text: wording })),
    ...textsOf({ reason: evaluation.reason }),
  ]
}

const ofProposal = ({ state }: Act): Text[] =>
  (state.evaluation?.cleared ?? []).map(({ wording }, at) => ({
    path: `evaluation.cleared.${at}.wording`,
    text: wording,
  }))

/** Texts of a body under these names, each by its dotted path. */
const written =
  (...members: string[]) =>
  ({ body }: Act): Text[] =>
    members.flatMap(member => textsOf(body[member], member))

/** Acts by which a paper is printed, or the person is told something in the words of whoever acts, and these words. */
const printing: Readonly<Record<string, (act: Act) => Text[]>> = {
  // In what words an allegation is found here it stands on the accused's paper, should a false accusation come of it.
  accept: ({ body }) => textsOf(body.findings, 'findings').filter(({ path }) => /\.(text|untruePart)$/.test(path)),
  evaluate: ofEvaluation,
  approve: ofProposal,
  issueLetter: ofProposal,
  reissueNotice: act => [...ofProposal(act), ...written('reasons')(act)],
  refuseAcceptance: written('reason'),
  reject: written('reasons'),
  decideReview: written('reasons'),
  closeAdministratively: written('reasons'),
  reopen: written('ground', 'reasons'),
  suspend: written('reason'),
  extendDeadline: written('reasons'),
  carryOut: written('place', 'persons'),
}

/** Whether such an act has words that must betray nobody. */
export const mayPrintWording = (type: string, state: CaseState): state is ClarificationState =>
  state.kind === 'clarification' && Object.hasOwn(printing, type)

/** Only the words of a letter are compared with the list: reasons may have to speak of the report. */
const isLetter = ({ path }: Text): boolean => /^(allegations|wording|evaluation)\./.test(path)

/**
 * Refuses an act by which a clarification would print words that betray its reporter or call the report malicious,
 * never saying which (`WORDING_NOT_ALLOWED`), and writes each such attempt down. It is asked of acts alone that the
 * rules let through, and never of a dry run. After three refusals nothing is compared any more: words are used that a
 * custodian passed, and no others, so that nobody finds a name by trying (docs/rules.md 2, evaluating). The identity
 * goes no further than here.
 */
export async function mustNotBetray(
  { database, log }: Pick<Engine, 'database' | 'log'>,
  act: Act,
  by: { person: string; commandId: string; bodyHash: string },
): Promise<void> {
  const { state, type } = act
  const { caseId, reporter } = state
  const printed = printing[type]?.(act) ?? []
  const identity = reporter?.ref === undefined ? undefined : await readIdentity(database, reporter.ref)
  const hit = printed.find(
    text => (isLetter(text) && pointsAtReport(text.text)) || (identity && betrays(text.text, identity)),
  )
  const unchecked = printed.find(({ text }) => !isPassed(state, text))
  const judged = await judgeWording(database, { caseId, type, ...by }, refusedWordings, {
    isHit: hit !== undefined,
    isPassed: unchecked === undefined,
  })
  if (judged === 'good') return
  log.warn({ caseId, type }, 'WORDING_NOT_ALLOWED: a wording would have betrayed a reporter, or is to be checked')
  const [path, message] =
    judged === 'refused' ? [hit?.path, 'wordingNotAllowed'] : [unchecked?.path, 'wordingToBeChecked']
  throw new Problem('WORDING_NOT_ALLOWED', { details: { path: path ?? '', message } })
}
