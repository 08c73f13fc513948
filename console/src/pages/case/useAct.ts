import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Refusal, refusalOf } from '../../api/refusal.ts'
import { type Act, type Done, rehearseAct, sendAct } from '../../api/sendAct.ts'
import { useIntent } from '../../form/useIntent.ts'

type Step = 'fill' | 'check'

/** The way of one act: rehearsed, checked, sent once, and the case that came back shown. */
export function useAct(id: string, type: string, ifSeq: number | undefined) {
  const queries = useQueryClient()
  const [step, setStep] = useState<Step>('fill')
  const [effects, setEffects] = useState<readonly string[]>([])
  const [refusal, setRefusal] = useState<Refusal>()
  const [isBusy, setBusy] = useState(false)
  const [done, setDone] = useState<Done>()
  const intent = useIntent((body, key) => sendAct(id, body as Act, key))
  const whole = (body: object): Act => ({ ...body, type, ...(ifSeq !== undefined && { ifSeq }) })

  const trying = async (attempt: () => Promise<void>): Promise<void> => {
    if (isBusy) return
    setBusy(true)
    setRefusal(undefined)
    try {
      await attempt()
    } catch (error) {
      const found = refusalOf(error)
      if (!found) throw error
      setRefusal(found)
      // What was wrongly filled in is mended in the form; whatever else, beside the button that was pressed.
      if (found.status === 422) setStep('fill')
    } finally {
      setBusy(false)
    }
  }

  return {
    step,
    effects,
    refusal,
    isBusy,
    done,
    back: () => {
      setRefusal(undefined)
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
