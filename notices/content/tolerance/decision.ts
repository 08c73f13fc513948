import { organsOf } from '#domain/access/organsOfRelease.ts'
import { approvingOrgan } from '#domain/access/powers.ts'
import type { Criterion, Factor, RulePack } from '#domain/packs/rulePack.ts'
import { organName } from '#domain/texts/organName.ts'
import { dayOf } from '#domain/time/calendar.ts'
import type { Finding } from '#domain/tolerance/commands.ts'
import { protectedEffects } from '#domain/tolerance/effects.ts'
import type { ToleranceState } from '#domain/tolerance/state.ts'
import type { Block } from '#notices/document.ts'
import { basisOf, caseRows, fields, heading, list, longDay, paragraph, remedy, subheading, word } from '../blocks.ts'
import type { Issue, Written } from '../noticeFacts.ts'
import { adoptedRound, deliberated } from './vote.ts'

const factors: readonly Factor[] = ['动机态度', '客观条件', '程序方法', '性质程度', '后果影响', '挽回损失']

/** Every question asks 是否. */
const answers = { met: '是', notMet: '否', unclear: '不能确定' } as const

/** The question without what is meant for those who fill in the form: （met＝…）, （注明…）. */
export const questionOf = ({ question }: Criterion) => question.replace(/（(?:met＝|注明)[^）]*）/g, '')

/** The answer; for a loss also its amount. */
function resultOfFinding({ answer, result, lossYuan }: Finding): string {
  const loss = lossYuan === undefined ? '' : `（损失${lossYuan.toLocaleString('en-US')}元）`
  return `${answer ?? answers[result]}${loss}`
}

/** Pieces of evidence that a finding rests on, each once, in the order in which the findings name them. */
const evidenceOf = ({ findings, documents }: ToleranceState): string[] =>
  [...new Set((findings?.findings ?? []).flatMap(({ evidence }) => evidence))]
    .map(id => documents.find(other => other.id === id)?.title)
    .filter(title => title !== undefined)

/** Which of them: 证据1、3. */
function namedIn({ evidence }: Finding, state: ToleranceState): string {
  const all = evidenceOf(state)
  const numbers = evidence
    .map(id => all.indexOf(state.documents.find(other => other.id === id)?.title ?? '') + 1)
    .filter(number => number > 0)
  return numbers.length > 0 ? `（证据${numbers.join('、')}）` : ''
}

function factorOf(factor: Factor, pack: RulePack, state: ToleranceState): Block[] {
  const rows = pack.criteria
    .filter(criterion => criterion.factor === factor)
    .flatMap(criterion => {
      const finding = state.findings?.findings.find(other => other.criterion === criterion.id)
      if (!finding) return []
      return [[questionOf(criterion), resultOfFinding(finding), `${finding.reasons}${namedIn(finding, state)}`]]
    })
  return rows.length > 0 ? [subheading(factor), { type: 'table', head: ['认定事项', '结果', '理由'], rows }] : []
}

function circumstancesOf(state: ToleranceState, pack: RulePack): Block[] {
  const texts = state.circumstances.map(id => {
    const row = pack.circumstances.find(other => other.id === id)
    return row ? row.text : id
  })
  return texts.length > 0 ? [paragraph('申请容错的情形：'), list(texts)] : []
}

const opinionsOf = ({ opinions }: ToleranceState): Block[] =>
  opinions.length > 0
    ? [heading('有关意见'), list(opinions.map(({ body, kind, opinion }) => `${body}（${kind}）：${opinion}`))]
    : []

const evidenceBlocks = (state: ToleranceState): Block[] => {
  const evidence = evidenceOf(state)
  return evidence.length > 0 ? [heading('证据'), list(evidence)] : []
}

/** The organ whose head approved, which may be one above that which decides. */
function approverOf(state: ToleranceState): string {
  const organs = organsOf(state)
  const approving = approvingOrgan(organs, state.organ, state.approvalLevel, state.kind)?.id ?? state.organ
  return organName(organs, approving)
}

/** The result in words, and for a recommendation that another body decides. */
function resultOf(state: ToleranceState): string {
  const outcome = state.outcome ?? ''
  if (outcome === 'recommend')
    return `本机关建议对${state.subjectFacts.name}${word('choice', state.adopted ?? '')}，由${state.matter.organ}依法决定。本建议不产生容错认定的效力。`
  return outcome === 'notTolerate'
    ? `对${state.subjectFacts.name}在上述事项中的行为，决定不予容错。`
    : `对${state.subjectFacts.name}在上述事项中的行为，认定予以容错，决定${word('outcome', outcome)}。`
}

const effectsOf = ({ effects }: ToleranceState): Block[] =>
  effects.length > 0
    ? [
        paragraph(`自${longDay(effects[0]?.from ?? '')}起，因上述事项：`),
        list(effects.map(({ effect }) => protectedEffects[effect as keyof typeof protectedEffects] ?? effect)),
      ]
    : []

function correctionOf({ outcome, correction }: ToleranceState): Block[] {
  if (outcome !== 'tolerate' && outcome !== 'mitigate') return []
  return correction
    ? [heading('纠错'), paragraph(`应当于${longDay(correction.due)}前完成下列整改：`), list(correction.measures)]
    : [heading('纠错'), paragraph('容错与纠错并举：本机关另行提出整改要求，当事人和责任单位应当按期完成并报告。')]
}

/** 容错认定决定书, or 容错建议书 where the organ may only recommend: reasons by the six factors, evidence, the result. */
export function decision(issue: Issue): Written {
  const { state, facts, document } = issue
  const recommended = document.title === '容错建议书'
  const round = adoptedRound(state, 'decision')
  const acceptedAt = state.stages.find(({ stage }) => stage === 'investigating')?.enteredAt
  return {
    title: `关于${state.subjectFacts.name}的${document.title}`,
    ...(recommended ? { addressee: state.matter.organ } : { copies: [state.matter.organ] }),
    blocks: [
      fields([
        ...caseRows(issue),
        ['收到申请', longDay(state.receivedOn)],
        ...(acceptedAt ? [['受理', longDay(dayOf(acceptedAt))] as [string, string]] : []),
      ]),
      heading('申请和事实'),
      paragraph(state.facts),
      ...circumstancesOf(state, facts.pack),
      heading('认定和理由'),
      ...factors.flatMap(factor => factorOf(factor, facts.pack, state)),
      ...opinionsOf(state),
      ...evidenceBlocks(state),
      heading('集体研究和批准'),
      ...(round ? [deliberated(state, round)] : []),
      paragraph(`经${approverOf(state)}批准。`),
      heading(recommended ? '建议' : '决定'),
      paragraph(resultOf(state)),
      ...effectsOf(state),
      ...correctionOf(state),
      ...basisOf(facts),
      ...remedy(facts),
    ],
  }
}
