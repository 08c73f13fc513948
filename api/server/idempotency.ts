import { z } from 'zod'
import { needed } from '#engine/parsed.ts'
import type { Request } from './http.ts'

const key = z.string().trim().min(1).max(255)

/** The caller's own key for an intent, 1 to 255 characters; undefined without a usable one. */
export const keyOf = (request: Request): string | undefined => key.safeParse(request.get('Idempotency-Key')).data

/** The same where a key is needed: `IDEMPOTENCY_KEY_MISSING`. */
export const neededKey = (request: Request): string => needed(keyOf(request))

/** The header for the description; a dry run needs none. */
export const keyHeader = z.object({
  'Idempotency-Key': key.optional().describe('每个意图一个新的值，重试时使用同一个值；dryRun 不需要'),
})
