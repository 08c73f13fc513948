import type { CaseView } from '#api/views/caseView.ts'
import type { CaseState } from '#domain/processes.ts'
import type { CaseFile } from '#notices/caseFile.ts'
import { fields, list, longDay, paragraph, word } from '#notices/content/blocks.ts'
import type { AnyMaterial } from './material.ts'
import { ballotBlocks, countRows } from './minutes.ts'

type Asked = { title: string; reasons: string }

/** The review that waits for a head; none when none was asked for, or it is decided. */
function waitingReview(view: CaseView): Asked | undefined {
  const reviews = [
    ...(view.kind === 'falseAccusation'
      ? [
          { title: '复核', review: view.furtherReview },
          { title: '复审', review: view.review },
        ]
      : [{ title: '复核', review: view.review }]),
  ]
  const [waiting] = reviews.flatMap(({ title, review }) =>
    review && review.result === undefined ? [{ title, reasons: review.reasons }] : [],
  )
  return waiting
}

/** Whether a review of the case waits for a head, so that there is a packet for it. */
export const awaitsReview = (state: CaseState): boolean => {
  const reviews = state.kind === 'falseAccusation' ? [state.furtherReview, state.review] : [state.review]
  return reviews.some(review => review !== undefined && review.result === undefined)
}

/** 复核（复审）呈批表: what was decided, why it is objected to, what its panel found, and the points to decide. */
export function reviewPacketOf(material: AnyMaterial): CaseFile {
  const { view, ledger, made, name } = material
  const { organName: issuer, number, outcome, handlers = [] } = view
  const asked = waitingReview(view)
  if (!asked) throw new RangeError(`no review of case ${view.id} waits`)
  const round = 'rounds' in view ? view.rounds?.findLast(({ purpose }) => purpose === 'review') : undefined
  const due = view.deadlines.findLast(({ ruleKey, state }) => /[rR]eviewDecide$/.test(ruleKey) && state !== 'met')?.due
  const decided = view.documents.filter(({ notice, format, voidedBy }) => notice && format === 'pdf' && !voidedBy)
  return {
    form: 'packet',
    issuer,
    number,
    title: `${word('kind', view.kind)}${asked.title}呈批表`,
    cover: [
      { name: '案号', value: number },
      ...(outcome === undefined ? [] : [{ name: '原结果', value: word('outcome', outcome) }]),
      ...(handlers.length > 0 ? [{ name: '承办人', value: handlers.map(name).join('、') }] : []),
    ],
    parts: [
      { title: '原已制发的文书', blocks: [list(decided.map(one => `${one.title}　${one.number ?? ''}`.trim()))] },
      { title: `申请${asked.title}的理由`, blocks: [paragraph(asked.reasons)] },
      {
        title: '集体研究',
        blocks: round?.result === 'adopted' ? [fields(countRows(round)), ...ballotBlocks(material, round)] : [],
      },
      { title: '请示事项', blocks: [list(pointsOf(material, asked.title, due))] },
    ],
    made,
    ledger,
  }
}

const pointsOf = ({ view }: AnyMaterial, review: string, due: string | undefined): string[] => [
  view.kind === 'clarification' ? '是否维持原处理，或者改变后重新评估。' : '是否维持原认定，或者予以变更、撤销。',
  ...(view.kind === 'tolerance' ? [`${review}不得作出对当事人更重的认定。`] : []),
  `${review}期间不停止原文书的执行。`,
  ...(due === undefined ? [] : [`${review}期限至${longDay(due)}届满。`]),
]
