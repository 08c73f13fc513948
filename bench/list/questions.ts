import type { viewers } from './fill.ts'

/** What a viewer asks; `grows` says why an answer may cost more when there are more cases. */
export type Question = {
  viewer: keyof typeof viewers
  name: string
  path: string
  body?: object
  /** Rows that the statements may handle at most, whatever the number of cases. */
  bound?: number
  /** Reads on until the first event or line came. */
  stream?: true
}

const searched = (body: object) => ({ path: '/v1/cases/search', body })

const listed: readonly (Omit<Question, 'viewer'> & { name: string })[] = [
  { name: 'cases, newest', path: '/v1/cases' },
  { name: 'cases, by due day', path: '/v1/cases?sort=due&status=open' },
  { name: 'cases, one kind', path: '/v1/cases?kind=clarification' },
  { name: 'cases, one stage', path: '/v1/cases?stage=approving' },
  { name: 'cases, one kind and stage', path: '/v1/cases?kind=falseAccusation&stage=noticed&status=open' },
  { name: 'cases, overdue', path: '/v1/cases?overdue=true' },
  { name: 'cases, due before', path: '/v1/cases?dueBefore=2026-12-31' },
  { name: 'cases, of one officer', path: '/v1/cases?assignee=investigator-li' },
  { name: 'search, a number', ...searched({ q: '{number}' }) },
  { name: 'search, a number nobody has', ...searched({ q: '案〔1999〕' }) },
  { name: 'tasks', path: '/v1/tasks' },
  { name: 'tasks, own', path: '/v1/tasks?mine=true' },
  { name: 'tasks, overdue', path: '/v1/tasks?overdue=true' },
  { name: 'tasks, to take', path: '/v1/tasks?candidate=true' },
  { name: 'who am I, badge', path: '/v1/me' },
  { name: 'inbox', path: '/v1/inbox' },
  { name: 'one case', path: '/v1/cases/{case}' },
  { name: 'event stream, start', path: '/v1/events', stream: true },
  { name: 'export, first page', path: '/v1/exports/cases.csv', stream: true },
]

export const questions: readonly Question[] = [
  ...(['supervisor', 'investigator', 'panelMember', 'auditor', 'intake', 'applicant'] as const).flatMap(viewer =>
    listed.map(question => ({ viewer, ...question })),
  ),
  ...(['supervisor', 'auditor'] as const).map(viewer => ({
    viewer,
    name: 'statistics',
    path: '/v1/statistics?from=2026-01-01',
    bound: 800_000,
  })),
]
