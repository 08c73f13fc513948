import { Client, Connection } from '@temporalio/client'
import { expect } from 'vitest'
import { eventIdOf } from '#api/server/feed.ts'
import { caseKinds, processOf } from '#domain/processes.ts'
import { readConfiguration } from '#system/configuration.ts'
import { runningSystem } from '#system/embedded/running.ts'
import { eventually } from '#test/support/chaos.ts'
import type { Server } from '#test/support/server.ts'

/** Every event that somebody is told since the system began, as it comes. */
async function eventsOf(server: Server, who: string): Promise<string> {
  const stop = new AbortController()
  const headers = {
    authorization: `Bearer ${await server.tokenOf(who)}`,
    'last-event-id': eventIdOf({ xid: '0', id: 0 }),
  }
  const { body } = await fetch(`${server.system.baseUrl}/v1/events`, { headers, signal: stop.signal })
  let text = ''
  void (async () => {
    for await (const chunk of body ?? []) text += Buffer.from(chunk).toString()
  })().catch(() => {})
  await eventually(
    async () => text.length,
    length => length > 100,
    3_000,
  )
  stop.abort()
  return text
}

/** An event has nothing but these. */
const partsOfEvent = ['caseId', 'kind', 'seq']

/**
 * Looks for marked texts where nobody asks for a case: event streams, metrics, and all that Temporal shows in clear.
 */
export async function channelsTellNothing(server: Server, readers: readonly string[], marks: readonly string[]) {
  const hits: string[] = []
  const look = (place: string, text: string) => {
    for (const mark of marks)
      if (text.includes(mark) || text.includes(Buffer.from(mark).toString('base64'))) hits.push(place)
  }
  for (const who of readers) {
    const text = await eventsOf(server, who)
    look(`${who} /v1/events`, text)
    for (const [, data] of text.matchAll(/^data: (.*)$/gm))
      expect(Object.keys(JSON.parse(data ?? '{}')).toSorted()).toEqual(partsOfEvent)
  }
  const ops = runningSystem(server.dataDir)?.ports.ops
  look('/metrics', await (await fetch(`http://127.0.0.1:${ops}/metrics`)).text())
  const connection = await Connection.connect({ address: server.system.temporalAddress })
  try {
    const client = new Client({ connection, namespace: readConfiguration({}).temporalNamespace })
    for await (const { workflowId, raw } of client.workflow.list()) {
      expect([workflowId, raw.memo?.fields ?? {}]).toEqual([workflowId, {}])
      expect(Object.keys(raw.searchAttributes?.indexedFields ?? {}).filter(name => !ofServer.test(name))).toEqual([])
      look(`description of ${workflowId}`, JSON.stringify(raw))
      if (!workflowId.startsWith('case-')) continue
      const { events } = await client.workflow.getHandle(workflowId).fetchHistory()
      for (const event of events ?? []) {
        const input = event.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest?.input
        if (input?.name && neutral.has(input.name)) hits.push(`${workflowId}: update ${input.name}`)
        look(`history of ${workflowId}`, JSON.stringify(event))
      }
    }
  } finally {
    await connection.close()
  }
  expect(hits).toEqual([])
}

/** Search attributes that the server itself sets. */
const ofServer = /^(Temporal|BuildIds)/

/** Acts whose name would tell; they are sent under the neutral one. */
const neutral = new Set(
  caseKinds.flatMap(kind =>
    Object.entries(processOf(kind).actions).flatMap(([name, row]) => (row?.updateName === 'neutral' ? name : [])),
  ),
)
