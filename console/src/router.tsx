import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouteComponent,
  redirect,
} from '@tanstack/react-router'
import type { CaseFilters, TaskView } from './api/queries.ts'
import { Frame } from './frame/Frame.tsx'
import { SignedIn, SignedOut, SignIn } from './pages/SignIn.tsx'
import { Failure, NotThere } from './ui/Failure.tsx'
import { loadLabels } from './words/labels.ts'

const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  beforeLoad: loadLabels,
  component: Frame,
  notFoundComponent: NotThere,
  errorComponent: ({ error, reset }) => <Failure error={error} retry={reset} />,
})
const page = <const P extends string>(path: P, component: RouteComponent) =>
  createRoute({ getParentRoute: () => root, path, component })

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/tasks' })
  },
})

const views: readonly string[] = ['mine', 'candidate', 'overdue', 'all']
const tasks = createRoute({
  getParentRoute: () => root,
  path: '/tasks',
  validateSearch: (given): { view?: TaskView } =>
    views.includes(String(given.view)) ? { view: given.view as TaskView } : {},
  component: lazyRouteComponent(() => import('./pages/Tasks.tsx'), 'Tasks'),
})

const filters = ['kind', 'stage', 'organ', 'status', 'assignee', 'dueBefore', 'sort', 'cursor'] as const
const cases = createRoute({
  getParentRoute: () => root,
  path: '/cases',
  /** A name is never among them: addresses are kept in logs and histories. */
  validateSearch: (given): CaseFilters => ({
    ...Object.fromEntries(filters.flatMap(name => (given[name] ? [[name, String(given[name])]] : []))),
    ...(given.overdue !== undefined && { overdue: String(given.overdue) === 'true' }),
  }),
  component: lazyRouteComponent(() => import('./pages/Cases.tsx'), 'Cases'),
})

const oneCase = createRoute({
  getParentRoute: () => root,
  path: '/cases/$id',
  component: lazyRouteComponent(() => import('./pages/case/CaseFrame.tsx'), 'CaseFrame'),
})
const part = <const P extends string>(path: P, component: RouteComponent) =>
  createRoute({ getParentRoute: () => oneCase, path, component })

const ofCase = [
  part(
    '/',
    lazyRouteComponent(() => import('./pages/case/Overview.tsx'), 'Overview'),
  ),
  part(
    '/timeline',
    lazyRouteComponent(() => import('./pages/case/CaseTimeline.tsx'), 'CaseTimeline'),
  ),
  part(
    '/findings',
    lazyRouteComponent(() => import('./pages/case/Findings.tsx'), 'Findings'),
  ),
  part(
    '/documents',
    lazyRouteComponent(() => import('./pages/case/Documents.tsx'), 'Documents'),
  ),
  part(
    '/panel',
    lazyRouteComponent(() => import('./pages/case/Panel.tsx'), 'Panel'),
  ),
  part(
    '/process',
    lazyRouteComponent(() => import('./pages/case/Process.tsx'), 'Process'),
  ),
  part(
    '/reads',
    lazyRouteComponent(() => import('./pages/case/Reads.tsx'), 'Reads'),
  ),
  part(
    '/identity',
    lazyRouteComponent(() => import('./pages/case/Identity.tsx'), 'Identity'),
  ),
  part(
    '/vote/$round',
    lazyRouteComponent(() => import('./pages/case/Vote.tsx'), 'Vote'),
  ),
  part(
    '/do/$action',
    lazyRouteComponent(() => import('./pages/case/Act.tsx'), 'Act'),
  ),
]

const tree = root.addChildren([
  home,
  page('/sign-in', SignIn),
  page('/signed-out', SignedOut),
  page('/signed-in', SignedIn),
  tasks,
  cases,
  oneCase.addChildren(ofCase),
  page(
    '/cases/new',
    lazyRouteComponent(() => import('./pages/start/Choose.tsx'), 'Choose'),
  ),
  page(
    '/cases/new/$kind',
    lazyRouteComponent(() => import('./pages/start/Start.tsx'), 'Start'),
  ),
  page(
    '/board',
    lazyRouteComponent(() => import('./pages/board/Board.tsx'), 'Board'),
  ),
  page(
    '/register',
    lazyRouteComponent(() => import('./pages/oversee/Register.tsx'), 'Register'),
  ),
  page(
    '/audit',
    lazyRouteComponent(() => import('./pages/oversee/Audit.tsx'), 'Audit'),
  ),
  page(
    '/directory',
    lazyRouteComponent(() => import('./pages/setup/Directory.tsx'), 'Directory'),
  ),
  page(
    '/calendar',
    lazyRouteComponent(() => import('./pages/oversee/Calendar.tsx'), 'Calendar'),
  ),
  page(
    '/calendar/$year',
    lazyRouteComponent(() => import('./pages/oversee/Calendar.tsx'), 'Calendar'),
  ),
  page(
    '/inbox',
    lazyRouteComponent(() => import('./pages/Inbox.tsx'), 'Inbox'),
  ),
  page(
    '/settings',
    lazyRouteComponent(() => import('./pages/Settings.tsx'), 'Settings'),
  ),
  page(
    '/receipt',
    lazyRouteComponent(() => import('./pages/Receipt.tsx'), 'Receipt'),
  ),
])

export const makeRouter = (queries: QueryClient) =>
  createRouter({
    routeTree: tree,
    context: { queries },
    defaultPreload: 'intent',
    scrollRestoration: false,
    defaultNotFoundComponent: NotThere,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
}
