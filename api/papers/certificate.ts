import { organsOf } from '#domain/access/organsOfRelease.ts'
import { organName } from '#domain/texts/organName.ts'
import { protectedEffects } from '#domain/tolerance/effects.ts'
import type { ToleranceState } from '#domain/tolerance/state.ts'
import { longDay, matterOf, paragraph } from '#notices/content/blocks.ts'
import type { NoticeDocument } from '#notices/document.ts'

type Facts = { number: string; on: string; ledger: { n: number; head: string } }

/**
 * What is read by whoever scans the certificate: case, number, and where its ledger stood. The head is found again in
 * an exported ledger, which `npm run verify` checks without this system.
 */
export const scanned = ({ caseId, number }: ToleranceState, { n, head }: Facts['ledger']): string =>
  ['ZHENGMING', caseId, number, n, head].join('|')

/** 容错认定效力证明: which effects protect whom, since when; `number` is that of the decision, `on` the day it is made. */
export function certificate(state: ToleranceState, { number, on, ledger }: Facts): NoticeDocument {
  const issuer = organName(organsOf(state), state.organ)
  const [first] = state.effects
  const effects = state.effects.map(({ effect }) => protectedEffects[effect as keyof typeof protectedEffects] ?? effect)
  return {
    form: 'letter',
    issuer,
    number,
    title: '容错认定效力证明',
    addressee: '',
    blocks: [
      paragraph(
        `${state.subjectFacts.name}（${state.unit}）在${matterOf(state)}所涉事项中的行为，经${issuer}认定予以容错，认定决定书文号为${number}，案号为${state.number}。`,
      ),
      paragraph(`自${longDay(first?.from ?? on)}起，因上述事项：${effects.join('；')}。`),
      paragraph('上述效力在案件重新办理时终止。使用本证明的单位可以扫描二维码，与案件账本核对。'),
      paragraph('特此证明。'),
    ],
    signature: issuer,
    date: on,
    ledger,
    scanned: scanned(state, ledger),
    language: 'zh-CN',
  }
}
