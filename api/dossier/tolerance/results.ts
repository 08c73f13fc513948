import { label } from '#domain/texts/labels.ts'
import type { FilePart } from '#notices/caseFile.ts'
import { fields, heading, list, longDay, paragraph, word } from '#notices/content/blocks.ts'
import type { Block } from '#notices/document.ts'
import { type AnyMaterial, type Material, moment } from '../material.ts'

/** 审批和决定: what was approved and by whom, effects, review, filing. */
export function decisionPart({ view, state, name }: Material): FilePart {
  const { outcome, adopted, effects = [], review, filing, reviewSettled } = view
  const rows: [string, string][] = [
    ...(adopted === undefined ? [] : [['集体研究意见', word('choice', adopted)] as [string, string]]),
    ...(outcome === undefined ? [] : [['结果', word('outcome', outcome)] as [string, string]]),
    ...(state.approvers.length > 0 ? [['审批人', state.approvers.map(name).join('、')] as [string, string]] : []),
    ...(filing ? [['报备', `${filing.bodies.join('、')}　${moment(filing.at)}`] as [string, string]] : []),
  ]
  return {
    title: '审批和决定',
    blocks: [
      ...(rows.length > 0 ? [fields(rows)] : []),
      ...(effects.length > 0
        ? [heading('容错保护效力'), list(effects.map(({ title, from }) => `${title}（自${longDay(from)}起）`))]
        : []),
      ...(review ? reviewBlocks(review) : []),
      ...(reviewSettled === 'waived' ? [paragraph('当事人放弃申请复核。')] : []),
      ...(reviewSettled === 'lapsed' ? [paragraph('申请复核的期限届满。')] : []),
    ],
  }
}

const reviewBlocks = ({ requestedAt, reasons, result }: NonNullable<Material['view']['review']>): Block[] => [
  heading('复核'),
  paragraph(`${moment(requestedAt)}申请复核：`),
  paragraph(reasons),
  ...(result === undefined ? [] : [paragraph(`复核决定：${word('reviewResult', result)}。`)]),
]

const unserved = (isVoid: boolean, impossible: { confirmedAt?: string | undefined } | undefined): string => {
  if (isVoid) return '已作废'
  if (!impossible) return '未送达'
  return impossible.confirmedAt === undefined ? '不能送达，待确认' : '不能送达'
}

/** 送达记录: of every notice, or that it was not served yet. */
export function servicePart({ view }: AnyMaterial): FilePart {
  const notices = view.documents.filter(({ id, notice }) => notice !== undefined && id === notice)
  const rows = notices.flatMap(({ number = '', title, receivers = [], voidedBy }) =>
    receivers.map(({ id, name, service, impossible }) => {
      const paper = `${title}\n${number}`
      const to = name ?? word('receiver', id)
      if (!service) return [paper, to, unserved(voidedBy !== undefined, impossible), '', '', '']
      const { method, receivedBy, receivedAt, witnesses = [], refused } = service
      const by = receivedBy + (refused ? '（拒收）' : '')
      return [paper, to, word('serviceMethod', method), by, moment(receivedAt), witnesses.join('、')]
    }),
  )
  return {
    title: '送达记录',
    blocks:
      rows.length > 0 ? [{ type: 'table', head: ['文书', '送达对象', '方式', '签收人', '时间', '见证人'], rows }] : [],
  }
}

/** 纠错和回访. */
export function correctionPart({ view, name }: Material): FilePart {
  const { correction, followUp, careInterviews = [], concerns = [] } = view
  return {
    title: '纠错和回访',
    blocks: [
      ...(correction
        ? [
            heading('纠错'),
            paragraph(`${moment(correction.orderedAt)}提出整改要求，${longDay(correction.due)}前完成：`),
            list(correction.measures),
            paragraph(correction.proof === undefined ? '尚未报告整改。' : `整改情况：${correction.proof}`),
            ...(correction.confirmedAt === undefined
              ? []
              : [paragraph(`${moment(correction.confirmedAt)}确认整改完成。`)]),
          ]
        : []),
      ...(followUp?.summary === undefined
        ? []
        : [
            heading('回访'),
            paragraph(`${moment(followUp.at)}　${followUp.by ? name(followUp.by) : ''}`),
            paragraph(followUp.summary),
          ]),
      ...(careInterviews.length > 0 ? [heading('关心关爱约谈')] : []),
      ...careInterviews.flatMap(({ summary, by, at }) => [paragraph(`${moment(at)}　${name(by)}`), paragraph(summary)]),
      ...(concerns.length > 0
        ? [
            heading('诉求'),
            list(
              concerns.map(({ aspect, text }) => (aspect ? `${label('careAspect', aspect, 'zh-CN')}：${text}` : text)),
            ),
          ]
        : []),
    ],
  }
}
