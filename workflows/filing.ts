import { condition, patched, proxyActivities } from '@temporalio/workflow'
import type { LinkedCaseActivities, NoticeActivities, RegisterActivities } from '#activities/types.ts'
import type { CommonState, LinkedStart } from '#domain/case.ts'
import type { MachineEvent } from '#domain/machineEvents.ts'
import type { CaseLedger } from './ledger.ts'

const retry = { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '1m' } as const
export const registers = proxyActivities<RegisterActivities>({ startToCloseTimeout: '30s', retry })
/** Claims are small and may be repeated: one that was lost with its worker is asked again soon. */
export const claims = proxyActivities<RegisterActivities>({ startToCloseTimeout: '5s', retry })
/** A start whose worker was killed is missed by its heartbeat, and made again: it gives the same case. */
const linked = proxyActivities<LinkedCaseActivities>({ startToCloseTimeout: '1m', heartbeatTimeout: '10s', retry })
const notices = proxyActivities<NoticeActivities>({ startToCloseTimeout: '1m', retry })

/**
 * Freezes the case in the register once it turns out that this run does not own it, as after an operator's reset. The
 * part of the history that such a run inherits knows nothing of that, so the marker is set by the first task that is
 * its own.
 */
export async function freezeForeign<S extends CommonState, E extends { type: string }>(
  ledger: CaseLedger<S, E>,
): Promise<void> {
  await condition(() => ledger.frozen && patched('freeze-foreign-run'))
  await registers.freeze(ledger.caseId)
}

/**
 * Brings to the register what no person's act brings there; independent of the clock, so a dead database stops no
 * deadline.
 */
export async function fileRecords<S extends CommonState, E extends { type: string }>(
  ledger: CaseLedger<S, E>,
): Promise<void> {
  for (;;) {
    await condition(() => ledger.mustFile > ledger.filed)
    await fileOnce(ledger)
  }
}

async function fileOnce<S extends CommonState, E extends { type: string }>(ledger: CaseLedger<S, E>): Promise<void> {
  const { entries, index } = ledger.since(ledger.filed)
  const filed = await registers.fileEntries(ledger.caseId, entries, index)
  ledger.filed = Math.max(ledger.filed, filed)
}

const pendingNotice = ({ documents }: CommonState): string | undefined =>
  documents.find(document => document.notice && document.sha256 === undefined)?.id

/** Papers are made beside the case; runs of 0.2.0 and before had them rendered and wrote down that they were. */
export const rendersOwnNotices = ({ rules }: Pick<CaseLedger<never, never>, 'rules'>): boolean => rules < 3

/** Renders each notice that the case issued. Its record goes to the register with whatever is filed next. */
export async function renderNotices<S extends CommonState, E extends { type: string }>(
  ledger: CaseLedger<S, E>,
): Promise<void> {
  const { caseId } = ledger
  const waiting = () => pendingNotice(ledger.state)
  for (;;) {
    await condition(() => waiting() !== undefined)
    const document = waiting() ?? ''
    const rendered = await notices.renderNotice(caseId, document)
    ledger.record({ type: 'noticeRendered', document, format: 'pdf', ...rendered }, { file: false })
  }
}

/** Starts the cases that this one asks for, and writes down what came of it. */
export async function startLinkedCases<S extends CommonState, E extends { type: string }>(
  ledger: CaseLedger<S, E>,
): Promise<void> {
  const waiting = () => ledger.state.linkedStarts?.[0]
  for (;;) {
    await condition(() => waiting() !== undefined)
    const start = waiting() as LinkedStart
    const came = await linked.startLinked(ledger.caseId, start)
    const event: MachineEvent =
      'caseId' in came
        ? { type: 'linkedStarted', start: start.id, caseId: came.caseId, relation: start.kind }
        : { type: 'linkedRefused', start: start.id, code: came.refused }
    ledger.record(event, { file: true })
  }
}

/** Files everything; a run may end only in the activation in which the register holds all that it accepted. */
export async function fileAll<S extends CommonState, E extends { type: string }>(
  ledger: CaseLedger<S, E>,
): Promise<void> {
  const isRendered = () => !rendersOwnNotices(ledger) || pendingNotice(ledger.state) === undefined
  const settled = () => isRendered() && !ledger.state.linkedStarts?.length
  while (ledger.filed < ledger.n || !settled()) {
    ledger.mustFile = ledger.n
    await condition(() => settled() && (ledger.filed >= ledger.n || ledger.mustFile < ledger.n))
  }
}
