import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { actionBodies } from '#contract/schemas/actions.ts'
import type { Actor } from '#domain/access/actor.ts'
import * as accusation from '#test/support/accusationCase.ts'
import * as clearing from '#test/support/clarificationCase.ts'
import { refusal, refusedWith } from '#test/support/refused.ts'
import { given, people } from '#test/support/toleranceCase.ts'
import { decided, investigated } from '#test/support/zhenhai.ts'

type Shape = { format?: string; properties?: Record<string, Shape>; items?: Shape; anyOf?: Shape[] }

/** Every field of a body that holds a day or a moment. */
function datesIn({ format = '', properties = {}, items, anyOf = [] }: Shape, path: string): string[] {
  return [
    ...(format.startsWith('date') ? [path] : []),
    ...Object.entries(properties).flatMap(([name, shape]) => datesIn(shape, `${path}.${name}`)),
    ...(items ? datesIn(items, `${path}.*`) : []),
    ...anyOf.flatMap(shape => datesIn(shape, path)),
  ]
}

const fields = Object.entries(actionBodies).flatMap(([kind, bodies]) =>
  Object.entries(bodies).flatMap(([type, body]) =>
    datesIn(z.toJSONSchema(body as z.ZodObject, { io: 'input' }) as Shape, `${kind} ${type}`),
  ),
)

type Case = { state: { documents: { id: string; kind: string }[] }; now: string; when: (...act: never[]) => unknown }
/** Where an act is tried, by whom, and its body with this date; whether the date is one that is still to come. */
type Dated = { at: () => Case; by: Actor; body: (date: string, at: Case) => object; ahead?: true }

const { intake, supervisor, approver, li } = people
const service = { method: 'direct', receivedBy: '本人' }
const lastOf = (at: Case, kind: string) => at.state.documents.findLast(document => document.kind === kind)?.id ?? ''
const serving = (kind: string, at: () => Case, more: object = {}, by: Actor = intake): Dated => ({
  at,
  by,
  body: (receivedAt, so) => ({ document: lastOf(so, kind), ...service, receivedAt, ...more }),
})
const trying = (kind: string, at: () => Case): Dated => ({
  at,
  by: intake,
  body: (date, so) => ({
    document: lastOf(so, kind),
    impossible: {
      reason: '查无此人',
      tries: [
        { method: 'post', at: date, proof: '退件' },
        { method: 'direct', at: so.now, proof: '见证' },
      ],
    },
  }),
})
const ahead = (type: object): Dated => ({
  at: decided,
  by: approver,
  ahead: true,
  body: date => ({ ...type, until: date.slice(0, 10) }),
})
const stateOf = (at: () => Case): Dated => ({ at, by: intake, body: date => ({ state: 'decided', at: date }) })
const corrected = { reasons: '日期有误' }
const panel = { members: ['panel-1', 'panel-2', 'panel-3'], chair: 'panel-1' }

const talk = (at: () => Case, by: Actor): Dated => ({
  at,
  by,
  body: date => ({ summary: '约谈', heldOn: date.slice(0, 10) }),
})
const concern = (at: () => Case, by: Actor): Dated => ({
  at,
  by,
  ahead: true,
  body: date => ({
    summary: '约谈',
    concerns: [{ aspect: 'work', text: '诉求', owner: 'supervisor-he', due: date.slice(0, 10) }],
  }),
})

const dated: Readonly<Record<string, Dated>> = {
  'tolerance careInterview.heldOn': talk(decided, li),
  'tolerance careInterview.concerns.*.due': concern(decided, li),
  'clarification careInterview.heldOn': talk(clearing.consented, clearing.people.li),
  'clarification careInterview.concerns.*.due': concern(clearing.consented, clearing.people.li),
  'falseAccusation careInterview.heldOn': talk(accusation.notified, accusation.people.wu),
  'falseAccusation careInterview.concerns.*.due': concern(accusation.notified, accusation.people.wu),
  'tolerance suspend.until': ahead({ reason: '鉴定' }),
  'tolerance recordService.receivedAt': serving('decision', decided),
  'tolerance recordService.impossible.tries.*.at': trying('decision', decided),
  'tolerance correctService.receivedAt': serving('decision', () => decided().served(), corrected, li),
  'tolerance recordMatterState.at': stateOf(decided),
  'tolerance convenePanel.at': { at: investigated, by: supervisor, body: at => ({ ...panel, at }), ahead: true },
  'tolerance orderCorrection.due': {
    at: decided,
    by: li,
    ahead: true,
    body: date => ({ measures: ['补齐'], due: date.slice(0, 10) }),
  },
  'clarification suspend.until': { ...ahead({ reason: '鉴定' }), at: clearing.approved },
  'clarification recordService.receivedAt': serving('clarificationNotice', clearing.lettersOut),
  'clarification recordService.impossible.tries.*.at': trying('clarificationNotice', clearing.lettersOut),
  'clarification correctService.receivedAt': serving(
    'clarificationNotice',
    clearing.served,
    corrected,
    clearing.people.sun,
  ),
  'clarification recordMatterState.at': stateOf(clearing.approved),
  'clarification accept.inquiry.concludedOn': {
    at: clearing.given,
    by: intake,
    body: date => ({ inquiry: { organ: 'zhenhai', number: '1号', concludedOn: date.slice(0, 10) } }),
  },
  'clarification carryOut.at': {
    at: clearing.served,
    by: clearing.people.li,
    body: at => ({ method: 'meeting', at, place: '会议室', audience: 'unit' }),
  },
  'clarification notifyReporter.at': {
    at: () =>
      clearing.given({ reporter: { named: true, ref: 'r1' } }).when(intake, 'refuseAcceptance', { reason: '不属于' }),
    by: clearing.people.custodian,
    body: at => ({ method: 'phone', at }),
  },
  'falseAccusation suspend.until': { ...ahead({ reason: '鉴定' }), at: accusation.assigned },
  'falseAccusation recordService.receivedAt': serving('accusationNotice', accusation.noticed),
  'falseAccusation recordService.impossible.tries.*.at': trying('accusationNotice', accusation.noticed),
  'falseAccusation correctService.receivedAt': serving('accusationNotice', accusation.notified, corrected, li),
  'falseAccusation recordMatterState.at': stateOf(accusation.assigned),
  'falseAccusation convenePanel.at': {
    at: accusation.heard,
    by: supervisor,
    body: at => ({ ...panel, at }),
    ahead: true,
  },
  'falseAccusation notifyDecision.at': {
    at: accusation.decided,
    by: intake,
    body: at => ({ ...service, at, method: 'direct' }),
  },
}

describe('every dated field of every act', () => {
  test('is tried here: a new one is first held against what it is about', () => {
    expect([...fields].sort()).toStrictEqual(Object.keys(dated).sort())
  })

  test.each(fields)('%s is in the order of things', name => {
    const [, type = '', ...path] = name.split(/[ .]/)
    const { at, by, body, ahead: comes } = dated[name] as Dated
    const attempt = (date: string) => () => {
      const so = at()
      return so.when(...([by, type, body(date, so)] as never[]))
    }
    const named = path.map(part => (part === '*' ? '0' : part)).join('.')
    const wrong = comes ? ['1999-01-04T09:00:00+08:00'] : ['2099-01-05T09:00:00+08:00', '1999-01-04T09:00:00+08:00']
    for (const date of name.endsWith('concludedOn') ? wrong.slice(0, 1) : wrong)
      expect(refusal(attempt(date)), date).toMatchObject({ code: 'INVALID_BODY', details: { path: named } })
  })
})

describe('the day of receipt', () => {
  const at = (receivedOn: string, receivedOnReason?: string) =>
    given({ ...(receivedOnReason !== undefined && { receivedOnReason }) }, { receivedOn })

  test('is not before the rules, and a year back only with a reason', () => {
    expect(refusal(() => at('1990-01-01', '补录')).details).toMatchObject({
      path: 'receivedOn',
      message: 'beforeRules',
    })
    expect(refusal(() => at('2018-08-31', '补录')).details).toMatchObject({ path: 'receivedOn' })
    expect(refusal(() => at('2025-03-01')).details).toMatchObject({ path: 'receivedOnReason' })
    expect(at('2025-03-01', '窗口登记遗漏，现补录').state).toMatchObject({ receivedOnReason: '窗口登记遗漏，现补录' })
    expect(at('2025-03-02').state.receivedOn).toBe('2025-03-02')
  })

  test('of a clarification and a false accusation is held against the same rules', () => {
    expect(refusedWith(() => clearing.given({}, { receivedOn: '2018-08-31' }))).toBe('INVALID_BODY')
    expect(refusedWith(() => accusation.given({}, { receivedOn: '2025-03-01' }))).toBe('INVALID_BODY')
  })

  test('comes before the meeting of a panel, and so does acceptance', () => {
    const late = given({}, { receivedOn: '2026-02-20' }).when(intake, 'accept', {})
    expect(late.state.stages[0]?.leftAt).toBeDefined()
    const convene = (at: string) => () => investigated().when(supervisor, 'convenePanel', { ...panel, at })
    expect(refusal(convene('2026-03-01T09:00:00+08:00')).details).toMatchObject({ path: 'at' })
  })
})
