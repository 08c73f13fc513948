import { anonymousLetters } from './anonymousLetters.ts'
import { backLanes } from './backLanes.ts'
import { bridgePiles } from './bridgePiles.ts'
import { foodMarkets } from './foodMarkets.ts'
import { hotelLease } from './hotelLease.ts'
import { judge } from './judge.ts'
import { landMoney } from './landMoney.ts'
import { maternityRefund } from './maternityRefund.ts'
import { namelessLetter } from './namelessLetter.ts'
import { notExcluded } from './notExcluded.ts'
import { partlyTrue } from './partlyTrue.ts'
import { privateGain } from './privateGain.ts'
import { repeatedLetters } from './repeatedLetters.ts'
import { schoolFunds } from './schoolFunds.ts'
import { stepwiseApproval } from './stepwiseApproval.ts'
import type { DemoCase } from './story.ts'
import { trainingFees } from './trainingFees.ts'
import { villager } from './villager.ts'
import { zhenhai } from './zhenhai.ts'

/**
 * The cases that `npm run demo` plays, in this order: tolerance, clarification, false accusation, and what must not be.
 */
export const demoCases: readonly DemoCase[] = [
  zhenhai,
  backLanes,
  stepwiseApproval,
  bridgePiles,
  foodMarkets,
  judge,
  landMoney,
  schoolFunds,
  trainingFees,
  repeatedLetters,
  hotelLease,
  villager,
  anonymousLetters,
  maternityRefund,
  privateGain,
  notExcluded,
  namelessLetter,
  partlyTrue,
]
