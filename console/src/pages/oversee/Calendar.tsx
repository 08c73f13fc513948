import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useMe } from '../../api/hooks.ts'
import { calendarQuery, calendarYearsQuery } from '../../api/queries.ts'
import { refusalOf } from '../../api/refusal.ts'
import { Failure } from '../../ui/Failure.tsx'
import { Page } from '../../ui/Page.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { today } from '../../words/dates.ts'
import { t } from '../../words/words.ts'
import { CalendarImport } from '../setup/CalendarImport.tsx'

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** A year as twelve tables, each day with what it is. */
export function Calendar() {
  const { year = today().slice(0, 4) } = useParams({ strict: false })
  const me = useMe()
  const { data: years = [] } = useQuery(calendarYearsQuery)
  const { data: calendar, error, refetch } = useQuery(calendarQuery(year))
  const isAdmin = me?.roles.includes('admin') ?? false
  if (error && !calendar)
    return isAdmin && refusalOf(error)?.status === 404 ? (
      <Page title={t('calendar.title')}>
        <CalendarImport year={year} />
      </Page>
    ) : (
      <Failure error={error} retry={() => void refetch()} />
    )
  if (!calendar) return <Waiting />
  return (
    <Page title={t('calendar.title')} help="help.calendar">
      <nav className="tabs" aria-label={t('calendar.years')}>
        {years.map(one => (
          <Link key={one.year} to="/calendar/$year" params={{ year: String(one.year) }}>
            {one.year}
          </Link>
        ))}
        {isAdmin && (
          <Link to="/calendar/$year" params={{ year: String(Math.max(...years.map(one => one.year), 0) + 1) }}>
            {t('year.other')}
          </Link>
        )}
      </nav>
      <p>{calendar.notice}</p>
      <p className="hint">{t('calendar.legend')}</p>
      {isAdmin && <CalendarImport year={year} />}
      <div className="months">
        {months.map(month => (
          <Month
            key={month}
            year={Number(year)}
            month={month}
            holidays={calendar.holidays}
            makeUps={calendar.makeUpWorkdays}
          />
        ))}
      </div>
    </Page>
  )
}

type MonthProps = { year: number; month: number; holidays: readonly string[]; makeUps: readonly string[] }

function Month({ year, month, holidays, makeUps }: MonthProps) {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const before = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7
  const cells = [...Array<undefined>(before).fill(undefined), ...Array.from({ length: days }, (_none, at) => at + 1)]
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_none, at) => cells.slice(at * 7, at * 7 + 7))
  const weekdays = [...t('calendar.weekdays')]
  return (
    <table className="month">
      <caption>{t('calendar.month', { year, month })}</caption>
      <thead>
        <tr>
          {weekdays.map((name, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two days of the week have one letter in English
            <th key={index} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a week has no name but its place
          <tr key={at}>
            {weekdays.map((_name, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <Day key={index} {...{ year, month, date: week[index], isWeekend: index > 4, holidays, makeUps }} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Day({
  year,
  month,
  date,
  isWeekend,
  holidays,
  makeUps,
}: MonthProps & { date: number | undefined; isWeekend: boolean }) {
  if (date === undefined) return <td />
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  const kind = holidays.includes(iso) ? 'holiday' : makeUps.includes(iso) ? 'makeUp' : isWeekend ? 'weekend' : undefined
  return (
    <td className={kind}>
      {date}
      {kind && <span className="hidden"> {t(`calendar.${kind}`)}</span>}
    </td>
  )
}
