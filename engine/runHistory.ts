import { type Client, WorkflowNotFoundError } from '@temporalio/client'
import type { Payload, PayloadCodec } from '@temporalio/common'
import type { Answer, CaseInput, OpenAnswer } from '#contract/messages.ts'
import { claimActivity, filingActivity, openUpdate } from '#contract/names.ts'
import type { Command } from '#domain/act.ts'
import type { Database } from '#registers/database/database.ts'

/** What resuming needs: the registers, and Temporal with the codec of its payloads. */
export type RunMeans = { database: Database; client: Client; codec: PayloadCodec; taskQueue: string }

/** One run of a case's workflow, as its history tells: no worker is needed, so another build can read it. */
export type CaseRun = {
  runId: string
  /** Name of its workflow type. */
  type: string
  isRunning: boolean
  /** The first run of its chain: neither made by continue-as-new nor by a reset. */
  isFirst: boolean
  /** The input it began with; undefined where the key of the case is gone. */
  input: CaseInput | undefined
  /** The run that it took over from; of a first run undefined. */
  continues: string | undefined
  /** Number of entries that it began with. */
  n0: number
  /** What it answered to acts, and what it gave an activity to file that may still be under way. */
  accepted: Answer[]
  /** Of the run that opened the case: the number it claimed, and the command that asked for it. */
  opening: { number: string; command: Command } | undefined
}

/** The run of this id, or the latest of the workflow; undefined if Temporal has none. */
export async function runOf(
  { client, codec }: Pick<RunMeans, 'client' | 'codec'>,
  workflowId: string,
  runId?: string,
): Promise<CaseRun | undefined> {
  const handle = client.workflow.getHandle(workflowId, runId)
  try {
    const { runId: found, type, status, raw } = await handle.describe()
    const { events } = await client.workflow.getHandle(workflowId, found).fetchHistory()
    const context = { type: 'workflow', workflowId, namespace: client.options.namespace } as const
    const opened = async (payloads: Payload[]) =>
      (await codec.decode(payloads, context)).map(({ data }) => JSON.parse(Buffer.from(data ?? []).toString()))
    const began = events?.[0]?.workflowExecutionStartedEventAttributes
    const [given] = await opened(began?.input?.payloads ?? [])
    const input = given && 'kind' in given ? (given as CaseInput) : undefined
    return {
      runId: found,
      type,
      isRunning: status.name === 'RUNNING',
      isFirst: raw.workflowExecutionInfo?.firstRunId === found,
      input,
      continues: input?.kind === 'resume' ? input.continues : undefined,
      n0: input?.kind === 'resume' ? input.n : 0,
      accepted: await acceptedIn(events ?? [], opened),
      opening: await openingIn(events ?? [], opened),
    }
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return undefined
    throw error
  }
}

type Events = NonNullable<
  Awaited<ReturnType<ReturnType<RunMeans['client']['workflow']['getHandle']>['fetchHistory']>>['events']
>

// biome-ignore lint/suspicious/noExplicitAny: what a history holds is what this system wrote, JSON of the shapes named here
type Opened = (payloads: Payload[]) => Promise<any[]>

async function openingIn(events: Events, opened: Opened) {
  const claim = events.find(event => event.activityTaskScheduledEventAttributes?.activityType?.name === claimActivity)
  const claimed = events
    .map(event => event.activityTaskCompletedEventAttributes)
    .find(done => claim && String(done?.scheduledEventId) === String(claim.eventId))
  const asked = events
    .map(event => event.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest?.input)
    .find(input => input?.name === openUpdate)
  const [outcome] = await opened(claimed?.result?.payloads ?? [])
  const [message] = await opened(asked?.args?.payloads ?? [])
  return outcome?.number && message?.command ? { number: outcome.number, command: message.command } : undefined
}

async function acceptedIn(events: Events, opened: Opened): Promise<Answer[]> {
  const answers = events.map(async (event): Promise<OpenAnswer | undefined> => {
    const outcome = event.workflowExecutionUpdateCompletedEventAttributes?.outcome?.success?.payloads
    if (outcome) return (await opened(outcome))[0]
    const { activityType, input } = event.activityTaskScheduledEventAttributes ?? {}
    if (activityType?.name !== filingActivity || !input?.payloads) return undefined
    const [, entries, index] = await opened(input.payloads)
    return entries && { entries, index, n: entries.at(-1)?.n ?? 0 }
  })
  return (await Promise.all(answers)).filter(
    (answer): answer is Answer => answer !== undefined && 'entries' in answer && answer.entries.length > 0,
  )
}
