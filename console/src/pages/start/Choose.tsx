import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { startsQuery } from '../../api/queries.ts'
import { Failure } from '../../ui/Failure.tsx'
import { Page } from '../../ui/Page.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { t, type Word } from '../../words/words.ts'

/** Which kind of case is to be started, and what each is. */
export function Choose() {
  const { data: starts, error, refetch } = useQuery(startsQuery)
  if (error && !starts) return <Failure error={error} retry={() => void refetch()} />
  return (
    <Page title={t('nav.new')}>
      {!starts && <Waiting />}
      {starts?.length === 0 && <p>{t('start.none')}</p>}
      <ul className="cards">
        {starts?.map(({ kind, title }) => (
          <li key={kind} className="card">
            <h2>
              <Link to="/cases/new/$kind" params={{ kind }}>
                {title}
              </Link>
            </h2>
            <p>{t(`start.what.${kind}` as Word)}</p>
          </li>
        ))}
      </ul>
    </Page>
  )
}
