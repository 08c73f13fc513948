import { useQuery } from '@tanstack/react-query'
import { Link, Navigate, useParams } from '@tanstack/react-router'
import { actionsQuery } from '../../api/queries.ts'
import { Failure } from '../../ui/Failure.tsx'
import { Page } from '../../ui/Page.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { t } from '../../words/words.ts'
import { ActForm } from './ActForm.tsx'
import { useCase } from './useCase.ts'

/** One act on one case: fill in, check what it brings about, do it. */
export function Act() {
  const view = useCase()
  const { action: type } = useParams({ from: '/cases/$id/do/$action' })
  const { data: actions, error, refetch } = useQuery(actionsQuery(view.id))
  if (error && !actions) return <Failure error={error} retry={() => void refetch()} />
  if (!actions) return <Waiting />
  const round = view.rounds?.findLast(({ closedAt }) => closedAt === undefined)?.round
  if (type === 'castVote' && round !== undefined)
    return <Navigate to="/cases/$id/vote/$round" params={{ id: view.id, round: String(round) }} replace />
  const action = actions.find(one => one.type === type)
  return <ActForm key={`${view.id} ${type}`} view={view} type={type} action={action} />
}

/** An act that is not offered, or not any more. */
export const NotOffered = ({ id }: { id: string }) => (
  <Page title={t('act.notOffered')}>
    <p>{t('act.notOfferedWhy')}</p>
    <p>
      <Link to="/cases/$id" params={{ id }}>
        {t('act.backToCase')}
      </Link>
    </p>
  </Page>
)
