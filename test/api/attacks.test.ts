import { afterAll, beforeAll, describe } from 'vitest'
import { Server } from '#test/support/server.ts'
import { anything } from './attacks/anything.ts'
import { ballotsAreSealed } from './attacks/ballots.ts'
import { canary } from './attacks/canary.ts'
import { codes } from './attacks/codes.ts'
import { doublesTellNobody } from './attacks/doubles.ts'
import { foreignersSend } from './attacks/foreigners.ts'
import { headersAndCursors } from './attacks/headersAndCursors.ts'
import { keptOut } from './attacks/keptOut.ts'
import { newKinds } from './attacks/kinds.ts'
import { limits } from './attacks/limits.ts'
import { moves } from './attacks/moves.ts'
import { namedPersons } from './attacks/namedPersons.ts'
import { order } from './attacks/order.ts'
import { partiesLearn } from './attacks/parties.ts'
import { readingsAreKept } from './attacks/readings.ts'
import { receiptsAreKept } from './attacks/receipts.ts'
import { reporterIsKept } from './attacks/reporter.ts'
import { sessions } from './attacks/session.ts'
import { strangersSee } from './attacks/strangers.ts'
import { writings } from './attacks/writings.ts'

let server: Server
beforeAll(async () => {
  server = await Server.start()
})
afterAll(async () => {
  await server?.stop()
})
const ours = () => server

describe('stable codes', () => codes(ours))
describe('the order of checks', () => order(ours))
describe('a person whom an act names', () => namedPersons(ours))
describe('who has no right', () => strangersSee(ours))
describe('who starts what there is already', () => doublesTellNobody(ours))
describe('whom a case keeps out', () => keptOut(ours))
describe('an open round', () => ballotsAreSealed(ours))
describe('a marked text', () => canary(ours))
describe('clarifications and false accusations', () => newKinds(ours))
describe('a party of theirs', () => partiesLearn(ours))
describe('a reporter', () => reporterIsKept(ours))
describe('a receipt', () => receiptsAreKept(ours))
describe('readings', () => readingsAreKept(ours))
describe('who reaches Temporal without our keys', () => foreignersSend(ours))
describe('any request', () => anything(ours))
describe('any header and cursor', () => headersAndCursors(ours))
describe('limits', () => limits(ours))
describe('sessions and headers', () => sessions(ours))
describe('one thing written in several ways', () => writings(ours))
describe('moves of the new kinds', () => moves(ours))
