import { describe, expect, test } from 'vitest'
import type { CareConcern } from '#domain/care.ts'
import * as accusation from '#test/support/accusationCase.ts'
import * as clarification from '#test/support/clarificationCase.ts'
import { refusal, refusedWith } from '#test/support/refused.ts'
import { people } from '#test/support/toleranceCase.ts'
import { decided } from '#test/support/zhenhai.ts'

const concern = (more: Partial<CareConcern> = {}): CareConcern => ({
  aspect: 'work',
  text: '希望明确小型工程的比选指引',
  owner: 'supervisor-he',
  ...more,
})
const talk = (...concerns: CareConcern[]) => ({ summary: '约谈', concerns })

describe('a talk in a case (双向约谈)', () => {
  test('gives each concern its owner and a due day, by default a month later', () => {
    const at = decided().when(people.li, 'careInterview', {
      ...talk(concern(), concern({ aspect: 'health', due: '2026-04-01' })),
      askedBy: 'cadre',
    })
    const { concerns, careInterviews } = at.state
    expect(careInterviews).toMatchObject([{ summary: '约谈', by: 'investigator-li', askedBy: 'cadre' }])
    expect(concerns.map(({ aspect, due }) => [aspect, due])).toEqual([
      ['work', expect.stringMatching(/^2026-/)],
      ['health', '2026-04-01'],
    ])
    const event = at.entries.at(-1)?.event
    expect(event).toMatchObject({ facts: { dues: [concerns[0]?.due, '2026-04-01'], cadre: at.state.subject } })
  })

  test('refuses what was due before today, a talk of tomorrow, and one before the case came in', () => {
    const refuses = (body: object, path: string, message: string) =>
      expect(refusal(() => decided().when(people.li, 'careInterview', { ...talk(), ...body }))).toMatchObject({
        code: 'INVALID_BODY',
        details: { path, message },
      })
    refuses({ concerns: [concern(), concern({ due: '2026-01-01' })] }, 'concerns.1.due', 'inPast')
    refuses({ heldOn: '2027-01-01' }, 'heldOn', 'inFuture')
    refuses({ heldOn: '2025-01-01' }, 'heldOn', 'beforeReceipt')
    refuses({ concerns: [concern({ aspect: 'wages' as never })] }, 'concerns.0.aspect', 'unknownAspect')
  })

  test('folds talks of earlier releases, whose concerns are words, as they were folded then', () => {
    const old = { summary: '约谈', concerns: ['希望尽快消除影响'] as never }
    const { state, entries } = decided().when(people.li, 'careInterview', old)
    expect(entries.at(-1)?.event).toEqual({ type: 'careInterview', body: old })
    expect(Object.keys(state.concerns[0] ?? {})).toEqual(['text', 'by', 'at'])
    expect(Object.keys(state.careInterviews[0] ?? {})).toEqual(['summary', 'by', 'at'])
  })

  test('is held in a clarification by its handlers once the person was asked', () => {
    const { li } = clarification.people
    const { state } = clarification.consented().when(li, 'careInterview', talk(concern()))
    expect(state.concerns).toMatchObject([{ aspect: 'work', owner: 'supervisor-he' }])
    expect(refusedWith(() => clarification.evaluated().when(li, 'careInterview', talk()))).toBe('WRONG_STAGE')
  })

  test('is held in a false accusation with the respondent, whose concerns are nobody’s by name', () => {
    const { wu } = accusation.people
    const { state, entries } = accusation.notified().when(wu, 'careInterview', talk(concern()))
    expect(state.careInterviews).toMatchObject([{ with: 'respondent' }])
    expect(entries.at(-1)?.event).toMatchObject({ facts: { dues: [state.concerns[0]?.due] } })
    expect(JSON.stringify(entries.at(-1)?.event)).not.toContain(state.subject)
  })

  test('is held there with the accused only once there is an outcome', () => {
    const { wu } = accusation.people
    const withAccused = { ...talk(concern()), with: 'accused' as const }
    const early = refusal(() => accusation.notified().when(wu, 'careInterview', withAccused))
    expect(early).toMatchObject({ code: 'WRONG_STAGE', details: { reason: 'accusedUntold' } })
    const { entries, state } = accusation.decided().when(wu, 'careInterview', withAccused)
    expect(entries.at(-1)?.event).toMatchObject({ facts: { cadre: state.subject } })
  })
})
