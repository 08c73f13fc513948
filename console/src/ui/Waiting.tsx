import { useEffect, useState } from 'react'
import { t } from '../words/words.ts'

/** Grey rows where the answer will stand, after 300 ms; after a second it says what is awaited. */
export function Waiting({ what = t('waiting.data') }: { what?: string }) {
  const [step, setStep] = useState(0)
  useEffect(() => {
    const timers = [setTimeout(() => setStep(1), 300), setTimeout(() => setStep(2), 1_000)]
    return () => timers.forEach(clearTimeout)
  }, [])
  if (step === 0) return <div className="waiting-room" />
  return (
    <div className="waiting" role="status">
      <div className="grey-row" />
      <div className="grey-row" />
      {step === 2 && <p>{what}</p>}
    </div>
  )
}
