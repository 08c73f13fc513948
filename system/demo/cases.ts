import { backLanes } from './backLanes.ts'
import { bridgePiles } from './bridgePiles.ts'
import { foodMarkets } from './foodMarkets.ts'
import { privateGain } from './privateGain.ts'
import { stepwiseApproval } from './stepwiseApproval.ts'
import type { DemoCase } from './story.ts'
import { zhenhai } from './zhenhai.ts'

/** The cases that `npm run demo` plays, in this order. */
export const demoCases: readonly DemoCase[] = [
  zhenhai,
  backLanes,
  stepwiseApproval,
  bridgePiles,
  foodMarkets,
  privateGain,
]
