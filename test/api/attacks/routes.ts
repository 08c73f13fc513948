import { routes } from '#api/routes/routes.ts'
import { accounts } from '#system/issuer/accounts.ts'

/** Those who see a case in the vote: its parties, handlers and panel, and the officers of its organ who may. */
export const insiders = [
  ...['applicant-zhou', 'intake-chen', 'investigator-li', 'investigator-sun', 'supervisor-he', 'approver-zhao'],
  ...['auditor-lin', 'panel-1', 'panel-2', 'panel-3', 'panel-4', 'panel-5', 'panel-6'],
]
export const strangers = accounts.map(({ sub }) => sub).filter(sub => !insiders.includes(sub))

/** One person for every role and place: all insiders, and strangers of each kind. */
export const sample = [
  ...insiders,
  ...['panel-7', 'panel-9', 'investigator-wu', 'deputy-feng', 'applicant-shen', 'admin-gu', 'hr-system', 'custodian-1'],
  ...['approver-qian', 'supervisor-other', 'reviewer-xu'],
]

/** Every route of a case, with a body that would be right for somebody. */
export const caseRoutes = (id: string): [method: string, path: string, body?: unknown][] => [
  ...everyCaseRoute(id),
  ['POST', `/v1/cases/${id}/actions`, { type: 'addNote', text: '备注' }],
  ['POST', `/v1/cases/${id}/actions`, { type: 'nothing' }],
  ['POST', `/v1/cases/${id}/actions?dryRun=true`, { type: 'castVote', choice: 'tolerate' }],
  ['POST', `/v1/cases/${id}/disclosures`, { part: 'interviews', reason: '查阅' }],
  ['POST', `/v1/cases/${id}/disclosures`, { part: 'reporter' }],
  ['POST', `/v1/cases/${id}/reporter-messages`, { text: '' }],
  ['POST', `/v1/cases/${id}/documents`, { not: 'a form' }],
]

/** What a person reads that is not of one case. */
export const ownRoutes: [method: string, path: string, body?: unknown][] = [
  ['GET', '/v1/cases?limit=200'],
  ['GET', '/v1/cases?limit=200&sort=due'],
  ['POST', '/v1/cases/search', { q: '镇容', limit: 200 }],
  ['GET', '/v1/tasks?limit=200'],
  ['GET', '/v1/tasks?mine&limit=200'],
  ['GET', '/v1/tasks?candidate&limit=200'],
  ['GET', '/v1/me'],
  ['GET', '/v1/risk-filings?limit=200'],
  ['GET', '/v1/supervision-items?limit=200'],
  ['GET', '/v1/statistics'],
  ['GET', '/v1/exports/cases.csv'],
  ...everyOwnRoute(),
]

/** Every route of a case that reads, so that one which is added is looked through too. */
function everyCaseRoute(id: string): [method: string, path: string][] {
  const ofCase = routes.filter(({ method, path }) => method === 'get' && path.startsWith('/v1/cases/{id}'))
  return ofCase.map(({ path }) => [
    'GET',
    path.replace('{id}', id).replace('{docId}', 'notice-1').replace('{round}', '1'),
  ])
}

/** Every route of the interface that reads and names nothing, so that one which is added is looked through too. */
function everyOwnRoute(): [method: string, path: string][] {
  const isOwn = (path: string) => path.startsWith('/v1/') && !path.includes('{') && path !== '/v1/events'
  return routes.filter(({ method, path }) => method === 'get' && isOwn(path)).map(({ path }) => ['GET', path])
}
