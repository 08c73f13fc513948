import type { StartCase } from '#contract/schemas/startCase.ts'
import { currentPackFor } from '#domain/packs/packs.ts'
import { statutoryCalendar } from '#domain/time/calendarData.ts'
import type { Facts } from '#system/demo/story.ts'
import { zhenhai } from '#system/demo/zhenhai.ts'
import type { Rig } from './rig.ts'

/** An application like that of the seed, about its own matter. */
export const application = (matter: string, more: Partial<StartCase> = {}): StartCase =>
  ({
    ...zhenhai.start.body(''),
    matter: { organ: '区审计局', number: matter, state: 'open' },
    ...more,
  }) as StartCase

/** Plays the case of the seed on a rig, up to and including the step `until`; the whole story without it. */
export async function play(rig: Rig, matter: string, until?: string): Promise<string> {
  const caseId = await rig.start(zhenhai.start.who, application(matter))
  let decision = ''
  const now = async () => new Date(await rig.env.currentTimeMs()).toISOString()
  const facts = (at: string): Facts => ({
    notice: kind => (kind === 'acceptance' ? 'notice-1' : decision),
    evidence: () => [],
    deadline: () => '',
    today: at.slice(0, 10),
    in: days => new Date(Date.parse(at) + days * 86_400_000).toISOString().slice(0, 10),
    pack: currentPackFor('tolerance', 'audit'),
    now: () => at,
  })
  const acts = async () => zhenhai.steps(facts(await now())).filter(({ file }) => !file)
  for (let index = 0; ; index++) {
    const step = (await acts())[index]
    if (!step) break
    await rig.act(step.who, caseId, step.type, step.body ?? {})
    decision = (await rig.load(caseId)).state.documents.find(document => document.kind === 'decision')?.id ?? ''
    if (step.type === until) break
  }
  return caseId
}

export const calendarOf2027 = {
  version: '2026.2',
  years: {
    ...statutoryCalendar.years,
    '2027': { holidays: ['2027-01-01', '2027-01-02'], makeUpWorkdays: [], notice: 'test' },
  },
}
