import { afterAll, beforeAll, describe, expect } from 'vitest'
import { Rehearsal } from '#test/support/rehearsal.ts'
import { bulk } from './desk/bulk.ts'
import { drafts } from './desk/drafts.ts'
import { ownKey } from './desk/ownKey.ts'
import { registers } from './desk/registers.ts'
import { substitutions } from './desk/substitutions.ts'

let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await Rehearsal.start()
})
afterAll(async () => {
  expect(await rehearsal?.stop()).toEqual([])
})
const ours = () => rehearsal

describe('drafts', () => drafts(ours))
describe('an own key', () => ownKey(ours))
describe('substitutions', () => substitutions(ours))
describe('registers', () => registers(ours))
describe('many tasks at once', () => bulk(ours))
