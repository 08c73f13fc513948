import type { Case } from '../api/queries.ts'
import { dayAndWeekday, distance, moment } from '../words/dates.ts'
import { label } from '../words/labels.ts'
import { t } from '../words/words.ts'
import { SummaryList } from './SummaryList.tsx'
import { Tag, type Tone } from './Tag.tsx'

type DeadlineView = Case['deadlines'][number]
const tones: Readonly<Record<DeadlineView['state'], Tone>> = {
  running: 'blue',
  suspended: 'amber',
  met: 'green',
  overdue: 'red',
}

/** A date, how far it is, and why it is that date. */
export function Deadline({ deadline }: { deadline: DeadlineView }) {
  const { title, due, state, explanation, article, provisional, remindersSent, extensionLeft } = deadline
  const isOpen = state === 'running' || state === 'overdue'
  return (
    <li className="deadline">
      <h3>
        {title} <Tag tone={tones[state]}>{label('deadlineState', state)}</Tag>{' '}
        {provisional && isOpen && <Tag tone="amber">{t('deadline.provisional')}</Tag>}
      </h3>
      <p>
        <strong>{dayAndWeekday(due)}</strong>
        {isOpen && <span className={state === 'overdue' ? 'late' : ''}> {distance(due)}</span>}
      </p>
      {provisional && isOpen && <p className="hint">{t('deadline.provisionalWhy')}</p>}
      <details>
        <summary>{t('deadline.why')}</summary>
        <p>{explanation}</p>
        <SummaryList
          lines={[
            article !== undefined && { term: t('refusal.article'), detail: article },
            extensionLeft > 0 && {
              term: t('deadline.extensionLeft'),
              detail: `${extensionLeft} ${label('unit', deadline.unit)}`,
            },
            remindersSent.length > 0 && {
              term: t('deadline.reminders'),
              detail: remindersSent.map(({ kind, at }) => `${label('reminder', kind)} ${moment(at)}`).join('；'),
            },
          ]}
        />
      </details>
    </li>
  )
}
