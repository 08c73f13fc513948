import { describe, expect, test } from 'vitest'
import { viewActions } from '#api/views/actionsView.ts'
import { viewCase } from '#api/views/caseView.ts'
import { caseViewSchema } from '#api/views/caseViewSchema.ts'
import { viewVotes } from '#api/views/votesView.ts'
import type { Actor } from '#domain/access/actor.ts'
import { statutoryCalendar as calendar } from '#domain/time/calendarData.ts'
import type { ToleranceState } from '#domain/tolerance/state.ts'
import type { StoredDocument } from '#registers/cases/cases.ts'
import { asAnswered } from '#test/support/answersOf.ts'
import { actor, given, panelMember, people } from '#test/support/toleranceCase.ts'
import { adopted, cast, dissentSecret, inquirySecret, investigated, voting, zhenhai } from '#test/support/zhenhai.ts'

const file = (noticeId: string, number: string, state: StoredDocument['state']): StoredDocument => ({
  documentId: noticeId,
  noticeId,
  kind: 'acceptance',
  format: 'pdf',
  mediaType: 'application/pdf',
  number,
  state,
  sha256: null,
  bytes: null,
  blobId: null,
})
const documents = [file('notice-1', '镇容告〔2026〕1号', 'ready'), file('notice-2', '镇容告〔2026〕2号', 'rendering')]
const loaded = (state: ToleranceState) => ({
  state,
  n: 99,
  number: state.number,
  updatedAt: new Date(0),
  frozen: false,
  documents,
  told: {},
  linked: false,
})
const view = (state: ToleranceState, viewer: Actor, now = '2026-03-03T09:00:00+08:00') =>
  asAnswered(viewCase(loaded(state), viewer, calendar, 'zh-CN', now))

const viewers = {
  party: people.applicant,
  intake: people.intake,
  supervisor: people.supervisor,
  handler: people.li,
  member: panelMember(2),
  chair: panelMember(1),
  approver: people.approver,
  auditor: people.auditor,
}
const everybody = Object.entries(viewers)
const dissenting = () =>
  cast()
    .when(panelMember(2), 'castVote', { choice: 'mitigate', opinion: dissentSecret })
    .when(panelMember(1), 'castVote', { choice: 'tolerate' })
const counted = () => dissenting().when(panelMember(1), 'closeVote', {}).state

describe('the case as a viewer gets it', () => {
  test.each(everybody)('fits the described shape for the %s, at every step', (_, viewer) => {
    for (const { state } of [given(), investigated(), voting(), cast(), adopted(), zhenhai()])
      expect(() => caseViewSchema.parse(view(state, viewer))).not.toThrow()
  })

  test.each(['handler', 'member', 'approver'] as const)('shows interviews and findings to the %s', who => {
    expect(JSON.stringify(view(voting().state, viewers[who]))).toContain(inquirySecret)
    expect(view(voting().state, viewers[who])).toHaveProperty('findings')
  })

  test.each(['party', 'intake', 'supervisor', 'auditor'] as const)('keeps interviews and findings from the %s', who => {
    const seen = view(voting().state, viewers[who])
    expect(JSON.stringify(seen)).not.toContain(inquirySecret)
    for (const part of ['interviews', 'opinions', 'findings', 'formerFindings', 'remandPoints'])
      expect(seen).not.toHaveProperty(part)
  })

  test('gives the auditor stages and deadlines, but no facts and no names', () => {
    const seen = JSON.stringify(view(zhenhai().state, people.auditor))
    for (const hidden of ['周某某', 'applicant-zhou', 'investigator-li', 'panel-', '事故', '镇海区某局'])
      expect(seen).not.toContain(hidden)
    expect(view(zhenhai().state, people.auditor).stages).toHaveLength(8)
  })

  test('gives a party its own uploads and the notices, and nothing of the deliberation', () => {
    const seen = view(adopted().state, people.applicant)
    expect(seen.documents.map(({ id }) => id)).toStrictEqual(['notice-1', 'doc-own'])
    expect(seen).not.toHaveProperty('rounds')
    expect(JSON.stringify(seen)).not.toContain('counts')
  })

  test('names the number that a notice was allotted, and lists it before it is rendered', () => {
    const notices = view(zhenhai().state, people.intake).documents.filter(({ notice }) => notice)
    expect(notices).toMatchObject([
      { id: 'notice-1', number: '镇容告〔2026〕1号', state: 'ready', format: 'pdf' },
      {
        id: 'notice-2',
        number: '镇容告〔2026〕2号',
        state: 'rendering',
        receivers: [{ id: 'subject', service: { method: 'direct' } }, {}],
      },
    ])
  })

  test('counts working days of a stage as its period is counted, from receipt at the window', () => {
    const late = given({}, { receivedOn: '2026-02-27' })
    expect(view(late.state, people.intake, '2026-03-03T09:00:00+08:00').stages).toMatchObject([
      { id: 'applied', workingDaysUsed: 3, limit: 5, round: 1 },
    ])
    expect(view(investigated().state, people.intake).stages[1]).toMatchObject({ id: 'investigating', limit: 30 })
  })
})

describe('a vote', () => {
  test.each(everybody.filter(([who]) => who !== 'chair'))(
    'changes nothing that the %s sees until it is counted',
    (_, viewer) => {
      const blind = view(voting().state, viewer)
      expect(view(cast().state, viewer)).toStrictEqual(blind)
      expect(view(dissenting().state, viewer)).toStrictEqual(blind)
      if (viewer.person !== 'panel-2')
        expect(viewVotes(dissenting().state, 1, viewer)).toStrictEqual(viewVotes(voting().state, 1, viewer))
      const offered = (state: ToleranceState) => viewActions(state, viewer, 'zh-CN')
      expect(offered(cast().state)).toStrictEqual(offered(voting().state))
    },
  )

  test('shows how many are due while it is open, and nothing else', () => {
    expect(view(cast().state, people.approver).rounds).toStrictEqual([
      { round: 1, openedAt: cast().state.rounds[0]?.openedAt, due: 6 },
    ])
  })

  test('gives a member their own ballot with its receipt, and the chair how many have cast', () => {
    const { state } = cast()
    const hash = state.rounds[0]?.ballots.find(({ member }) => member === 'panel-2')?.hash
    expect(viewVotes(state, 1, panelMember(2))).toMatchObject({ due: 6, mine: { choice: 'tolerate', hash } })
    expect(viewVotes(state, 1, panelMember(2))).not.toHaveProperty('cast')
    expect(viewVotes(state, 1, panelMember(1))).toMatchObject({ cast: 5, allOthersCast: false })
    const all = cast().when(panelMember(6), 'castVote', { choice: 'tolerate' }).state
    expect(viewVotes(all, 1, panelMember(1))).toMatchObject({ allOthersCast: true, lapsed: true })
  })

  test.each(['member', 'chair', 'approver'] as const)(
    'shows the named ballots and dissent to the %s once counted',
    who => {
      expect(viewVotes(counted(), 1, viewers[who])).toMatchObject({
        result: { result: 'adopted', adopted: 'tolerate' },
        dissent: [{ member: 'panel-2', opinion: dissentSecret }],
      })
      expect(view(counted(), viewers[who]).rounds[0]?.ballots).toHaveLength(5)
    },
  )

  test.each(['intake', 'supervisor', 'handler', 'auditor'] as const)(
    'shows the %s the count alone once counted',
    who => {
      expect(viewVotes(counted(), 1, viewers[who])).toMatchObject({
        result: { tallies: { outcome: { due: 6, present: 5, counts: { tolerate: 4, mitigate: 1 } } } },
      })
      const seen = JSON.stringify([viewVotes(counted(), 1, viewers[who]), view(counted(), viewers[who])])
      expect(seen).not.toContain(dissentSecret)
      expect(seen).not.toContain('ballots')
    },
  )

  test('is not there for a party, and a round that never was is not there for anybody', () => {
    expect(viewVotes(counted(), 1, people.applicant)).toBeUndefined()
    expect(viewVotes(counted(), 2, people.approver)).toBeUndefined()
  })
})

describe('the actions offered', () => {
  const types = (state: ToleranceState, viewer: Actor) =>
    viewActions(state, viewer, 'en').actions.map(({ type }) => type)

  test('are those of role, seat and stage, with a schema of their fields', () => {
    expect(types(given().state, people.intake)).toEqual(
      expect.arrayContaining(['accept', 'refuseAcceptance', 'requestSupplement']),
    )
    expect(types(given().state, people.supervisor)).not.toContain('accept')
    expect(types(voting().state, panelMember(2))).toContain('castVote')
    expect(types(voting().state, panelMember(2))).not.toContain('closeVote')
    expect(types(investigated().state, people.applicant)).toEqual(
      expect.arrayContaining(['withdraw', 'requestRecusal']),
    )
    const [accept] = viewActions(given().state, people.intake, 'zh-CN').actions.filter(
      ({ type }) => type === 'requestSupplement',
    )
    expect(accept).toMatchObject({ title: '要求补正', schema: { type: 'object', required: ['items'] } })
  })

  test('are only the answers of the receiving organ while a transfer waits, and in a closed case the reopening', () => {
    const { state } = investigated().when(people.approver, 'transfer', { organ: 'ningbo', reasons: '上级管辖' })
    const receiver = actor('supervisor-city', ['supervisor'], { organ: 'ningbo' })
    expect(types(state, receiver)).toStrictEqual(['acceptTransfer', 'returnTransfer'])
    expect(types(state, people.supervisor)).toStrictEqual([])
    expect(types(zhenhai().state, people.approver)).toStrictEqual(['reopen'])
    expect(types(zhenhai().state, people.supervisor)).toStrictEqual([])
  })
})
