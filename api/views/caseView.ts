import type { Actor } from '#domain/actor.ts'
import { type Instant, type StatutoryCalendar, toInstant } from '#domain/calendar.ts'
import { indexedTasks, indexOf } from '#domain/caseIndex.ts'
import { dueOf } from '#domain/common/deliberation.ts'
import { type Cut, cutFor } from '#domain/policy.ts'
import { label } from '#domain/texts/labels.ts'
import type { Language } from '#domain/texts/language.ts'
import { organName } from '#domain/texts/organName.ts'
import { protectedEffects } from '#domain/tolerance/effects.ts'
import type { ToleranceState } from '#domain/tolerance/state.ts'
import { tolerance } from '#domain/tolerance/tolerance.ts'
import type { LoadedCase } from '#registers/cases.ts'
import type { CaseView } from './caseViewSchema.ts'
import { viewDocuments } from './documentView.ts'
import { viewRound } from './roundView.ts'
import { viewDeadline, viewStages } from './stageView.ts'

export type { CaseView } from './caseViewSchema.ts'

/**
 * The case as the viewer gets it (domain.md, "Reading"). The caller has already found that the viewer may know of it;
 * `now` is where the working days of the present stage end.
 */
export function viewCase(
  loaded: LoadedCase<ToleranceState>,
  viewer: Actor,
  calendar: StatutoryCalendar,
  lang: Language,
  now: Instant = toInstant(Date.now()),
): CaseView {
  const { state } = loaded
  const cut = cutFor(viewer, indexOf(tolerance, state))
  return {
    ...outline(loaded),
    stages: viewStages(state, calendar, now, lang),
    deadlines: state.deadlines.map(deadline => viewDeadline(deadline, lang)),
    tasks: viewTasks(state, viewer, cut, lang),
    documents: viewDocuments(state.documents, loaded.documents, viewer, cut),
    links: cut === 'party' ? [] : state.links,
    ...(cut !== 'audit' && substance(state)),
    ...(cut === 'party'
      ? partySide(state, viewer)
      : { rounds: state.rounds.map(round => viewRound(state, round, viewer, cut)) }),
    ...((cut === 'office' || cut === 'full') && office(state)),
    ...(cut === 'full' && inquiry(state)),
  }
}

function outline({ state, number, frozen }: LoadedCase<ToleranceState>) {
  const { kind, regime, organ, authority, stage, status, outcome, openedAt, closedAt, receivedOn } = state
  const { rulePack, calendarVersion, approvalLevel, seq, reviewSettled, suspension } = state
  return {
    id: state.caseId,
    number,
    kind,
    regime,
    organ,
    organName: organName(organ),
    authority,
    stage,
    status,
    outcome,
    openedAt,
    closedAt,
    receivedOn,
    rulePack,
    calendarVersion,
    processVersion: tolerance.version,
    approvalLevel,
    seq,
    ...(frozen && { frozen }),
    reviewSettled,
    ...(suspension && { suspension: { from: suspension.from, until: suspension.until } }),
  }
}

/** The right order of fields is no matter: what a person waits for, without the steps of others for a party. */
function viewTasks(state: ToleranceState, viewer: Actor, cut: Cut, lang: Language): CaseView['tasks'] {
  if (cut === 'audit') return []
  return indexedTasks(tolerance, state)
    .filter(({ candidates }) => cut !== 'party' || ('person' in candidates && candidates.person === viewer.person))
    .map(({ id, kind, action, candidates, assignee, delegatedTo, due, claimedAt }) => ({
      id,
      kind,
      title: label('taskKind', kind, lang),
      action,
      candidates,
      assignee,
      delegatedTo,
      due,
      claimedAt,
    }))
}

/** What everybody who sees the case may read, the auditor excepted. */
function substance(state: ToleranceState) {
  const { applicantKind, applicant, subjectFacts, unit, matter, facts, circumstances, enclosures, supplements } = state
  const { refusal, handlers, effects, correction, filing, review } = state
  return {
    applicantKind,
    applicant,
    subject: subjectFacts,
    unit,
    matter,
    facts,
    circumstances,
    enclosures,
    supplements,
    refusal,
    handlers,
    effects: effects.map(effect => ({
      ...effect,
      title: protectedEffects[effect.effect as keyof typeof protectedEffects] ?? effect.effect,
    })),
    correction,
    filing,
    review,
  }
}

/** A party knows who handles and who sits, so that it can ask for recusal; nothing of the deliberation. */
function partySide(state: ToleranceState, viewer: Actor) {
  const { panel, transfer, followUp } = state
  return {
    recusals: state.recusals.map(({ person, ground }) => ({ person, ground })),
    recusalRequests: state.recusalRequests.filter(({ by }) => by === viewer.person),
    notes: state.notes.filter(({ by }) => by === viewer.person),
    ...(panel && {
      panel: {
        purpose: panel.purpose,
        members: panel.members,
        chair: panel.chair,
        convenedAt: panel.convenedAt,
      },
    }),
    ...(transfer && { transfer: { from: transfer.from, to: transfer.to, at: transfer.at } }),
    ...(followUp && { followUp: { at: followUp.at } }),
  }
}

function office(state: ToleranceState) {
  const { panel, recusals, recusalRequests, adopted, followUp, careInterviews, concerns, notes, remands, suspension } =
    state
  return {
    ...(panel && { panel: { ...panel, due: dueOf(state, panel).length } }),
    recusals,
    recusalRequests,
    adopted,
    followUp,
    careInterviews,
    concerns,
    notes,
    suspension,
    remands,
    transfer: state.transfer,
    closing: state.closing,
  }
}

const inquiry = ({ interviews, opinions, findings, formerFindings, remandPoints }: ToleranceState) => ({
  interviews,
  opinions,
  findings,
  formerFindings,
  remandPoints,
})
