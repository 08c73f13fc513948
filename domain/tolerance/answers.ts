import type { FindingResult } from '../common/bodies.ts'
import { findingsForm } from '../packs/findingsForm.ts'
import type { Answer, Criterion, RulePack } from '../packs/rulePack.ts'
import { Refusal } from '../refusal.ts'
import type { Finding, SubmittedFinding } from './commands.ts'
import { isOwnGround, isReplaced } from './criteria.ts'

const refuse = (index: number, field: 'answer' | 'result', message: string): never => {
  throw new Refusal('ANSWER_CONTRADICTS', { path: `findings.${index}.${field}`, message })
}

/**
 * The answers of a criterion with their results. A case that an earlier release began carries a pack whose answers are
 * mere words: those of the form bring the results that they bring today.
 */
function answersOf({ id, answers }: Criterion): readonly Answer[] | undefined {
  const form: Criterion | undefined = findingsForm.find(criterion => criterion.id === id)
  const withResult = (answer: Answer | string): Answer[] =>
    typeof answer === 'string' ? (form?.answers?.filter(({ text }) => text === answer) ?? []) : [answer]
  const known = answers?.flatMap(withResult) ?? []
  return known.length > 0 ? known : undefined
}

/**
 * The result of a finding: that of its answer, where the pack lists answers. Without an answer it may only be unclear.
 */
function resultOf(criterion: Criterion, { answer, result }: SubmittedFinding, index: number): FindingResult {
  const answers = answersOf(criterion)
  if (!answers) return result ?? refuse(index, 'result', 'missing')
  if (answer === undefined) return result === 'unclear' ? result : refuse(index, 'answer', 'answerNeeded')
  const brings = answers.find(({ text }) => text === answer)?.result ?? refuse(index, 'answer', 'unknownAnswer')
  return result === undefined || result === brings ? brings : refuse(index, 'result', 'contradictsAnswer')
}

/** The findings with the results that follow from their answers; refuses a result that contradicts its answer. */
export function found(pack: RulePack, findings: readonly SubmittedFinding[]): Finding[] {
  return findings.map((finding, index) => {
    const criterion = pack.criteria.find(({ id }) => id === finding.criterion)
    return { ...finding, result: criterion ? resultOf(criterion, finding, index) : ('unclear' as const) }
  })
}

/**
 * Two criteria that ask the same of two sides do not say the opposite of each other; unclear says nothing, and what F9
 * stands in for is not asked.
 */
export function mustAgree(pack: RulePack, findings: readonly Finding[]): void {
  const own = isOwnGround(findings)
  findings.forEach(({ criterion: id, result }, index) => {
    const criterion = pack.criteria.find(one => one.id === id)
    const mirrors = criterion?.mirrors
    if (own && criterion && isReplaced(criterion)) return
    const other = findings.find(({ criterion }) => criterion === mirrors?.criterion)
    if (!mirrors || !other || result === 'unclear' || other.result === 'unclear') return
    if (other.answer !== undefined && mirrors.exceptFor?.includes(other.answer)) return
    if ((result === other.result) === (mirrors.opposed === true)) refuse(index, 'result', 'contradictsCriterion')
  })
}
