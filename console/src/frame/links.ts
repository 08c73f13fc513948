import type { Me } from '../api/queries.ts'
import { t } from '../words/words.ts'

type NavLink = { to: string; title: string; badge?: number }

const overseers = ['supervisor', 'approver']
const registrars = [...overseers, 'auditor']
const auditors = ['auditor', 'supervisor']
const planners = ['supervisor', 'admin']
const starters = ['applicant', 'intake', 'supervisor']

/** The link of the navigation under which a page stands. */
export function menuPlaceOf(pathname: string): string {
  if (pathname.startsWith('/cases/new')) return '/cases/new'
  if (pathname.startsWith('/calendar')) return '/calendar'
  return pathname.startsWith('/cases') ? '/cases' : pathname
}

/** What a person finds in the navigation, by what the server says of them. */
export function linksOf({ roles, tasks }: Me): NavLink[] {
  const holds = (wanted: readonly string[]) => roles.some(role => wanted.includes(role))
  const forRoles = (wanted: readonly string[], link: NavLink) => (holds(wanted) ? [link] : [])
  return [
    { to: '/tasks', title: t('nav.tasks'), badge: tasks.mine },
    { to: '/cases', title: t('nav.cases') },
    ...forRoles(starters, { to: '/cases/new', title: t('nav.new') }),
    ...forRoles(overseers, { to: '/board', title: t('nav.board') }),
    ...forRoles(registrars, { to: '/register', title: t('nav.register') }),
    ...forRoles(auditors, { to: '/audit', title: t('nav.audit') }),
    ...forRoles(planners, { to: '/directory', title: t('nav.directory') }),
    ...forRoles(planners, { to: '/calendar', title: t('nav.calendar') }),
    { to: '/inbox', title: t('nav.inbox') },
    { to: '/settings', title: t('nav.settings') },
  ]
}
