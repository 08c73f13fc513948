import { chainOf } from '../access/organs.ts'
import { mustDecide } from '../access/powers.ts'
import { hasSigned } from '../access/substitution.ts'
import { type CommonState, isParty, reopenedAt } from '../case.ts'
import type { NoticeRequest } from '../consequences.ts'
import { noticeIdOf } from '../noticeFiles.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'
import { dayOf, endOfDay, epochMs } from '../time/calendar.ts'
import { dueDateDeadline, extendDeadline, extensionLeft } from '../time/deadlines.ts'
import { meetTerms, resumeTerms, startTerm, stopTerms, suspendTerms, today } from '../time/terms.ts'
import type { CommonBodies as Bodies } from './bodies.ts'
import { mustFitDocument, mustFitNote } from './quota.ts'
import { confirmedImpossible, corrected } from './serving.ts'

/** Acts that every open case knows and that no stage limits. */
export const caseCommands = {
  /** A party says more about its own documents alone; whether there is another of that id it is not told. */
  attachDocument(body: Bodies['attachDocument'], state: CommonState, context: Context) {
    const { actor } = context
    const known = state.documents.find(document => document.id === body.document)
    const mayName = !isParty(state, actor.person) || known?.attachedBy === actor.person
    must(known ? mayName : body.meta !== undefined, 'EVIDENCE_UNKNOWN', { missing: [body.document] })
    mustFitDocument(state, context, body, body.meta?.bytes)
    return [{ type: 'attachDocument' as const, body }]
  },

  addNote(body: Bodies['addNote'], state: CommonState, context: Context) {
    mustFitNote(state, context, body)
    return [{ type: 'addNote' as const, body }]
  },

  /** Within the pack's cap, with reasons and a notice to the applicant. */
  extendDeadline(body: Bodies['extendDeadline'], state: CommonState, context: Context) {
    const deadline = state.deadlines.find(other => other.id === body.deadline)
    must(deadline !== undefined, 'INVALID_BODY', { path: 'deadline', message: 'unknownDeadline' })
    must(deadline.state !== 'met', 'TERM_EXPIRED', { deadline: deadline.id })
    const left = extensionLeft(deadline)
    must(body.days <= left, 'EXTENSION_LIMIT', { left, asked: body.days }, deadline.article)
    return [
      {
        type: 'extendDeadline' as const,
        body,
        then: {
          deadlines: [extendDeadline(context.calendar, deadline, body.days)],
          notices: [noticeOf(state, 'extension', '延期通知书')],
        },
      },
    ]
  },

  suspend(body: Bodies['suspend'], state: CommonState, context: Context) {
    must(state.suspension === undefined, 'WRONG_STAGE', { missing: 'resume' })
    must(body.until > today(context), 'INVALID_BODY', { path: 'until', message: 'notInFuture' })
    const end = dueDateDeadline(context.calendar, {
      id: `suspension-${state.deadlines.filter(deadline => deadline.ruleKey === 'suspension').length + 1}`,
      ruleKey: 'suspension',
      mark: 'A',
      start: today(context),
      due: body.until,
    })
    return [{ type: 'suspend' as const, body, then: { deadlines: [...suspendTerms(state, today(context)), end] } }]
  },

  resume(body: Bodies['resume'], state: CommonState, context: Context) {
    must(state.suspension !== undefined, 'WRONG_STAGE', { missing: 'suspend' })
    must(state.transfer === undefined, 'WRONG_STAGE', { missing: 'acceptTransfer' })
    const deadlines = [
      ...meetTerms(state, ['suspension'], today(context)),
      ...resumeTerms(context, state, today(context)),
    ]
    return [{ type: 'resume' as const, body, then: { deadlines } }]
  },

  transfer(body: Bodies['transfer'], state: CommonState, context: Context) {
    must(state.transfer === undefined, 'WRONG_STAGE', { missing: 'acceptTransfer' })
    must(body.organ !== state.organ, 'INVALID_BODY', { path: 'organ', message: 'unknownOrgan' })
    mustDecide(context.organs, body.organ, state.kind)
    const term = startTerm(context, state, 'transfer.accept', today(context))
    const deadlines = [...stopTerms(state, today(context)), term]
    // A run of 0.2.0 wrote no organs down: its replay must not either.
    const organs = context.rules === 2 ? {} : { organs: chainOf(context.organs, body.organ) }
    return [{ type: 'transfer' as const, body, then: { deadlines, ...organs } }]
  },

  acceptTransfer: (body: Bodies['acceptTransfer'], state: CommonState, context: Context) => [
    { type: 'acceptTransfer' as const, body, then: { deadlines: endTransfer(state, context) } },
  ],

  returnTransfer: (body: Bodies['returnTransfer'], state: CommonState, context: Context) => [
    { type: 'returnTransfer' as const, body, then: { deadlines: endTransfer(state, context) } },
  ],

  /**
   * The wrong notice is void and keeps its number; the new one gets its own. Not one of a decision that was reopened.
   */
  reissueNotice(body: Bodies['reissueNotice'], state: CommonState, _context: Context) {
    const document = state.documents.find(other => other.id === noticeIdOf(body.document) && other.notice)
    must(document?.notice !== undefined, 'INVALID_BODY', { path: 'document', message: 'unknownNotice' })
    must(document.notice.voidedBy === undefined, 'WRONG_STAGE', { reason: 'alreadyVoid' })
    must(document.notice.issuedAt >= reopenedAt(state), 'WRONG_STAGE', { reason: 'beforeReopening' })
    const { kind, addressee } = document.notice
    const notice = { ...noticeOf(state, kind, document.title), addressee, replaces: document.id }
    return [{ type: 'reissueNotice' as const, body, then: { notices: [notice] } }]
  },

  confirmImpossible(body: Bodies['confirmImpossible'], state: CommonState, context: Context) {
    return [{ type: 'confirmImpossible' as const, body: confirmedImpossible(body, state, context).body }]
  },

  correctService(body: Bodies['correctService'], state: CommonState, context: Context) {
    return [{ type: 'correctService' as const, body: corrected(body, state, context).body }]
  },

  /** Needs the confirmation of another person before the case is closed. */
  closeAdministratively(body: Bodies['closeAdministratively'], _state: CommonState, _context: Context) {
    return [{ type: 'closeAdministratively' as const, body }]
  },

  confirmClosing(body: Bodies['confirmClosing'], state: CommonState, context: Context) {
    must(state.closing !== undefined, 'WRONG_STAGE', { missing: 'closeAdministratively' })
    must(!hasSigned(context.actor, state.closing), 'SAME_PERSON')
    const deadlines = meetTerms(
      state,
      state.deadlines.map(deadline => deadline.ruleKey),
      today(context),
    )
    return [
      {
        type: 'confirmClosing' as const,
        body,
        then: {
          deadlines,
          notices: [noticeOf(state, 'closing', '终止办理通知书')],
          close: { outcome: state.outcome ?? 'closedAdministratively' },
        },
      },
    ]
  },
}

/** Periods run on; of a suspended case those alone that a suspension does not stop. */
const endTransfer = (state: CommonState, context: Context) => [
  ...meetTerms(state, ['transfer.accept'], today(context)),
  ...resumeTerms(context, state, today(context)).filter(({ handling }) => !state.suspension || !handling),
]

/** A notice of this kind; its id counts the notices of the case. */
export const noticeOf = (state: CommonState, kind: Notice['kind'], title: string, addressee = state.applicant) => ({
  id: `notice-${state.documents.filter(document => document.notice).length + 1}`,
  kind,
  title,
  addressee,
})
type Notice = NonNullable<CommonState['documents'][number]['notice']>

/** Several notices that one act issues, numbered on from those of the case. */
export const noticesOf = (state: CommonState, asked: readonly Omit<NoticeRequest, 'id'>[]): NoticeRequest[] => {
  const before = state.documents.filter(document => document.notice).length
  return asked.map((notice, at) => ({ id: `notice-${before + at + 1}`, ...notice }))
}

/** Whether an act was received within a period; the last day counts whole (民法典 203). */
export const inTime = (due: string, receivedAt: string): boolean => epochMs(receivedAt) < epochMs(endOfDay(due))

export const servedOn = (body: Bodies['recordService']): string => dayOf(body.receivedAt ?? '')
