import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useParams } from '@tanstack/react-router'
import { useMe } from '../../api/hooks.ts'
import { caseQuery } from '../../api/queries.ts'
import { Failure } from '../../ui/Failure.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { label } from '../../words/labels.ts'
import { t } from '../../words/words.ts'
import { CaseContext } from './useCase.ts'

const parts = [
  { to: '/cases/$id', title: t('case.overview') },
  { to: '/cases/$id/findings', title: t('case.findings') },
  { to: '/cases/$id/documents', title: t('case.documents') },
  { to: '/cases/$id/panel', title: t('case.panel') },
  { to: '/cases/$id/timeline', title: t('case.timeline') },
  { to: '/cases/$id/process', title: t('case.process') },
] as const
/** Whom the read log of a case is for. */
const controllers: readonly string[] = ['auditor', 'supervisor']
const reads = { to: '/cases/$id/reads', title: t('case.reads') } as const

/** What stands on top of every page of a case: which case it is, and the ways to its parts. */
export function CaseFrame() {
  const { id } = useParams({ from: '/cases/$id' })
  const { data: view, error, refetch } = useQuery(caseQuery(id))
  const me = useMe()
  if (!view && error) return <Failure error={error} retry={() => void refetch()} />
  if (!view) return <Waiting what={t('waiting.case')} />
  const stage = view.stages.at(-1)?.title ?? view.stage
  return (
    <CaseContext value={view}>
      <section className="identity-bar" aria-label={t('case.identity')}>
        <p>
          <strong>{view.number}</strong> <Tag tone={view.status === 'open' ? 'blue' : 'neutral'}>{stage}</Tag>{' '}
          {view.frozen && <Tag tone="red">{t('case.frozen')}</Tag>}
        </p>
        <p className="hint">
          {label('kind', view.kind)}
          {view.kind === 'tolerance' && ` · ${label('regime', view.regime)}`} · {view.organName}
          {view.outcome !== undefined && ` · ${label('outcome', view.outcome)}`}
        </p>
      </section>
      <nav className="tabs" aria-label={t('case.parts')}>
        {[...parts, ...(me?.roles.some(role => controllers.includes(role)) ? [reads] : [])].map(({ to, title }) => (
          <Link
            key={to}
            to={to}
            params={{ id }}
            activeOptions={{ exact: true }}
            activeProps={{ 'aria-current': 'page' }}
          >
            {title}
          </Link>
        ))}
      </nav>
      <Outlet />
    </CaseContext>
  )
}
