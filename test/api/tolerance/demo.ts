import { expect, it } from 'vitest'
import { demoCases } from '#system/demo/cases.ts'
import { type Client, type Played, play } from '#system/demo/player.ts'
import type { DemoCase } from '#system/demo/story.ts'
import type { Server } from '#test/support/server.ts'

/** The cases of `npm run demo`, played as it plays them. */
export function demo(server: () => Server): void {
  const client: Client = (who, method, path, body) => server().call(who, method, path, body)

  async function played(story: DemoCase): Promise<Played[]> {
    const told: Played[] = []
    await play(client, story, one => told.push(one))
    return told
  }

  it.each(demoCases.map(story => [story.id, story.title, story] as const))(
    '%s ends as it says, and says what the rules refused: %s',
    async (_id, _title, story) => {
      const told = await played(story)
      const { view } = told.at(-1) as Played
      expect(view).toMatchObject({ status: 'closed', outcome: story.outcome })
      expect(view.deadlines.every(({ state }) => state === 'met')).toBe(true)
      for (const { step, refusal } of told) expect(refusal?.code).toBe(step.refused)
      for (const { refusal } of told) if (refusal) expect(refusal.detail).toMatch(/[\u4e00-\u9fff]/)
    },
  )

  it('shows every regime, all three results, and the negative list at work', async () => {
    const regimes = demoCases.map(({ start }) => start.body('').regime)
    expect(new Set(regimes)).toEqual(new Set(['general', 'oneVisit', 'majorProject', 'audit', 'soe']))
    expect(new Set(demoCases.map(({ outcome }) => outcome))).toEqual(new Set(['tolerate', 'mitigate', 'notTolerate']))
    const again = await played(demoCases.find(({ id }) => id === 'E1') as DemoCase)
    expect(again.filter(({ refusal }) => refusal?.code === 'NEGATIVE_LIST')).toHaveLength(3)
  })
}
