import type { ToleranceView } from '#api/views/tolerance/schema.ts'
import type { FilePart } from '#notices/caseFile.ts'
import { fields, heading, list, paragraph, subheading, word } from '#notices/content/blocks.ts'
import { questionOf } from '#notices/content/tolerance/decision.ts'
import type { Block } from '#notices/document.ts'
import { type Material, moment } from '../material.ts'

type Findings = NonNullable<ToleranceView['findings']>

/** Findings on every criterion, with their reasons and evidence by title, and what they recommend. */
export function findingsBlocks({ view, pack, name }: Material, findings: Findings): Block[] {
  const titleOf = (id: string) => view.documents.find(document => document.id === id)?.title ?? id
  const rows = findings.findings.map(({ criterion, result, answer, reasons, evidence }) => {
    const asked = pack?.criteria.find(({ id }) => id === criterion)
    const found = word('findingResult', result) + (answer === undefined ? '' : `\n${answer}`)
    return [asked ? `${criterion}　${questionOf(asked)}` : criterion, found, reasons, evidence.map(titleOf).join('、')]
  })
  return [
    { type: 'table', head: ['认定标准', '认定', '理由', '证据'], rows },
    fields([
      ['处理建议', word('recommendation', findings.recommendation)],
      ['提交', `${name(findings.by)}　${moment(findings.at)}`],
      ['会签', findings.cosignedBy === undefined ? '尚未会签' : name(findings.cosignedBy)],
    ]),
  ]
}

/** 调查核实: interviews, opinions, findings and those that were sent back; nothing for a reader who may not have them. */
export function inquiryPart(material: Material): FilePart {
  const { view, name } = material
  const { interviews = [], opinions = [], findings, formerFindings = [], remandPoints = [] } = view
  return {
    title: '调查核实',
    blocks: [
      ...(interviews.length > 0 ? [heading('谈话')] : []),
      ...interviews.flatMap(({ who, role, summary, waived, by, at }) => [
        subheading(`${name(who)}（${word('interviewRole', role)}）`),
        paragraph(`${moment(at)}　${name(by)}记录${waived ? '　放弃陈述' : ''}`),
        paragraph(summary),
      ]),
      ...(opinions.length > 0 ? [heading('有关意见')] : []),
      ...opinions.flatMap(({ body, kind, opinion, at }) => [
        subheading(`${body}（${kind}）`),
        paragraph(`${moment(at)}　${opinion}`),
      ]),
      ...(findings ? [heading('调查认定'), ...findingsBlocks(material, findings)] : []),
      ...(remandPoints.length > 0 ? [heading('退回时要求查清的问题'), list(remandPoints)] : []),
      ...formerFindings.flatMap((former, index) => [
        heading(`退回前的调查认定（第${index + 1}次）`),
        ...findingsBlocks(material, former),
      ]),
    ],
  }
}
