import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { startsQuery } from '../../api/queries.ts'
import { Failure } from '../../ui/Failure.tsx'
import { Page } from '../../ui/Page.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { label } from '../../words/labels.ts'
import { t, type Word } from '../../words/words.ts'

/** Which kind of case is to be started, and what each is. */
export function Choose() {
  const { data, error, refetch } = useQuery(startsQuery)
  if (error && !data) return <Failure error={error} retry={() => void refetch()} />
  return (
    <Page title={t('nav.new')} help="help.start">
      {!data && <Waiting />}
      {data?.starts.length === 0 && <p>{t('start.none')}</p>}
      <ul className="cards">
        {data?.starts.map(({ kind, title }) => (
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
      {data && data.others.length > 0 && (
        <section aria-labelledby="others">
          <h2 id="others">{t('start.others')}</h2>
          <ul>
            {data.others.map(({ kind, title, starters }) => (
              <li key={kind}>
                {t('start.othersBy', { what: title, who: starters.map(role => label('role', role)).join('、') })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}
