import { api, given } from './client.ts'
import type { Case } from './queries.ts'

export type Act = { type: string; ifSeq?: number } & Record<string, unknown>
export type Done = { seq: number; case?: Case; ballot?: { hash: string } }

/** Does an act of a case. The same key does it once, however often it is sent. */
export const sendAct = (id: string, body: Act, key: string): Promise<Done> =>
  given(
    api.POST('/v1/cases/{id}/actions', {
      params: { path: { id }, header: { 'Idempotency-Key': key } as never },
      body: body as never,
    }),
  ) as Promise<Done>

/** What the act would bring about, in sentences; nothing is stored. */
export async function rehearseAct(id: string, body: Act): Promise<readonly string[]> {
  const done = await given(
    api.POST('/v1/cases/{id}/actions', {
      params: { path: { id }, query: { dryRun: 'true' } as never },
      body: body as never,
    }),
  )
  return (done as { effects: readonly string[] }).effects
}
