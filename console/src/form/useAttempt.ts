import { useState } from 'react'
import { type Refusal, refusalOf } from '../api/refusal.ts'

type Step = 'fill' | 'check'

/**
 * What is filled in, rehearsed, checked and sent: the step it is at, and what the server refused. One attempt at a
 * time.
 */
export function useAttempt() {
  const [step, setStep] = useState<Step>('fill')
  const [refusal, setRefusal] = useState<Refusal>()
  const [isBusy, setBusy] = useState(false)

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

  return { step, setStep, refusal, forgive: () => setRefusal(undefined), isBusy, trying }
}
