import type { roles } from '#domain/access/actor.ts'
import { currentPacks } from '#domain/packs/packs.ts'
import { caseKinds, processOf } from '#domain/processes.ts'
import { mendFigures } from '#registers/cases/figures.ts'
import { type Database, inTransaction } from '#registers/database/database.ts'
import { refillSight } from '#registers/filing/refillSight.ts'

/** How a register of `cases` cases is laid out: what the questions of the bench name. */
export type Filled = { cases: number }

/** Share of the cases in each organ, in hundredths; one has most of them, as a county's own office has. */
const organs = { zhenhai: 60, ningbo: 20, beilun: 15, zhejiang: 5 } as const
/** The persons whose load is the same however many cases there are, if there are enough. */
export const load = { investigator: 500, panelMember: 2_000 } as const

/** Packs in force, by the beginning of their ids: figures reckon with what a pack says. */
const packsOf = (...names: string[]): string =>
  `array[${names.map(name => `'${currentPacks.find(({ id }) => id.startsWith(`${name}@`))?.id}'`).join(', ')}]`
const kindsSql = `(array[${caseKinds.map(kind => `'${kind}'`).join(', ')}])`
const stagesSql = `case kind ${caseKinds
  .map(kind => {
    const open = Object.keys(processOf(kind).story.stages).filter(stage => stage !== 'closed')
    return `when '${kind}' then (array[${open.map(stage => `'${stage}'`).join(', ')}])[1 + g / 10 % ${open.length}]`
  })
  .join(' ')} end`
const organsSql = `case ${Object.entries(organs)
  .map(([organ], index, all) => {
    const upTo = all.slice(0, index + 1).reduce((sum, [, share]) => sum + share, 0)
    return `when g * 37 % 100 < ${upTo} then '${organ}'`
  })
  .join(' ')} end`

/**
 * Rows of the registers as filing leaves them, without ledgers: what lists, counts, tasks, messages and figures read.
 * One case in ten is open, the others closed; the openings lie in the last two years. Every investigator of an organ
 * has about 300 cases, save `investigator-li` and `panel-1`, whose load is `load`. Deterministic: the same `cases`
 * gives the same rows.
 */
export async function fill(database: Database, cases: number): Promise<Filled> {
  await inTransaction(database.system, async client => {
    await client.query('set local synchronous_commit = off')
    await client.query(
      `create temp table made on commit drop as
       select *, md5('case' || g) as case_id, ${stagesSql} as at_stage from (
         select g, ${kindsSql}[1 + g % 3] as kind, ${organsSql} as organ, g % 10 = 0 as open,
                date_trunc('milliseconds', now() - interval '2 years' * (1 - g::float / $1)) as opened_at
         from generate_series(1, $1::int) g) numbered`,
      [cases],
    )
    await client.query('create index on made (g)')
    await client.query('analyze made')
    await client.query(
      `insert into cases (case_id, kind, organ, claimed_in, number, stage, status, outcome, seq, n, last_id, rule_pack, received_on,
         opened_at, closed_at, next_due, overdue_from, unassigned, approval_organ, subject_index, unit_index, matter_index, was_overdue,
         untrue_found, untrue_cleared)
       select case_id, kind, organ, organ, '案〔' || extract(year from opened_at) || '〕' || g || '号',
         case when open then at_stage else 'closed' end, case when open then 'open' else 'closed' end,
         case when open then null else (array['tolerate', 'mitigate', 'notTolerate'])[1 + g % 3] end, 12, 15, md5('last' || g),
         case when kind = 'tolerance' then (${packsOf('general', 'audit', 'soe')})[1 + g / 3 % 3]
           else (${packsOf('clarification', 'falseAccusation')})[case kind when 'clarification' then 1 else 2 end] end, (opened_at at time zone 'Asia/Shanghai')::date - g % 4, opened_at,
         case when not open then least(opened_at + make_interval(days => 20 + g % 70), now()) end,
         case when open and g % 70 <> 0 then current_date - 10 + g / 10 % 60 end,
         case when open and g % 70 <> 0 then (current_date - 9 + g / 10 % 60)::timestamp at time zone 'Asia/Shanghai' end,
         open and at_stage in ('investigating', 'evaluating') and g % 20 = 0,
         case when open and at_stage = 'approving' and g % 30 = 0 then 'ningbo' end,
         'subject-' || g / 3, 'unit-' || g % 500, 'matter-' || g, g % 11 = 0,
         case when kind = 'clarification' then 1 end, case when kind = 'clarification' then g / 3 % 2 end
       from made order by g`,
    )
    await fillPeople(client, cases)
    await client.query('alter table case_stages disable trigger user')
    await client.query(
      `insert into case_stages (case_id, visit, stage, entered_at, left_at)
       select case_id, v, s.stage, opened_at + make_interval(days => (v - 1) * (2 + g % 8)),
              case when not open or v < 3 then opened_at + make_interval(days => v * (2 + g % 8)) end
       from made, lateral (values (1, 'applied'), (2, 'investigating'), (3, 'deliberating'), (4, 'approving'), (5, 'decided')) s (v, stage)
       where v <= 3 or not open`,
    )
    await client.query(
      `insert into tasks (case_id, task_id, kind, role, organ, person, assignee, due, since)
       select case_id, 'step-1', case when g % 30 = 0 then 'accept' else 'submitFindings' end,
         case when g % 30 = 0 then 'intake' when g % 30 = 10 then 'investigator' else null end,
         case when g % 30 in (0, 10) then organ end,
         case when g % 30 = 20 then (select person from case_people p where p.case_id = made.case_id and relation = 'handler' limit 1) end,
         case when g % 30 = 10 then (select person from case_people p where p.case_id = made.case_id and relation = 'candidate' limit 1) end,
         current_date - 10 + g / 10 % 60, opened_at
       from made where open`,
    )
    await client.query(
      `insert into feed (case_id, seq, kind, at) select case_id, 12, 'moved', opened_at from made order by g`,
    )
    await client.query(
      `insert into inbox (person, case_id, kind, key, about, due, urgent, in_person, at)
       select person, case_id, 'task', 'step-1', 'submitFindings', current_date, false, false, opened_at
       from case_people join made using (case_id) where relation = 'handler'`,
    )
    await client.query('alter table case_stages enable trigger user')
    await client.query('delete from sight_policy')
    await refillSight(client)
  })
  await mendFigures(database)
  await database.system.query('vacuum analyze')
  return { cases }
}

/** Parties, handlers, panel, who took a step, and who is kept from a case. */
async function fillPeople(client: { query(text: string, values?: unknown[]): Promise<unknown> }, cases: number) {
  const officers = Math.max(2, Math.round(cases / 300))
  const li = Math.max(1, Math.floor((cases * 0.6) / load.investigator))
  const panel = Math.max(1, Math.floor((cases * 0.6) / load.panelMember))
  await client.query(
    `insert into case_people (case_id, person, relation)
     select case_id, 'applicant-' || g / 3, 'party' from made
     union select case_id, 'investigator-' || organ || '-' || g % $1, 'handler' from made
     union select case_id, 'investigator-' || organ || '-' || (g + 1) % $1, 'handler' from made
     union select case_id, 'investigator-' || organ || '-' || (g + 2) % $1, 'candidate' from made where open
     union select case_id, 'investigator-li', 'handler' from made where organ = 'zhenhai' and g / 5 * 3 % $2 in (0, 1, 2) and g * 7 % 3 = 0
     union select case_id, 'panel-' || organ || '-' || (g + m) % $1, 'panel' from made, generate_series(1, 5) m where not open
     union select case_id, 'panel-1', 'panel' from made where organ = 'zhenhai' and g % $3 = 0
     union select case_id, 'supervisor-he', 'recused' from made where g % 2500 = 7
     union select case_id, 'applicant-zhou', 'party' from made where g % ($4 / 20) = 3`,
    [officers, li, panel, Math.max(cases, 20)],
  )
}

/** Who asks, by the role in which they do. */
const viewer = (person: string, role: (typeof roles)[number]) => ({
  person,
  name: person,
  organ: 'zhenhai',
  roles: [role],
})
export const viewers = {
  supervisor: viewer('supervisor-he', 'supervisor'),
  investigator: viewer('investigator-li', 'investigator'),
  panelMember: viewer('panel-1', 'panelMember'),
  auditor: viewer('auditor-wei', 'auditor'),
  intake: viewer('intake-chen', 'intake'),
  applicant: { ...viewer('applicant-zhou', 'applicant'), organ: 'public' },
} as const
