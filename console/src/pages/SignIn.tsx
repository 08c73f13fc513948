import { Link, useLocation } from '@tanstack/react-router'
import { Page } from '../ui/Page.tsx'
import { t } from '../words/words.ts'

/** Sign-in goes to whoever knows the person, and comes back to this very page. */
export function SignIn() {
  const { href, pathname } = useLocation()
  const returnTo = pathname === '/sign-in' ? '/tasks' : href.split('#')[0]
  return (
    <Page title={t('signIn.title')}>
      <p>{t('signIn.text')}</p>
      <p>
        <a className="button primary" href={`/auth/login?returnTo=${encodeURIComponent(returnTo ?? '/tasks')}`}>
          {t('signIn.act')}
        </a>
      </p>
      <p>
        <Link to="/receipt">{t('signIn.receipt')}</Link>
      </p>
    </Page>
  )
}

export const SignedOut = () => (
  <Page title={t('signedOut.title')}>
    <p>{t('signedOut.text')}</p>
    <p>
      <Link to="/sign-in">{t('signIn.title')}</Link>
    </p>
  </Page>
)

/** Where somebody comes to who signed in again beside a form that is still open. */
export const SignedIn = () => (
  <Page title={t('signedIn.title')}>
    <p>{t('signedIn.text')}</p>
  </Page>
)
