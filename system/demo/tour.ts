import type { CaseKind } from '#domain/caseKind.ts'
import { caseKinds, processOf } from '#domain/processes.ts'
import { addDays, dayOf, toInstant } from '#domain/time/calendar.ts'
import { hotelLease } from './hotelLease.ts'
import type { Leave } from './player.ts'
import type { DemoCase } from './story.ts'
import { trainingFees } from './trainingFees.ts'
import { villager } from './villager.ts'
import { zhenhai } from './zhenhai.ts'

/** A case of the tour: the story, where it is left, and what a newcomer sees in it besides its stage. */
export type Kept = { story: DemoCase; leave: Leave; because?: string }

const stories: Readonly<Record<CaseKind, DemoCase>> = {
  tolerance: zhenhai,
  clarification: trainingFees,
  falseAccusation: villager,
}

/** Stages that time alone brings about, by `kind stage`: the case is left in the stage before. */
export const broughtByTime: Readonly<Record<string, { leftIn: string; because: string }>> = {
  'clarification followingUp': { leftIn: 'archived', because: '归档次日零时由系统转入跟踪回访' },
}

/** One case in every stage of every kind but the closed ones, in the order of the story. */
const staged: readonly Kept[] = caseKinds.flatMap(kind =>
  Object.keys(processOf(kind).story.stages)
    .filter(stage => stage !== 'closed')
    .map(stage => {
      const { leftIn = stage, because } = broughtByTime[`${kind} ${stage}`] ?? {}
      return { story: stories[kind], leave: { stage: leftIn }, ...(because !== undefined && { because }) }
    }),
)

/** A case that intake received seven weeks ago and nobody accepted: its reminder and its escalation fire at once. */
const overdue = (): Kept => {
  const { start } = zhenhai
  const receivedOn = addDays(dayOf(toInstant(Date.now())), -49)
  return {
    story: { ...zhenhai, start: { ...start, who: 'intake-chen', body: run => ({ ...start.body(run), receivedOn }) } },
    leave: { stage: 'applied' },
    because: '七周前收到，受理期限已过：已提醒、已升级',
  }
}

/** The open cases that `npm run demo -- --keep` leaves: one overdue, one whose vote is open, one in every stage. */
export const tour = (): readonly Kept[] => [
  overdue(),
  {
    story: zhenhai,
    leave: { stage: 'deliberating', after: 'openVote' },
    because: '表决正在进行，结果密封',
  },
  ...staged,
]

/** Stories that it plays to their end: a closed case of every kind. */
export const closedStories: readonly DemoCase[] = [zhenhai, hotelLease]
