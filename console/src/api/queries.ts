import { queryOptions } from '@tanstack/react-query'
import type { components, paths } from './api.d.ts'
import { api, given } from './client.ts'
import { refusalOf } from './refusal.ts'

export type Case = components['schemas']['Case']
export type RulePack = components['schemas']['RulePack']
type Json<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer J } } } }
}
  ? J
  : never
export type Me = Json<'/v1/me'>
export type Task = Json<'/v1/tasks'>['items'][number]
export type Person = Json<'/v1/persons'>['items'][number]
export type Votes = Json<'/v1/cases/{id}/votes/{round}'>
export type TimelineItem = Json<'/v1/cases/{id}/timeline'>['items'][number]
export type Workload = Json<'/v1/workload'>
export type Statistics = Json<'/v1/statistics'>
export type Seal = Json<'/v1/ledger/seals'>['items'][number]
export type Reading = { person: string; name?: string | null; part: string; reason?: string | null; at: string }
type CalendarView = { year: number; notice: string; holidays: string[]; makeUpWorkdays: string[] }
export type Organ = {
  id: string
  name: string
  level: string
  mark?: string
  powers?: { decide?: string[] }
}
export type CaseKind = Case['kind']

export type TaskView = 'mine' | 'candidate' | 'overdue' | 'all'
export type CaseFilters = {
  kind?: CaseKind
  stage?: string
  organ?: string
  status?: 'open' | 'closed'
  assignee?: string
  overdue?: boolean
  dueBefore?: string
  sort?: 'opened' | 'due'
  cursor?: string
}

const path = (id: string) => ({ path: { id } })

/** Who is signed in; null when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async () => {
    try {
      return await given(api.GET('/v1/me'))
    } catch (error) {
      if (refusalOf(error)?.status === 401) return null
      throw error
    }
  },
})

export const tasksQuery = (view: TaskView, cursor?: string) =>
  queryOptions({
    queryKey: ['tasks', view, cursor],
    queryFn: () => {
      const flags = view === 'overdue' ? { overdue: 'true' } : view === 'all' ? {} : { [view]: 'true' }
      return given(api.GET('/v1/tasks', { params: { query: { ...flags, ...(cursor && { cursor }) } as never } }))
    },
  })

/** A list of cases; what may be a name is sent in a body, never in an address. */
export const casesQuery = (filters: CaseFilters, q: string) =>
  queryOptions({
    queryKey: ['cases', filters, q],
    queryFn: () =>
      given(
        api.POST('/v1/cases/search', { body: { sort: 'opened', limit: 50, ...filters, ...(q && { q }) } as never }),
      ),
  })

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id],
    queryFn: async () => (await given(api.GET('/v1/cases/{id}', { params: path(id) }))).case,
  })

export type Action = { type: string; title: string; schema: object }
export const actionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'actions'],
    queryFn: async () =>
      (await given(api.GET('/v1/cases/{id}/actions', { params: path(id) }))).actions as unknown as Action[],
  })

export const timelineQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'timeline'],
    queryFn: async () => (await given(api.GET('/v1/cases/{id}/timeline', { params: path(id) }))).items,
  })

export const votesQuery = (id: string, round: number) =>
  queryOptions({
    queryKey: ['case', id, 'votes', round],
    queryFn: () => given(api.GET('/v1/cases/{id}/votes/{round}', { params: { path: { id, round: String(round) } } })),
  })

export const rulePackQuery = (id: string) =>
  queryOptions({
    queryKey: ['rulePack', id],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => (await given(api.GET('/v1/rule-packs/{id}', { params: path(id) }))).rulePack,
  })

export const rulePacksQuery = queryOptions({
  queryKey: ['rulePacks'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async () => (await given(api.GET('/v1/rule-packs'))).items,
})

/** Colleagues; nobody is named to those who may not name anybody. */
export const personsQuery = (q = '') =>
  queryOptions({
    queryKey: ['persons', q],
    staleTime: 60_000,
    queryFn: async (): Promise<Person[]> => {
      try {
        return (await given(api.GET('/v1/persons', { params: { query: q ? { q } : {} } }))).items
      } catch (error) {
        if (refusalOf(error)?.status === 403) return []
        throw error
      }
    },
  })

export const inboxQuery = queryOptions({
  queryKey: ['inbox'],
  queryFn: () => given(api.GET('/v1/inbox', { params: { query: { limit: 100 } as never } })),
})

export const substitutionsQuery = queryOptions({
  queryKey: ['substitutions'],
  queryFn: () => given(api.GET('/v1/substitutions')),
})

export type StartKind = { kind: string; title: string; schema: object }
export const startsQuery = queryOptions({
  queryKey: ['starts'],
  staleTime: 60_000,
  queryFn: async () => {
    const { starts, others } = await given(api.GET('/v1/starts'))
    return { starts: starts as unknown as StartKind[], others }
  },
})

export const workloadQuery = queryOptions({
  queryKey: ['cases', 'workload'],
  queryFn: () => given(api.GET('/v1/workload')),
})

export const statisticsQuery = queryOptions({
  queryKey: ['cases', 'statistics'],
  queryFn: () => given(api.GET('/v1/statistics')),
})

export const processQuery = (kind: CaseKind) =>
  queryOptions({
    queryKey: ['process', kind],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () =>
      (await given(api.GET('/v1/processes/{kind}', { params: { path: { kind } } as never }))).process,
  })

export const readsQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'reads'],
    queryFn: async () =>
      (await given(api.GET('/v1/cases/{id}/reads', { params: path(id) }))).items as unknown as Reading[],
  })

export const sealsQuery = queryOptions({
  queryKey: ['seals'],
  queryFn: async () => (await given(api.GET('/v1/ledger/seals'))).items,
})

export const unusualQuery = queryOptions({
  queryKey: ['reads', 'unusual'],
  queryFn: async () => (await given(api.GET('/v1/reads/unusual'))).items,
})

export const calendarYearsQuery = queryOptions({
  queryKey: ['calendar'],
  queryFn: async () =>
    (await given(api.GET('/v1/calendar/years'))).items as unknown as { year: number; notice: string }[],
})

export const calendarQuery = (year: string) =>
  queryOptions({
    queryKey: ['calendar', year],
    queryFn: () =>
      given(
        api.GET('/v1/calendar/years/{year}', { params: { path: { year } } as never }),
      ) as unknown as Promise<CalendarView>,
  })

export const organsQuery = queryOptions({
  queryKey: ['organs'],
  queryFn: async () => (await given(api.GET('/v1/organs'))).items as unknown as Organ[],
})
