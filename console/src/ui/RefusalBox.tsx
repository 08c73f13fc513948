import { useEffect, useRef } from 'react'
import type { Refusal } from '../api/refusal.ts'
import { t } from '../words/words.ts'
import { SummaryList } from './SummaryList.tsx'

type Props = {
  refusal: Refusal
  fieldId?: (path: string) => string | undefined
  /** What the field at a path is called; empty if nobody knows. */
  nameOf?: (path: string) => string
}

/** Why something was not done: on top, with focus, one link for each wrong field, and the way out. */
export function RefusalBox({ refusal, fieldId, nameOf }: Props) {
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each refusal takes the focus once
  useEffect(() => box.current?.focus(), [refusal])
  const { title, detail, article, code, errors = [], changed = [], requestId } = refusal.problem
  return (
    <div className="refusal" role="alert" tabIndex={-1} ref={box} aria-labelledby="refusal-title">
      <h2 id="refusal-title">{refusal.sentence}</h2>
      {detail && detail !== title && <p>{detail}</p>}
      {errors.length > 0 && (
        <ul>
          {errors.map(({ path, message }) => {
            const id = fieldId?.(path)
            const said = [nameOf?.(path), message].filter(Boolean).join('：')
            return <li key={path + message}>{id ? <a href={`#${id}`}>{said}</a> : said}</li>
          })}
        </ul>
      )}
      {changed.length > 0 && (
        <ul>
          {changed.map((one, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: entries are never reordered
            <li key={index}>{String((one as { text?: string }).text ?? '')}</li>
          ))}
        </ul>
      )}
      {wayOut(refusal)}
      <SummaryList
        lines={[
          article !== undefined && { term: t('refusal.article'), detail: article },
          { term: t('refusal.code'), detail: code },
          requestId !== undefined && { term: t('refusal.request'), detail: requestId },
        ]}
      />
    </div>
  )
}

function wayOut(refusal: Refusal) {
  if (refusal.status === 401)
    return (
      <p>
        {t('refusal.signInAgain')}{' '}
        <a href="/auth/login?returnTo=/signed-in" target="_blank" rel="noreferrer">
          {t('refusal.signInElsewhere')}
        </a>
      </p>
    )
  if (refusal.isUncertain) return <p>{t('refusal.mayRepeat')}</p>
  if (refusal.code === 'STALE') return <p>{t('refusal.stale')}</p>
  return null
}
