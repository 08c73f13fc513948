import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { actionsQuery, votesQuery } from '../../api/queries.ts'
import { fieldsOf } from '../../form/fields.ts'
import type { Schema } from '../../form/schema.ts'
import { Failure } from '../../ui/Failure.tsx'
import { Page } from '../../ui/Page.tsx'
import { SummaryList } from '../../ui/SummaryList.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { moment } from '../../words/dates.ts'
import { t } from '../../words/words.ts'
import { Ballot } from './Ballot.tsx'
import { MyBallot } from './MyBallot.tsx'
import { useCase } from './useCase.ts'

/** The sealed ballot of one round. */
export function Vote() {
  const view = useCase()
  const { round } = useParams({ from: '/cases/$id/vote/$round' })
  const { data: votes, error, refetch } = useQuery(votesQuery(view.id, Number(round)))
  const { data: actions } = useQuery(actionsQuery(view.id))
  if (error && !votes) return <Failure error={error} retry={() => void refetch()} />
  if (!votes || !actions) return <Waiting />
  const cast = actions.find(({ type }) => type === 'castVote')
  const title = t('vote.title', { round })
  return (
    <Page title={title} help="help.vote" inTitle={`${view.number} · ${title}`}>
      <SummaryList
        lines={[
          { term: t('panel.due'), detail: votes.due },
          { term: t('vote.openedAt'), detail: moment(votes.openedAt) },
          votes.cast !== undefined && { term: t('vote.cast'), detail: votes.cast },
          votes.closedAt !== undefined && { term: t('vote.closedAt'), detail: moment(votes.closedAt) },
        ]}
      />
      {votes.mine && <MyBallot mine={votes.mine} />}
      {cast ? (
        <>
          <p>
            <Link to="/cases/$id/do/$action" params={{ id: view.id, action: 'declareRecusal' }}>
              {t('vote.recusal')}
            </Link>
          </p>
          <Ballot view={view} fields={fieldsOf(cast.schema as Schema)} isChange={votes.mine !== undefined} />
        </>
      ) : (
        <p>{votes.closedAt === undefined ? t('vote.notYours') : t('vote.closed')}</p>
      )}
      <p>
        <Link to="/cases/$id/panel" params={{ id: view.id }}>
          {t('case.panel')}
        </Link>
      </p>
    </Page>
  )
}
