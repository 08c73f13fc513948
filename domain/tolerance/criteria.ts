import type { Criterion, RulePack } from '../packs/rulePack.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'
import type { Finding } from './commands.ts'

const resultOf = (findings: readonly Finding[], id: string) =>
  findings.find(finding => finding.criterion === id)?.result

/** Place of the loss band that holds an amount in yuan; -1 where the pack has no bands. */
const bandAt = ({ lossBands = [] }: RulePack, yuan: number): number =>
  lossBands.findIndex(({ fromYuan, belowYuan }) => yuan >= fromYuan && (belowYuan === undefined || yuan < belowYuan))

/** Whether the answer to F6, or the loss told with it, lies in a band that blocks. */
function blockingLoss(pack: RulePack, { answer, lossYuan }: Finding): boolean {
  const bands = pack.lossBands?.filter(
    ({ label }, at) => label === answer || (lossYuan !== undefined && at === bandAt(pack, lossYuan)),
  )
  return bands?.some(({ blocks }) => blocks) ?? false
}

/** A loss may be graded above its band, on account of its consequences, never below. */
export function mustGradeLoss(pack: RulePack, findings: readonly Finding[]): void {
  findings.forEach(({ answer, lossYuan }, index) => {
    const graded = pack.lossBands?.findIndex(({ label }) => label === answer) ?? -1
    const low = lossYuan !== undefined && graded >= 0 && graded < bandAt(pack, lossYuan)
    must(!low, 'INVALID_BODY', { path: `findings.${index}.answer`, message: 'belowLossBand' })
  })
}

/** A negative criterion that is met or unclear; a loss in a blocking band counts as met whatever was ticked. */
function barring(pack: RulePack, findings: readonly Finding[]): Criterion[] {
  return pack.criteria.filter(criterion => {
    if (!criterion.negative) return false
    const finding = findings.find(other => other.criterion === criterion.id)
    return finding?.result !== 'notMet' || (criterion.id === 'F6' && blockingLoss(pack, finding))
  })
}

/**
 * F9: own dissent on record, or objection to a superior's order, is a ground of its own (问责条例 17), unless there was
 * gain.
 */
export const isOwnGround = (findings: readonly Finding[]): boolean =>
  resultOf(findings, 'F9') === 'met' && resultOf(findings, 'F4') === 'notMet'

/** What F9 stands in for, and what asks the same of another side. */
export const isReplaced = (criterion: Criterion): boolean =>
  ['F1', 'F3'].includes(criterion.id) || ['F1', 'F3'].includes(criterion.mirrors?.criterion ?? '')

/**
 * No configuration switches this off: the negative list bars `tolerate`, `mitigate` and `recommend`; `tolerate` also
 * needs every criterion that the pack requires for it, F1 and F3 among them (三个区分开来), F4 `notMet`, or the ground of F9.
 */
export function mustAllow(
  { rules, pack }: Pick<Context, 'rules' | 'pack'>,
  findings: readonly Finding[],
  choice: string,
): void {
  if (choice === 'notTolerate' || choice === 'abstain') return
  const bars = barring(pack, findings).map(criterion => criterion.id)
  must(bars.length === 0, 'NEGATIVE_LIST', { criteria: bars })
  if (choice !== 'tolerate' && choice !== 'mitigate') return
  const ownGround = rules >= 3 && isOwnGround(findings)
  const open = pack.criteria
    .filter(criterion => criterion.requiredFor?.includes(choice) && resultOf(findings, criterion.id) !== 'met')
    .filter(criterion => !(ownGround && isReplaced(criterion)))
    .map(criterion => criterion.id)
  must(open.length === 0, 'CRITERION_NOT_MET', { criteria: open })
}
