import { Link } from '@tanstack/react-router'
import { Deadline } from '../../ui/Deadline.tsx'
import { Page } from '../../ui/Page.tsx'
import { StageRail } from '../../ui/StageRail.tsx'
import { label } from '../../words/labels.ts'
import { t } from '../../words/words.ts'
import { requestIn } from './acts/IdentityRequest.tsx'
import { CaseFacts } from './CaseFacts.tsx'
import { MyActs } from './MyActs.tsx'
import { Now } from './Now.tsx'
import { useCase } from './useCase.ts'

/** Where the case is, whose turn it is, until when, and what may be done. */
export function Overview() {
  const view = useCase()
  return (
    <Page title={t('case.overview')} help="help.overview" inTitle={`${view.number} · ${t('case.overview')}`}>
      <StageRail stages={view.stages} />
      <div className="two-columns">
        <div>
          <Now view={view} />
          <MyActs view={view} />
          {requestIn(view) && (
            <p>
              <Link className="button" to="/cases/$id/identity" params={{ id: view.id }}>
                {t('identity.toPage')}
              </Link>
            </p>
          )}
        </div>
        <section aria-labelledby="deadlines">
          <h2 id="deadlines">{t('case.deadlines')}</h2>
          {view.deadlines.length === 0 ? (
            <p>{t('deadline.none')}</p>
          ) : (
            <ul className="plain">
              {view.deadlines.toReversed().map(deadline => (
                <Deadline key={deadline.id} deadline={deadline} />
              ))}
            </ul>
          )}
        </section>
      </div>
      <CaseFacts view={view} />
      {view.links.length > 0 && (
        <section aria-labelledby="links">
          <h2 id="links">{t('case.links')}</h2>
          <ul>
            {view.links.map(({ caseId, number, kind }) => (
              <li key={caseId}>
                <Link to="/cases/$id" params={{ id: caseId }}>
                  {number}
                </Link>{' '}
                {label('kind', kind)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}
