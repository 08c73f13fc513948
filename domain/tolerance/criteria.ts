import type { Criterion, RulePack } from '../packs/rulePack.ts'
import { must } from '../refusal.ts'
import type { Finding } from './commands.ts'

const resultOf = (findings: readonly Finding[], id: string) =>
  findings.find(finding => finding.criterion === id)?.result

/** A negative criterion that is met or unclear; a loss in a blocking band counts as met whatever was ticked. */
function barring(pack: RulePack, findings: readonly Finding[]): Criterion[] {
  const blockingLoss = (finding: Finding | undefined) =>
    pack.lossBands?.some(band => band.blocks && band.label === finding?.answer) ?? false
  return pack.criteria.filter(criterion => {
    if (!criterion.negative) return false
    const finding = findings.find(other => other.criterion === criterion.id)
    return finding?.result !== 'notMet' || (criterion.id === 'F6' && blockingLoss(finding))
  })
}

/**
 * No configuration switches this off: the negative list bars `tolerate`, `mitigate` and `recommend`; `tolerate` also needs
 * every criterion that the pack requires for it, F1 and F3 among them (三个区分开来).
 */
export function mustAllow(pack: RulePack, findings: readonly Finding[], choice: string): void {
  if (choice === 'notTolerate' || choice === 'abstain') return
  const bars = barring(pack, findings).map(criterion => criterion.id)
  must(bars.length === 0, 'NEGATIVE_LIST', { criteria: bars })
  if (choice !== 'tolerate' && choice !== 'mitigate') return
  const open = pack.criteria
    .filter(criterion => criterion.requiredFor?.includes(choice) && resultOf(findings, criterion.id) !== 'met')
    .map(criterion => criterion.id)
  must(open.length === 0, 'CRITERION_NOT_MET', { criteria: open })
}
