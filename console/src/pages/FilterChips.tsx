import { Link } from '@tanstack/react-router'
import { useNames } from '../api/hooks.ts'
import type { CaseFilters } from '../api/queries.ts'
import { day } from '../words/dates.ts'
import { label } from '../words/labels.ts'
import { t } from '../words/words.ts'

/** The filters in force, whatever page set them, each with the way to be without it. */
export function FilterChips({ filters }: { filters: CaseFilters }) {
  const names = useNames()
  const said: Readonly<Record<string, (value: string) => string>> = {
    kind: value => `${t('case.kind')}：${label('kind', value)}`,
    stage: value => `${t('case.stage')}：${label('stage', value)}`,
    organ: value => `${t('receipt.office')}：${names(undefined, value)}`,
    status: value => `${t('filter.status')}：${label('status', value)}`,
    assignee: value => `${t('filter.assignee')}：${value === 'me' ? t('filter.me') : names(value)}`,
    overdue: value => (value === 'true' ? t('filter.onlyOverdue') : t('filter.notOverdue')),
    dueBefore: value => t('filter.dueBefore', { day: day(value) }),
  }
  const set = Object.entries(filters).filter(([name, value]) => value !== undefined && said[name])
  if (set.length === 0) return null
  return (
    <ul className="chips" aria-label={t('filter.chosen')}>
      {set.map(([name, value]) => {
        const { cursor: _cursor, [name as 'kind']: _gone, ...rest } = filters
        const what = said[name]?.(String(value)) ?? ''
        return (
          <li key={name}>
            {what}{' '}
            <Link to="/cases" search={rest} aria-label={t('filter.without', { what })}>
              {t('filter.remove')}
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
