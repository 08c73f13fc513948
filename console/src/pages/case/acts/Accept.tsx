import { SummaryList } from '../../../ui/SummaryList.tsx'
import { label } from '../../../words/labels.ts'
import { t } from '../../../words/words.ts'
import type { ActFieldsProps } from '../ActFields.tsx'
import { Preview, useForeseen } from './Preview.tsx'
import { Rest } from './Some.tsx'

/** Who the subject is, as the application says and the register of persons confirms or not; what acceptance starts. */
export default function Accept(props: ActFieldsProps) {
  const { view } = props
  const foreseen = useForeseen(props)
  const subject = view.kind === 'tolerance' ? view.subject : undefined
  return (
    <div className="two-columns">
      <div>
        {subject && (
          <section className="card" aria-labelledby="asked">
            <h2 id="asked">{t('accept.asked')}</h2>
            <SummaryList
              lines={[
                { term: t('facts.subject'), detail: subject.name },
                { term: t('accept.rank'), detail: label('rank', subject.rank) },
                {
                  term: t('accept.managedBy'),
                  detail: subject.managedBy ? label('organLevel', subject.managedBy) : t('accept.notSaid'),
                },
              ]}
            />
            <p>{foreseen?.effects && props.values.subject === undefined ? t('accept.agrees') : t('accept.confirm')}</p>
          </section>
        )}
        <Rest {...props} but={[]} />
      </div>
      <Preview foreseen={foreseen} />
    </div>
  )
}
