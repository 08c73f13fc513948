import type { Actor } from '#domain/access/actor.ts'
import { organsOf } from '#domain/access/organsOfRelease.ts'
import type { Cut } from '#domain/access/policy.ts'
import { hasEnded } from '#domain/case.ts'
import { indexedTasks } from '#domain/caseIndex.ts'
import { dueOf } from '#domain/panel/deliberation.ts'
import { type CaseState, cutOf, processOf } from '#domain/processes.ts'
import { label } from '#domain/texts/labels.ts'
import type { Language } from '#domain/texts/language.ts'
import { organName } from '#domain/texts/organName.ts'
import { type Instant, type StatutoryCalendar, toInstant } from '#domain/time/calendar.ts'
import { toldTo } from '#domain/told.ts'
import type { LoadedCase } from '#registers/cases/cases.ts'
import type { CaseView } from './caseViewSchema.ts'
import { viewClarification } from './clarification/view.ts'
import { viewDocuments } from './documentView.ts'
import { viewFalseAccusation } from './falseAccusation/view.ts'
import { byTimeAlone, stateForParty } from './partyCut.ts'
import { viewRound } from './roundView.ts'
import { viewDeadline, viewStages } from './stageView.ts'
import { viewTolerance } from './tolerance/view.ts'

export type { CaseView } from './caseViewSchema.ts'

/**
 * The case as the viewer gets it (docs/rules.md 0, Reading). The caller has already found that the viewer may know of
 * it; `now` is where the working days of the present stage end.
 */
export function viewCase(
  loaded: LoadedCase,
  viewer: Actor,
  calendar: StatutoryCalendar,
  lang: Language,
  now: Instant = toInstant(Date.now()),
): CaseView {
  const cut = cutOf(viewer, loaded.state)
  const state = cut === 'party' ? stateForParty(loaded.state, viewer, calendar) : loaded.state
  const view = {
    seenAs: cut,
    ...outline({ ...loaded, state }),
    stages: viewStages(state, calendar, now, lang),
    deadlines: state.deadlines.map(deadline =>
      viewDeadline(cut === 'party' ? byTimeAlone(deadline, now) : deadline, lang),
    ),
    tasks: viewTasks(state, viewer, cut, lang),
    documents: viewDocuments(state, loaded.documents, viewer, cut),
    links: [],
    ...(cut === 'party' && { seq: toldTo(loaded.told, viewer.person) }),
    ...(cut !== 'audit' && { handlers: state.handlers }),
    ...(cut === 'party'
      ? partySide(state, viewer)
      : { rounds: state.rounds.map(round => viewRound(state, round, viewer, cut)) }),
    ...((cut === 'office' || cut === 'full') && office(state)),
    ...ofKind(state, viewer, cut),
  }
  return view as CaseView
}

/** What a case has of its own kind. */
function ofKind(state: CaseState, viewer: Actor, cut: Cut): Partial<CaseView> {
  switch (state.kind) {
    case 'tolerance':
      return viewTolerance(state, viewer, cut)
    case 'clarification':
      return viewClarification(state, viewer, cut)
    case 'falseAccusation':
      return viewFalseAccusation(state, cut)
  }
}

function outline({ state, number, frozen }: LoadedCase) {
  const { organ, authority, stage, status, outcome, openedAt, closedAt, receivedOn } = state
  const { rulePack, rulePackHash, calendarVersion, approvalLevel, suspension } = state
  return {
    id: state.caseId,
    number,
    organ,
    organName: organName(organsOf(state), organ),
    authority,
    stage,
    status,
    ...(hasEnded(state) && { ending: true as const }),
    outcome,
    openedAt,
    closedAt,
    receivedOn,
    rulePack,
    ...(rulePackHash !== undefined && { rulePackHash }),
    calendarVersion,
    processVersion: processOf(state.kind).version,
    approvalLevel,
    seq: state.seq,
    ...(frozen && { frozen }),
    ...(suspension && { suspension: { from: suspension.from, until: suspension.until } }),
  }
}

/** What a person waits for, in any order of fields, without the steps of others for a party. */
function viewTasks(state: CaseState, viewer: Actor, cut: Cut, lang: Language): CaseView['tasks'] {
  if (cut === 'audit') return []
  return indexedTasks(processOf(state.kind), state)
    .filter(({ candidates }) => cut !== 'party' || ('person' in candidates && candidates.person === viewer.person))
    .map(({ id, kind, action, candidates, assignee, delegatedTo, vacatedBy, due, claimedAt }) => ({
      id,
      kind,
      title: label('taskKind', kind, lang),
      action,
      candidates,
      assignee,
      delegatedTo,
      ...(cut !== 'party' && { vacatedBy }),
      due,
      claimedAt,
    }))
}

/** A party knows who handles and who sits, so that it can ask for recusal; nothing of the deliberation. */
function partySide(state: CaseState, viewer: Actor) {
  const { panel, transfer } = state
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
  }
}

function office(state: CaseState) {
  const {
    panel,
    recusals,
    recusalRequests,
    careInterviews,
    concerns,
    notes,
    remands,
    suspension,
    transfer,
    closing,
    leftUnserved,
  } = state
  return {
    ...(panel && { panel: { ...panel, due: dueOf(state, panel).length } }),
    recusals,
    recusalRequests,
    careInterviews,
    concerns,
    notes,
    suspension,
    remands,
    transfer,
    closing,
    leftUnserved,
  }
}
