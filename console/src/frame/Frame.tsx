import { Outlet, useLocation } from '@tanstack/react-router'
import { useMe } from '../api/hooks.ts'
import { useLive } from '../api/live.ts'
import { SignIn } from '../pages/SignIn.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { t } from '../words/words.ts'
import { Header } from './Header.tsx'

/** Pages that are there for anybody. */
const open = ['/sign-in', '/signed-out', '/signed-in', '/receipt']

/** What stands around every page. */
export function Frame() {
  const me = useMe()
  const { pathname } = useLocation()
  const isOpen = open.includes(pathname)
  const isLost = useLive(Boolean(me) && !isOpen)
  return (
    <>
      <a className="skip" href="#main">
        {t('frame.skip')}
      </a>
      <Header me={me ?? undefined} />
      {isLost && (
        <p className="banner" role="status">
          {t('live.lost')}
        </p>
      )}
      <main id="main" tabIndex={-1}>
        {isOpen || me ? <Outlet /> : me === null ? <SignIn /> : <Waiting />}
      </main>
      <footer>
        <p>{t('frame.footer')}</p>
      </footer>
    </>
  )
}
