import { useNames } from '../../../api/hooks.ts'
import type { Case } from '../../../api/queries.ts'
import { SummaryList } from '../../../ui/SummaryList.tsx'
import { moment } from '../../../words/dates.ts'
import { t } from '../../../words/words.ts'

/** The request of the handlers, or of the custodians for their own part. */
export const requestIn = (view: Case) =>
  view.kind === 'tolerance'
    ? undefined
    : ((view.kind === 'falseAccusation' ? view.identity : undefined) ?? view.custody)

/** The request for the reporter's identity as it stands, for who asks and for who grants. */
export default function IdentityRequest({ view }: { view: Case }) {
  const names = useNames()
  const request = requestIn(view)
  return (
    <section className="card" aria-labelledby="request">
      <h2 id="request">{t('identity.request')}</h2>
      <p>{t('identity.how')}</p>
      {request && (
        <>
          <SummaryList
            lines={[
              { term: t('identity.asked'), detail: `${names(request.by)} ${moment(request.at)}` },
              { term: t('identity.reason'), detail: request.reason },
              {
                term: t('identity.grants'),
                detail:
                  request.grants.map(({ by, at }) => `${names(by)} ${moment(at)}`).join('；') || t('identity.noGrant'),
              },
            ]}
          />
          <p className="hint">{t('identity.secondGrant')}</p>
        </>
      )}
    </section>
  )
}
