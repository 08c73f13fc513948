import { SummaryList } from '../../../ui/SummaryList.tsx'
import { t } from '../../../words/words.ts'
import type { ActFieldsProps } from '../ActFields.tsx'
import { Rest } from './Some.tsx'

/** What the respondent was told, beside what they said to it. */
export default function Hearing(props: ActFieldsProps) {
  const told = props.view.kind === 'falseAccusation' ? props.view.notification : undefined
  return (
    <>
      {told && (
        <section className="card" aria-labelledby="told">
          <h2 id="told">{t('hearing.told')}</h2>
          <SummaryList
            lines={[
              { term: t('hearing.facts'), detail: told.facts },
              { term: t('hearing.basis'), detail: told.basis },
            ]}
          />
        </section>
      )}
      <Rest {...props} but={[]} />
    </>
  )
}
