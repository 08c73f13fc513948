import { organsOf } from '#domain/access/organsOfRelease.ts'
import { organName } from '#domain/texts/organName.ts'
import type { FilePart } from '#notices/caseFile.ts'
import { fields, heading, longDay, paragraph, word } from '#notices/content/blocks.ts'
import { type AnyMaterial, moment } from './material.ts'

/** 期限: every period of the case, with its count in words. */
export const deadlinesPart = ({ view }: AnyMaterial): FilePart => ({
  title: '期限',
  blocks: view.deadlines.length
    ? [
        {
          type: 'table',
          head: ['期限', '届满日', '状态', '计算'],
          rows: view.deadlines.map(({ title, due, state, explanation }) => [
            title,
            due,
            word('deadlineState', state),
            explanation,
          ]),
        },
      ]
    : [],
})

/** 其他事项: recusal, suspension, transfer, closing, notes, and the reasons of acts that stand nowhere else. */
export function besidePart({ view, state, reasons, name }: AnyMaterial): FilePart {
  const { recusals = [], suspension, transfer, closing, notes = [] } = view
  return {
    title: '其他事项',
    blocks: [
      ...(recusals.length > 0
        ? [
            heading('回避'),
            {
              type: 'table' as const,
              head: ['人员', '事由', '时间'],
              rows: recusals.map(({ person, ground, at }) => [
                name(person),
                word('recusalGround', ground),
                at === undefined ? '' : moment(at),
              ]),
            },
          ]
        : []),
      ...(suspension
        ? [
            heading('中止'),
            paragraph(`${longDay(suspension.from)}至${longDay(suspension.until)}：${suspension.reason ?? ''}`),
          ]
        : []),
      ...(transfer
        ? [
            heading('移送'),
            paragraph(
              `${moment(transfer.at)}　${organName(organsOf(state), transfer.from)}移送${organName(organsOf(state), transfer.to)}：${transfer.reasons ?? ''}`,
            ),
          ]
        : []),
      ...(closing
        ? [
            heading('终止办理'),
            fields([
              ['情形', word('closingGround', closing.ground)],
              ['理由', closing.reasons],
              ['提出', `${name(closing.by)}　${moment(closing.at)}`],
            ]),
          ]
        : []),
      ...(reasons.length > 0
        ? [
            heading('有关事项的理由'),
            {
              type: 'table' as const,
              head: ['时间', '事项', '理由'],
              rows: reasons.map(({ at, title, text }) => [moment(at), title, text]),
            },
          ]
        : []),
      ...(notes.length > 0
        ? [
            heading('备注'),
            {
              type: 'table' as const,
              head: ['时间', '人员', '内容'],
              rows: notes.map(({ text, by, at }) => [moment(at), name(by), text]),
            },
          ]
        : []),
    ],
  }
}
