import type { FilePart } from '#notices/caseFile.ts'
import { fields, heading, list, longDay, paragraph, subheading, word } from '#notices/content/blocks.ts'
import type { Block } from '#notices/document.ts'
import type { Material } from '../material.ts'

/** Who applied, about whom and what. */
export function partiesOf({ view, name }: Material): [string, string][] {
  const { subject, applicantKind, applicant, unit, matter } = view
  const rank = subject && word('rank', subject.rank)
  return [
    ...(subject ? [['当事人', `${subject.name}（${rank}）`] as [string, string]] : []),
    ...(unit === undefined ? [] : [['所在单位', unit] as [string, string]]),
    ...(applicantKind === undefined
      ? []
      : [
          ['申请人', `${word('applicantKind', applicantKind)}${applicant ? `（${name(applicant)}）` : ''}`] as [
            string,
            string,
          ],
        ]),
    ...(matter
      ? [
          ['所涉问责事项', `${matter.organ}　${matter.number}（${word('matterState', matter.state)}）`] as [
            string,
            string,
          ],
        ]
      : []),
  ]
}

/** The circumstances that the application names, in the words of the rule pack. */
export const circumstancesOf = ({ view, pack }: Material): string[] =>
  (view.circumstances ?? []).map(id => pack?.circumstances.find(other => other.id === id)?.text ?? id)

/** 申请和受理: the application, what was asked for and supplied, and a refusal. */
export function applicationPart(material: Material): FilePart {
  const { view } = material
  const circumstances = circumstancesOf(material)
  const supplements = (view.supplements ?? []).flatMap(({ asked, given, lapsed }, index): Block[] => [
    subheading(`第${index + 1}次补正`),
    paragraph('要求补正：'),
    list(asked),
    ...(given ? [paragraph('补正：'), list(given)] : [paragraph(lapsed ? '逾期未补正。' : '等待补正。')]),
  ])
  return {
    title: '申请和受理',
    blocks: [
      fields([...partiesOf(material), ['收到日期', longDay(view.receivedOn)]]),
      heading('申请的事实'),
      paragraph(view.facts ?? ''),
      ...(circumstances.length > 0 ? [heading('申请容错的情形'), list(circumstances)] : []),
      ...(view.enclosures?.length ? [heading('随附材料'), list(view.enclosures)] : []),
      ...(supplements.length > 0 ? [heading('补正'), ...supplements] : []),
      ...(view.refusal ? [heading('不予受理'), paragraph(view.refusal.reason)] : []),
    ],
  }
}
