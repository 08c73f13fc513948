import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoCases } from '#system/demo/cases.ts'
import { type Client, type Played, type PlayedView, play } from '#system/demo/player.ts'
import type { DemoCase } from '#system/demo/story.ts'
import { Server } from '#test/support/server.ts'

let server: Server
beforeAll(async () => {
  server = await Server.start()
})
afterAll(async () => {
  await server?.stop()
})

const client: Client = (who, method, path, body) => server.call(who, method, path, body)
const told = new Map<string, Played[]>()

async function played(story: DemoCase): Promise<PlayedView[]> {
  const steps: Played[] = []
  told.set(story.id, steps)
  return play(client, story, one => steps.push(one))
}

describe.concurrent('a story of the demonstration', () => {
  it.each(demoCases.map(story => [story.id, story.title, story] as const))(
    '%s ends as it says, and says what the rules refused: %s',
    async (id, _title, story) => {
      for (const { status, deadlines } of await played(story))
        if (status === 'closed') expect(deadlines.every(({ state }) => state === 'met')).toBe(true)
      for (const { step, refusal } of told.get(id) ?? []) expect(refusal?.code).toBe(step.refused)
      for (const { refusal } of told.get(id) ?? []) if (refusal) expect(refusal.detail).toMatch(/[\u4e00-\u9fff]/)
    },
  )
})

describe('the demonstration', () => {
  it('shows every kind and regime, and every result', () => {
    const starts = demoCases.map(({ start }) => start.body(''))
    expect(new Set(starts.map(({ kind }) => kind))).toEqual(new Set(['tolerance', 'clarification', 'falseAccusation']))
    const regimes = new Set(['general', 'oneVisit', 'majorProject', 'audit', 'soe', undefined])
    expect(new Set(starts.map(({ regime }) => regime))).toEqual(regimes)
    const outcomes = demoCases.flatMap(({ outcome, next = [] }) => [outcome, ...next.map(one => one.outcome)])
    expect(new Set(outcomes.filter(outcome => outcome !== undefined))).toEqual(
      new Set([
        ...['tolerate', 'mitigate', 'notTolerate'],
        ...['cleared', 'clearedPrivately', 'notCleared'],
        ...['established', 'mistaken'],
      ]),
    )
  })

  it('shows the negative list at work', () => {
    const refused = told.get('E1')?.filter(({ refusal }) => refusal?.code === 'NEGATIVE_LIST')
    expect(refused).toHaveLength(3)
  })
})
