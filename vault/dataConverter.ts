import { join } from 'node:path'
import type { DataConverter } from '@temporalio/common'
import type { DataKeys } from './dataKeys.ts'
import { createPayloadCodec, type PayloadCodecOptions } from './payloadCodec.ts'

/** Module that client, worker and workflow bundle load their failure converter from. */
export const failureConverterPath = join(import.meta.dirname, 'failureConverter.ts')

/**
 * How client and worker write to Temporal: every payload sealed, failures with it. Options as those of the payload
 * codec.
 */
export const sealedDataConverter = (keys: DataKeys, options: PayloadCodecOptions = {}): DataConverter => ({
  payloadCodecs: [createPayloadCodec(keys, options)],
  failureConverterPath,
})
