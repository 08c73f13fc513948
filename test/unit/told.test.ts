import { describe, expect, test } from 'vitest'
import { viewCase } from '#api/views/caseView.ts'
import { timelineOf } from '#api/views/timelineView.ts'
import type { Actor } from '#domain/access/actor.ts'
import type { Entry } from '#domain/entry.ts'
import { type CaseState, processOf } from '#domain/processes.ts'
import type { TimelineEvent } from '#domain/texts/timelineEvent.ts'
import { statutoryCalendar as calendar } from '#domain/time/calendarData.ts'
import { countTold, isTold, partiesTold, tellingOf, toldTo } from '#domain/told.ts'
import { archived, people as clarifying } from '#test/support/clarificationCase.ts'
import { actor } from '#test/support/givenCase.ts'
import { people } from '#test/support/toleranceCase.ts'
import { decidedFor, zhenhai } from '#test/support/zhenhai.ts'

const now = '2027-03-02T09:00:00+08:00'
const clarified = () =>
  archived().when(clarifying.li, 'addNote', { text: '内部备注' }).when(clarifying.intake, 'addNote', { text: '又一则' })
const named = () => clarified().until('2026-12-01T00:00:00+08:00')

/** The papers of a decision go to the body that runs the matter, then to the unit that applied, last to the cadre. */
const unit = actor('applicant-unit', ['applicant'])
const inTurn = () =>
  ['matterOrgan', 'applicant', 'subject'].reduce(
    (so, to) =>
      so.when(people.intake, 'recordService', {
        document: 'notice-2',
        to,
        method: 'direct',
        receivedBy: '签收人',
        receivedAt: so.now,
      }),
    decidedFor(unit)
      .when(people.intake, 'recordFiling', { bodies: ['组织部'] })
      .when(people.li, 'addNote', { text: '内部备注' }),
  )

const stories: [name: string, entries: Entry[], party: Actor][] = [
  ['a tolerance review', zhenhai().entries as Entry[], people.applicant],
  ['the cadre of a review that the unit asked for', inTurn().entries as Entry[], people.applicant],
  ['the unit that asked for it', inTurn().entries as Entry[], unit],
  ['a clarification', named().entries as Entry[], actor('applicant-shen', ['applicant'])],
]

/** The case as it stood after each of its entries. */
function steps(entries: readonly Entry[]): { entry: Entry; before: CaseState; state: CaseState; until: Entry[] }[] {
  const kind = entries[0]?.event.type === 'apply' ? 'tolerance' : 'clarification'
  const process = processOf(kind)
  let state: CaseState | undefined
  return entries.flatMap((entry, at) => {
    const before = state
    state = process.evolve(state as never, entry as never) as CaseState
    return before ? [{ entry, before, state, until: entries.slice(0, at + 1) }] : []
  })
}

const view = (state: CaseState, entries: readonly Entry[], party: Actor): string =>
  JSON.stringify([
    viewCase(
      {
        state,
        told: countTold({}, entries, tellingOf(state), state.parties),
        n: entries.length,
        number: state.number,
        updatedAt: new Date(0),
        frozen: false,
        documents: [],
        linked: false,
      },
      party,
      calendar,
      'zh-CN',
      now,
    ),
    timelineOf(state, entries, party, 'zh-CN'),
  ])

describe.each(stories)('%s', (_name, entries, party) => {
  test('shows its party not a byte of what it is not told, and moves its counter by all that it is told', () => {
    const leaks: string[] = []
    let hidden = 0
    for (const { entry, before, state, until } of steps(entries)) {
      const told = isTold(entry as Entry<TimelineEvent>, tellingOf(state), party.person)
      const [was, is] = [view(before, until.slice(0, -1), party), view(state, until, party)]
      if (told) expect(is, entry.event.type).not.toBe(was)
      else hidden += 1
      if (!told && is !== was) leaks.push(`${entry.n} ${entry.event.type}`)
      expect(partiesTold([entry], tellingOf(state), [party.person])).toEqual(told ? [party.person] : [])
    }
    expect(leaks).toEqual([])
    expect(hidden).toBeGreaterThan(3)
  })

  test('counts for its party what its timeline shows', () => {
    const { state } = steps(entries).at(-1) ?? expect.unreachable()
    const told = countTold({}, entries, tellingOf(state), state.parties)
    const items = timelineOf(state, entries, party, 'zh-CN')
    expect(items.map(({ seq }) => seq)).toEqual(items.map((_, at) => at + 1))
    expect(toldTo(told, party.person)).toBe(items.length)
    expect(toldTo(told, 'constructor')).toBe(0)
    expect(items.length).toBeLessThan(entries.length)
  })
})
