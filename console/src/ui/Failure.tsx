import { Link } from '@tanstack/react-router'
import { refusalOf } from '../api/refusal.ts'
import { t } from '../words/words.ts'
import { Button } from './Button.tsx'
import { Page } from './Page.tsx'
import { RefusalBox } from './RefusalBox.tsx'

/** The one page for what is not there and for what is not yours. */
export const NotThere = () => (
  <Page title={t('notThere.title')}>
    <p>{t('notThere.text')}</p>
    <p>
      <Link to="/tasks">{t('nav.tasks')}</Link>
    </p>
  </Page>
)

/** What stands where an answer was expected. */
export function Failure({ error, retry }: { error: unknown; retry: () => void }) {
  const refusal = refusalOf(error)
  if (refusal?.status === 404) return <NotThere />
  return (
    <Page title={t('failure.title')}>
      {refusal ? <RefusalBox refusal={refusal} /> : <p role="alert">{t('failure.text')}</p>}
      <Button onPress={retry}>{t('failure.retry')}</Button>
    </Page>
  )
}
