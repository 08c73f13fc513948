import type { Payload, PayloadCodec } from '@temporalio/common'
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js'
import type proto from '@temporalio/proto'

type Json = unknown

const isPayload = (value: object): value is Payload => 'metadata' in value && 'data' in value

/** A history with its payloads in clear, as JSON: it can be kept in the tree and replayed without a key. */
export async function decodedHistory(
  history: proto.temporal.api.history.v1.IHistory,
  codec: PayloadCodec,
  workflowId: string,
): Promise<Json> {
  const context = { type: 'workflow' as const, workflowId, namespace: 'default' }
  async function decode(value: unknown): Promise<unknown> {
    if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value
    if (Array.isArray(value)) return Promise.all(value.map(decode))
    if (isPayload(value)) return (await codec.decode([value], context))[0]
    const members = await Promise.all(
      Object.entries(value).map(async ([key, member]) => [key, await decode(member)] as const),
    )
    return Object.assign(Object.create(Object.getPrototypeOf(value)), Object.fromEntries(members))
  }
  return historyToJSON((await decode(history)) as proto.temporal.api.history.v1.IHistory)
}
