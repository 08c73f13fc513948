import { Link, useLocation } from '@tanstack/react-router'
import { api, given } from '../api/client.ts'
import type { Me } from '../api/queries.ts'
import { Button } from '../ui/Button.tsx'
import { label } from '../words/labels.ts'
import { chooseLanguage, language } from '../words/language.ts'
import { t } from '../words/words.ts'
import { linksOf, menuPlaceOf } from './links.ts'

/** The session is ended here and at whoever signed the person in. */
async function signOut(): Promise<void> {
  const { next } = await given(api.POST('/auth/logout'))
  location.assign(next)
}

export function Header({ me }: { me: Me | undefined }) {
  const here = menuPlaceOf(useLocation().pathname)
  return (
    <header>
      <div className="header-row">
        <Link to="/" className="product">
          {t('product')}
        </Link>
        {me && (
          <p className="who">
            {me.organName} · {me.name}
            <span className="roles"> {me.roles.map(role => label('role', role)).join('、')}</span>
            {me.posts && (
              <>
                {' '}
                <Link to="/settings">{t('posts.change')}</Link>
              </>
            )}
          </p>
        )}
        <div className="header-acts">
          <Button look="quiet" onPress={() => chooseLanguage(language === 'en' ? 'zh-CN' : 'en')}>
            <span lang={language === 'en' ? 'zh-CN' : 'en'}>{language === 'en' ? '中文' : 'English'}</span>
          </Button>
          {me && (
            <Button look="quiet" onPress={() => void signOut()}>
              {t('frame.signOut')}
            </Button>
          )}
        </div>
      </div>
      {me && (
        <nav aria-label={t('frame.nav')}>
          <ul>
            {linksOf(me).map(({ to, title, badge }) => (
              <li key={to}>
                <Link
                  to={to}
                  activeOptions={{ exact: true, includeSearch: false }}
                  {...(to === here && { 'aria-current': 'page' })}
                >
                  {title}
                  {badge !== undefined && badge > 0 && (
                    <span className="badge">
                      {badge}
                      <span className="hidden"> {t('nav.tasksWaiting')}</span>
                    </span>
                  )}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  )
}
