import type { Payload, PayloadCodec } from '@temporalio/common'
import proto from '@temporalio/proto'
import type { Entry } from '#domain/entry.ts'

const { History } = proto.temporal.api.history.v1
type History = proto.temporal.api.history.v1.History

const isPayload = (value: object): value is Payload => 'metadata' in value && 'data' in value

/** A history with its payloads in clear, in protobuf: it can be kept in the tree and replayed without a key. */
export async function encodeDecoded(
  history: proto.temporal.api.history.v1.IHistory,
  codec: PayloadCodec,
  workflowId: string,
): Promise<Uint8Array> {
  const context = { type: 'workflow' as const, workflowId, namespace: 'default' }
  async function decode(value: unknown): Promise<unknown> {
    if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value
    if (Array.isArray(value)) return Promise.all(value.map(decode))
    if (isPayload(value)) return (await codec.decode([value], context))[0]
    const members = Object.entries(value).map(async ([key, member]) => [key, await decode(member)] as const)
    return Object.assign(Object.create(Object.getPrototypeOf(value)), Object.fromEntries(await Promise.all(members)))
  }
  return History.encode((await decode(history)) as History).finish()
}

export const decodeHistory = (bytes: Uint8Array): History => History.decode(bytes)

/** Every entry in a decoded history, wherever it stands (answers of acts, filings), in order and once. */
export function entriesIn(history: unknown): Entry[] {
  const found = new Map<number, Entry>()
  const look = (value: unknown): void => {
    if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return
    const inside = isPayload(value) ? clear(value) : value
    if (inside === null || typeof inside !== 'object') return
    const { n, event, stateHash } = inside as Partial<Entry>
    if (n !== undefined && event && stateHash) found.set(n, inside as Entry)
    else for (const member of Object.values(inside)) look(member)
  }
  look(history)
  return [...found.values()].sort((a, b) => a.n - b.n)
}

function clear({ data }: Payload): unknown {
  const text = Buffer.from(data ?? []).toString()
  return text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : undefined
}
