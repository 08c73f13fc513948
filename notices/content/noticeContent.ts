import type { ClarificationNotice, FalseAccusationNotice, ToleranceNotice } from '#domain/case.ts'
import { respondent } from '#domain/falseAccusation/state.ts'
import type { CaseState } from '#domain/processes.ts'
import { dayOf } from '#domain/time/calendar.ts'
import type { ToleranceState } from '#domain/tolerance/state.ts'
import { type Block, type Looks, type NoticeContent, openLooks } from '#notices/document.ts'
import { paragraph } from './blocks.ts'
import { ofClarification } from './clarification/clarification.ts'
import { closing, extension, reopening, withdrawal } from './endings.ts'
import { ofFalseAccusation } from './falseAccusation/notices.ts'
import type { Issue, NoticeFacts, Written } from './noticeFacts.ts'
import { refusal } from './refusal.ts'
import { acceptance } from './tolerance/acceptance.ts'
import { decision } from './tolerance/decision.ts'
import { explanation } from './tolerance/explanation.ts'
import { review, reviewRefusal } from './tolerance/review.ts'
import { supplement } from './tolerance/supplement.ts'

const ofTolerance: Readonly<Record<ToleranceNotice, (issue: Issue) => Written>> = {
  acceptance,
  refusal,
  supplement,
  decision,
  withdrawal,
  extension,
  review,
  reviewRefusal,
  closing,
  reopening,
  explanation,
}

/** A notice of a tolerance review goes to whoever applied: the unit by its name, a person by theirs. */
const applicantIn = ({ applicantKind, unit, subjectFacts }: ToleranceState): string =>
  applicantKind === 'unit' ? unit : subjectFacts.name

/** What a notice says, and to whom unless it says so itself. */
function written({ state, ...issue }: Issue<CaseState>): Addressed {
  switch (state.kind) {
    case 'tolerance':
      return {
        addressee: applicantIn(state),
        ...ofTolerance[issue.notice.kind as ToleranceNotice]({ state, ...issue }),
      }
    case 'clarification':
      return {
        addressee: state.subjectFacts.name,
        ...ofClarification[issue.notice.kind as ClarificationNotice]({ state, ...issue }),
      }
    case 'falseAccusation':
      return {
        addressee: respondent,
        ...ofFalseAccusation[issue.notice.kind as FalseAccusationNotice]({ state, ...issue }),
      }
  }
}
type Addressed = Written & { addressee: string }

const numerals = '一二三四五六七八九十'

/** Headings are numbered 一、 and （一） (GB/T 9704-2012 7.3.3). */
function numbered(blocks: readonly Block[]): Block[] {
  let first = 0
  let second = 0
  return blocks.map(block => {
    if (block.type !== 'heading') return block
    if (block.level === 2) return { ...block, text: `（${numerals[second++]}）${block.text}` }
    second = 0
    return { ...block, text: `${numerals[first++]}、${block.text}` }
  })
}

/** What a notice issued anew says first: which one it replaces, and why. */
function replacing({ notice, facts }: Issue<CaseState>): Block[] {
  if (notice.replaces === undefined) return []
  const { formerNumber: number } = facts
  const former = number === undefined ? '先前制发的同类文书' : `${number}文书`
  const reasons = facts.cause.reissue?.body.reasons
  return [
    paragraph(`本文书替代${former}，先前文书自本文书制发之日起作废，其文号保留。`),
    ...(reasons === undefined ? [] : [paragraph(`重新制发的理由：${reasons}`)]),
  ]
}

/**
 * A notice from the state folded up to the entry that issued it and from that entry, so that it is always the same. It
 * names no reporter, no interview and nobody's ballot. Throws RangeError when the case has no such notice.
 */
export function noticeContent(
  state: CaseState,
  documentId: string,
  facts: NoticeFacts,
  looks: Looks = openLooks,
): NoticeContent {
  const document = state.documents.find(({ id }) => id === documentId)
  if (!document?.notice) throw new RangeError(`the case has no notice ${documentId}`)
  const { notice } = document
  const issue = { state, document, notice, facts }
  const { title, blocks, addressee, copies = [], form = 'document' } = written(issue)
  return {
    form,
    issuer: facts.issuer,
    title,
    addressee,
    ...(addressee === respondent && { toRespondent: true as const }),
    blocks: numbered([...replacing(issue), ...blocks]),
    signature: facts.issuer,
    date: dayOf(notice.issuedAt),
    ...(copies.length > 0 && { copies }),
    language: 'zh-CN',
    looks,
  }
}
