import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Act, type Done, rehearseAct, sendAct } from '../../api/sendAct.ts'
import { useAttempt } from '../../form/useAttempt.ts'
import { useIntent } from '../../form/useIntent.ts'

/** The way of one act: rehearsed, checked, sent once, and the case that came back shown. */
export function useAct(id: string, type: string, ifSeq: number | undefined) {
  const queries = useQueryClient()
  const { step, setStep, refusal, forgive, isBusy, trying } = useAttempt()
  const [effects, setEffects] = useState<readonly string[]>([])
  const [done, setDone] = useState<Done>()
  const intent = useIntent((body, key) => sendAct(id, body as Act, key))
  const whole = (body: object): Act => ({ ...body, type, ...(ifSeq !== undefined && { ifSeq }) })

  return {
    step,
    effects,
    refusal,
    isBusy,
    done,
    back: () => {
      forgive()
      setStep('fill')
    },
    rehearse: (body: object) =>
      trying(async () => {
        setEffects(await rehearseAct(id, whole(body)))
        setStep('check')
      }),
    /** Whether it was done. */
    async send(body: object): Promise<boolean> {
      let isDone = false
      await trying(async () => {
        const answer = await intent(whole(body))
        if (!answer) return
        isDone = true
        setDone(answer)
        if (answer.case) queries.setQueryData(['case', id], answer.case)
        else queries.removeQueries({ queryKey: ['case', id] })
        await Promise.all(
          [['case', id, 'actions'], ['case', id, 'timeline'], ['case', id, 'votes'], ['tasks'], ['cases'], ['me']].map(
            queryKey => queries.invalidateQueries({ queryKey }),
          ),
        )
      })
      return isDone
    },
  }
}
