import type { ToleranceView } from '#api/views/tolerance/schema.ts'
import type { ClarificationState } from '#domain/clarification/state.ts'
import type { FalseAccusationState } from '#domain/falseAccusation/state.ts'
import { protectedEffects } from '#domain/tolerance/effects.ts'
import type { CaseFile, FilePart } from '#notices/caseFile.ts'
import { fields, list, longDay, paragraph, word } from '#notices/content/blocks.ts'
import { clarificationPacket } from './clarification.ts'
import { accusationPacket } from './falseAccusation.ts'
import type { AnyMaterial, Material } from './material.ts'
import { ballotBlocks, countRows } from './minutes.ts'
import { circumstancesOf, partiesOf } from './tolerance/application.ts'
import { findingsBlocks } from './tolerance/inquiry.ts'

const adoptedRound = ({ rounds = [] }: ToleranceView) =>
  rounds.findLast(({ purpose, result }) => purpose === 'decision' && result === 'adopted')

/** What the approver is asked, and what deserves a look before the answer. */
function pointsOf({ view, name }: Material): string[] {
  const { adopted = '', findings, remands = 0, recusalRequests = [], closing, matter } = view
  const unclear =
    findings?.findings.filter(({ result }) => result === 'unclear').map(({ criterion }) => criterion) ?? []
  const due = view.deadlines.findLast(({ ruleKey, state }) => ruleKey.endsWith('.decide') && state !== 'met')?.due
  return [
    `是否批准集体研究形成的意见：${word('choice', adopted)}。`,
    `不批准的，退回补充调查并写明须查清的问题（已退回${remands}次，以两次为限）。`,
    ...(due === undefined ? [] : [`审批期限至${longDay(due)}届满。`]),
    ...(matter?.state === 'decided' ? ['所涉问责事项已经作出决定，批准后的结果为容错建议，不产生保护效力。'] : []),
    ...(findings && findings.recommendation !== adopted
      ? [`承办人的建议（${word('recommendation', findings.recommendation)}）与集体研究的意见不同。`]
      : []),
    ...(unclear.length > 0 ? [`有不能确定的认定标准：${unclear.join('、')}。`] : []),
    ...(recusalRequests.length > 0
      ? [`有待决定的回避申请：${recusalRequests.map(({ person }) => name(person)).join('、')}。`]
      : []),
    ...(closing ? ['已经提出终止办理，等待确认。'] : []),
  ]
}

function effectsPart({ view, state }: Material): FilePart {
  const tolerates = view.adopted === 'tolerate' && view.authority === 'decide' && view.matter?.state !== 'decided'
  const effects = Object.entries(protectedEffects)
    .filter(([effect]) => effect !== 'audit.notAttributed' || state.regime === 'audit')
    .map(([, title]) => title)
  return { title: '批准后的效力', blocks: tolerates ? [list(effects)] : [] }
}

/** 呈批表 of a case of any kind, for the one who approves. */
export function packetOf(material: AnyMaterial): CaseFile {
  switch (material.state.kind) {
    case 'tolerance':
      return tolerancePacket(material as Material)
    case 'clarification':
      return clarificationPacket(material as Material<ClarificationState>)
    case 'falseAccusation':
      return accusationPacket(material as Material<FalseAccusationState>)
  }
}

/**
 * Facts, findings on every criterion, recommendation, count of the vote and the points to decide, for the one who
 * approves.
 */
function tolerancePacket(material: Material): CaseFile {
  const { view, ledger, made, name } = material
  const { organName: issuer, number, kind, approvalLevel, findings, handlers = [] } = view
  const round = adoptedRound(view)
  const circumstances = circumstancesOf(material)
  return {
    form: 'packet',
    issuer,
    number,
    title: `${word('kind', kind)}呈批表`,
    cover: [
      ...partiesOf(material).map(([name, value]) => ({ name, value })),
      { name: '承办人', value: handlers.map(name).join('、') },
      { name: '审批层级', value: word('organLevel', approvalLevel) },
    ],
    parts: [
      {
        title: '基本事实',
        blocks: [
          paragraph(view.facts ?? ''),
          ...(circumstances.length > 0 ? [paragraph('申请容错的情形：'), list(circumstances)] : []),
        ],
      },
      { title: '调查认定和建议', blocks: findings ? findingsBlocks(material, findings) : [] },
      { title: '集体研究', blocks: round ? [fields(countRows(round)), ...ballotBlocks(material, round)] : [] },
      effectsPart(material),
      { title: '请示事项', blocks: [list(pointsOf(material))] },
    ],
    made,
    ledger,
  }
}
