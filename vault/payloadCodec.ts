import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload, PayloadCodec, SerializationContext } from '@temporalio/common'
import proto from '@temporalio/proto'
import { type DataKey, type DataKeys, KeyDestroyed } from './dataKeys.ts'
import { KeyringError } from './keyring.ts'
import { SYSTEM_SCOPE, scopeOfWorkflow } from './scopes.ts'
import { open, SealBroken, seal } from './sealing.ts'

const PayloadMessage = proto.temporal.api.common.v1.Payload
const ENCODING = 'binary/encrypted'
const SCOPE = 'zm-key'
const RETRY_MS = 1_000

/** A payload that no codec of ours wrote for this place: in clear, under another scope's key, or changed. */
export class PayloadRefused extends Error {
  override readonly name = 'PayloadRefused'

  constructor(reason: string) {
    super(`Refused: ${reason}`)
  }
}

export interface PayloadCodecOptions {
  /**
   * What becomes of a payload in clear or under a foreign key: `throw` (default, for clients), or `mark` for workers.
   * There an error would fail the workflow task again and again, and a single stray signal would stop a case for good;
   * so what is sent to a workflow decodes to `{"refused": "<why>"}`, which its handlers refuse or ignore like any other
   * wrong shape.
   */
  refusal?: 'throw' | 'mark'
}

/**
 * Seals every payload under the key of its workflow's scope; without a workflow in the context, under the system's.
 * A key that was destroyed or never made decodes to `{"tombstone": "key destroyed"}`.
 * Throws `PayloadRefused` when decoding, `KeyDestroyed` when encoding for a workflow whose key was destroyed.
 */
export function createPayloadCodec(keys: DataKeys, { refusal = 'throw' }: PayloadCodecOptions = {}): PayloadCodec {
  return {
    async encode(payloads, context) {
      if (payloads.length === 0) return payloads
      const scope = scopeOf(context) ?? SYSTEM_SCOPE
      const key = await keyToSeal(keys, scope, context)
      return payloads.map(payload => sealed(payload, scope, key))
    },
    decode(payloads, context) {
      const expected = scopeOf(context)
      const marks = refusal === 'mark' && context?.type === 'workflow'
      return Promise.all(
        payloads.map(async payload => {
          const scope = textOf(payload.metadata?.[SCOPE])
          const reason = reasonToRefuse(payload, scope, expected)
          if (reason && marks) return clearJson({ refused: reason })
          if (reason) throw new PayloadRefused(reason)
          const key = await keys.get(scope)
          return key ? opened(payload, scope, key) : clearJson({ tombstone: 'key destroyed' })
        }),
      )
    },
  }
}

function scopeOf(context: SerializationContext | undefined): string | undefined {
  return context?.workflowId === undefined ? undefined : scopeOfWorkflow(context.workflowId)
}

/**
 * The worker process dies if the answer of an activity or the failure of a workflow task can't be encoded, so these
 * wait for an unreachable database, and what an activity answers under a destroyed key is lost (no key).
 */
async function keyToSeal(keys: DataKeys, scope: string, context?: SerializationContext): Promise<DataKey | undefined> {
  for (;;) {
    try {
      return await keys.create(scope)
    } catch (error) {
      if (context?.type === 'workflow' || error instanceof KeyringError) throw error
      if (error instanceof KeyDestroyed) return undefined
      await sleep(RETRY_MS)
    }
  }
}

function sealed(payload: Payload, scope: string, key: DataKey | undefined): Payload {
  const clear = Buffer.from(PayloadMessage.encode(payload).finish())
  return {
    metadata: { encoding: Buffer.from(ENCODING), [SCOPE]: Buffer.from(scope) },
    data: key ? seal(key.for('payload'), clear, boundTo(scope)) : Buffer.alloc(0),
  }
}

function reasonToRefuse({ metadata }: Payload, scope: string, expected?: string): string | undefined {
  if (textOf(metadata?.encoding) !== ENCODING) return 'a payload in clear'
  if (expected !== undefined && scope !== expected)
    return `a payload under the key of ${scope} where ${expected} belongs`
}

function opened(payload: Payload, scope: string, key: DataKey): Payload {
  try {
    const clear = open(key.for('payload'), Buffer.from(payload.data ?? []), boundTo(scope))
    return PayloadMessage.decode(clear)
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error
    throw new PayloadRefused(`a payload under the key of ${scope} that does not open: ${error.message}`)
  }
}

function clearJson(value: unknown): Payload {
  return { metadata: { encoding: Buffer.from('json/plain') }, data: Buffer.from(JSON.stringify(value)) }
}

function boundTo(scope: string): string {
  return `payload of ${scope}`
}

function textOf(bytes: Uint8Array | null | undefined): string {
  return Buffer.from(bytes ?? []).toString()
}
