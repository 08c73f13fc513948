import type { Me } from '../api/queries.ts'
import { t } from '../words/words.ts'

type NavLink = { to: string; title: string; badge?: number }

const overseers = ['supervisor', 'approver']
const starters = ['applicant', 'intake', 'supervisor']

/** The link of the navigation under which a page stands. */
export function placeOf(pathname: string): string {
  if (pathname.startsWith('/cases/new')) return '/cases/new'
  return pathname.startsWith('/cases') ? '/cases' : pathname
}

/** What a person finds in the navigation, by what the server says of them. */
export function linksOf({ roles, tasks }: Me): NavLink[] {
  return [
    { to: '/tasks', title: t('nav.tasks'), badge: tasks.mine },
    { to: '/cases', title: t('nav.cases') },
    ...(roles.some(role => starters.includes(role)) ? [{ to: '/cases/new', title: t('nav.new') }] : []),
    ...(roles.some(role => overseers.includes(role)) ? [{ to: '/board', title: t('nav.board') }] : []),
    { to: '/inbox', title: t('nav.inbox') },
    { to: '/settings', title: t('nav.settings') },
  ]
}
