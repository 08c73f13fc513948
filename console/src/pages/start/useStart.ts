import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, given } from '../../api/client.ts'
import type { Case } from '../../api/queries.ts'
import { useAttempt } from '../../form/useAttempt.ts'
import { useIntent } from '../../form/useIntent.ts'

export type StartedCase = { id: string; case: Case; receipt?: string }

const rehearseStart = async (body: object) =>
  (
    (await given(
      api.POST('/v1/cases', { params: { query: { dryRun: 'true' } as never }, body: body as never }),
    )) as unknown as { effects: readonly string[] }
  ).effects

const sendStart = (body: object, key: string) =>
  given(
    api.POST('/v1/cases', { params: { header: { 'Idempotency-Key': key } as never }, body: body as never }),
  ) as unknown as Promise<StartedCase>

/** The way of a start: rehearsed, checked, sent once. */
export function useStart(kind: string) {
  const queries = useQueryClient()
  const { step, setStep, refusal, isBusy, trying } = useAttempt()
  const [effects, setEffects] = useState<readonly string[]>([])
  const [started, setStarted] = useState<StartedCase>()
  const intent = useIntent(sendStart)
  return {
    step,
    effects,
    refusal,
    isBusy,
    started,
    back: () => setStep('fill'),
    rehearse: (body: object) =>
      trying(async () => {
        setEffects(await rehearseStart({ ...body, kind }))
        setStep('check')
      }),
    /** Whether it was started. */
    async send(body: object): Promise<boolean> {
      let isDone = false
      await trying(async () => {
        const answer = await intent({ ...body, kind })
        if (!answer) return
        isDone = true
        setStarted(answer)
        await Promise.all([['tasks'], ['cases'], ['me']].map(queryKey => queries.invalidateQueries({ queryKey })))
      })
      return isDone
    },
  }
}
