import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caseKinds, processOf } from '#domain/processes.ts'
import { demoCases } from '#system/demo/cases.ts'
import { type Client, type Played, type PlayedView, play, playUntil } from '#system/demo/player.ts'
import type { DemoCase } from '#system/demo/story.ts'
import { broughtByTime, closedStories, type Kept, tour } from '#system/demo/tour.ts'
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

describe.concurrent('a case of the newcomer’s tour', () => {
  it.each(tour().map(kept => [kept.story.id, kept.leave.stage, kept.leave.after ?? 'entered', kept] as const))(
    '%s is left open in %s, %s, where somebody has the next step',
    async (_id, stage, _after, { story, leave }: Kept) => {
      const { view, next } = await playUntil(client, story, leave)
      const { body } = await server.call('intake-chen', 'GET', `/v1/cases/${view.id}`)
      expect([body.case.stage, body.case.status]).toEqual([stage, 'open'])
      expect((await server.call(next?.who ?? '', 'GET', `/v1/cases/${view.id}/actions`)).status).toBe(200)
    },
  )

  it('is overdue once, with its reminder and its escalation', async () => {
    const [{ story, leave } = tour()[0] as Kept] = tour()
    const { view } = await playUntil(client, story, leave)
    const told = async (): Promise<string> => {
      const { body } = await server.call('supervisor-he', 'GET', `/v1/cases/${view.id}/timeline`)
      return body.items.map(({ text }: { text: string }) => text).join(' ')
    }
    await expect.poll(told, { timeout: 60_000 }).toContain('报机关主要负责人')
    expect(await told()).toContain('报督办人员')
    const { body } = await server.call('supervisor-he', 'GET', '/v1/tasks?overdue=true')
    expect(body.items.map(({ caseId }: { caseId: string }) => caseId)).toContain(view.id)
  })
})

describe('the demonstration', () => {
  it('leaves a case in every stage that an act leads to, and closed ones of every kind', () => {
    const kindOf = ({ start }: DemoCase) => start.body('').kind as string
    const left = new Set(tour().map(({ story, leave }) => `${kindOf(story)} ${leave.stage}`))
    for (const kind of caseKinds)
      for (const stage of Object.keys(processOf(kind).story.stages)) {
        const { leftIn = stage } = broughtByTime[`${kind} ${stage}`] ?? {}
        if (stage !== 'closed') expect(left).toContain(`${kind} ${leftIn}`)
      }
    const kinds = closedStories.flatMap(story => [
      kindOf(story),
      ...(story.next ?? []).map(next => ('follow' in next ? next.follow.kind : '')),
    ])
    expect(new Set(kinds)).toEqual(new Set(caseKinds))
  })

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
