import type { Case } from '../api/queries.ts'
import { day } from '../words/dates.ts'
import { t } from '../words/words.ts'

const dayOf = (at: string) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(at))

/** Where the case has been and where it is: the present stage is marked as the step it is. */
export function StageRail({ stages }: { stages: Case['stages'] }) {
  return (
    <ol className="stage-rail" aria-label={t('case.stages')}>
      {stages.map(({ id, title, enteredAt, leftAt, workingDaysUsed, limit, round }) => {
        const isNow = leftAt === undefined
        return (
          <li key={id + enteredAt} aria-current={isNow ? 'step' : undefined} className={isNow ? 'now' : 'past'}>
            <strong>
              {title}
              {round > 1 && ` ${t('case.round', { n: round })}`}
            </strong>
            <span>{t('case.since', { day: day(dayOf(enteredAt)) })}</span>
            <span>
              {limit === undefined
                ? t('case.used', { n: workingDaysUsed })
                : t('case.usedOf', { n: workingDaysUsed, limit })}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
