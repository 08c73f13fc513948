import { useEffect, useState } from 'react'
import { refusalOf } from '../../../api/refusal.ts'
import { rehearseAct } from '../../../api/sendAct.ts'
import { nameAt } from '../../../form/nameAt.ts'
import { bodyOf } from '../../../form/values.ts'
import { t } from '../../../words/words.ts'
import type { ActFieldsProps } from '../ActFields.tsx'

/** How long nothing is typed before the server is asked. */
const pauseMs = 500

export type Foreseen =
  | { effects: readonly string[]; why?: undefined }
  | { effects?: undefined; why: string }
  | undefined

/** What the server says that the act would bring about as it is filled in now; nothing while that is not known. */
export function useForeseen({ view, type, fields, values }: ActFieldsProps): Foreseen {
  const [foreseen, setForeseen] = useState<Foreseen>()
  const body = JSON.stringify(bodyOf(fields, values))
  useEffect(() => {
    let isCurrent = true
    const ask = async () => {
      try {
        const effects = await rehearseAct(view.id, { ...JSON.parse(body), type })
        if (isCurrent) setForeseen({ effects })
      } catch (error) {
        const problem = refusalOf(error)?.problem
        const [first] = problem?.errors ?? []
        const why = [nameAt(fields, first?.path ?? ''), first?.message ?? problem?.detail ?? problem?.title]
          .filter(Boolean)
          .join('：')
        if (isCurrent) setForeseen(why === '' ? undefined : { why })
      }
    }
    const timer = setTimeout(() => void ask(), pauseMs)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [body, type, view.id, fields])
  return foreseen
}

/** The effects of the act beside its form, before anything is sent. */
export const Preview = ({ foreseen }: { foreseen: Foreseen }) => (
  <section className="card preview" aria-labelledby="preview" aria-live="polite">
    <h2 id="preview">{t('preview.title')}</h2>
    {foreseen === undefined && <p className="hint">{t('preview.wait')}</p>}
    {foreseen?.why !== undefined && <p>{t('preview.notYet', { why: foreseen.why })}</p>}
    {foreseen?.effects !== undefined && (
      <ul className="effects">
        {foreseen.effects.map(effect => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
    )}
  </section>
)
