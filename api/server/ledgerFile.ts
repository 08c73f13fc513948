import { z } from 'zod'
import type { Response } from './http.ts'

const mediaType = 'application/x-ndjson'

/** How a route that exports a ledger is described. */
export const ledgerAnswers = {
  200: { description: '每行一个 JSON，最后一行是此前全部字节的 SHA-256', mediaType, schema: z.string() },
}

/** Sends an exported ledger. */
export function sendLedger(response: Response, lines: string): undefined {
  response.type(mediaType).send(lines)
}
