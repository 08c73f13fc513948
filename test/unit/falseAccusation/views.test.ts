import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { viewActions } from '#api/views/actionsView.ts'
import { viewCase } from '#api/views/caseView.ts'
import { caseViewSchema } from '#api/views/caseViewSchema.ts'
import { mayExportLedger } from '#api/views/partyCut.ts'
import { viewVotes } from '#api/views/votesView.ts'
import type { Actor } from '#domain/access/actor.ts'
import { isShutTo, placesThatBar } from '#domain/access/keptOut.ts'
import type { Entry } from '#domain/entry.ts'
import { Refusal } from '#domain/refusal.ts'
import type { TimelineEvent } from '#domain/texts/timelineEvent.ts'
import { epochMs, toInstant } from '#domain/time/calendar.ts'
import { statutoryCalendar as calendar } from '#domain/time/calendarData.ts'
import { isTold, tellingOf } from '#domain/told.ts'
import { renderPdf } from '#notices/pdf.ts'
import {
  type AccusationCase,
  announced,
  assigned,
  decided,
  established,
  findings,
  found,
  given,
  heard,
  inquirySecret,
  listed,
  noticed,
  people,
  respondentSecret,
  served,
  voted,
  voting,
} from '#test/support/accusationCase.ts'
import { asAnswered } from '#test/support/answersOf.ts'
import { panelMember } from '#test/support/toleranceCase.ts'
import { writtenNotice } from '#test/support/writtenNotice.ts'

const loaded = ({ state }: AccusationCase) => ({
  state,
  n: 99,
  number: state.number,
  updatedAt: new Date(0),
  frozen: false,
  documents: [],
  told: {},
  linked: false,
})
const view = (at: AccusationCase, viewer: Actor) =>
  asAnswered(viewCase(loaded(at), viewer, calendar, 'zh-CN', '2026-03-03T09:00:00+08:00'))

const objected = () => listed().when(people.intake, 'object', { reasons: '适用错误。' })
const identity = () =>
  assigned().when(people.wu, 'requestIdentity', { reason: '核实动机。' }).when(people.custodian, 'grantIdentity', {})
const submitted = () => assigned().when(people.wu, 'submitIntentFindings', findings)
const mistaken = () =>
  given().when(people.wu, 'closeAsMistaken', { reasons: '听信传言。' }).when(people.supervisor, 'confirmMistaken', {})
const everyStep = () => [
  given(),
  identity(),
  noticed(),
  heard(),
  voting(),
  established(),
  served(),
  objected(),
  mistaken(),
]

const viewers = {
  accused: people.accused,
  intake: people.intake,
  supervisor: people.supervisor,
  handler: people.wu,
  member: panelMember(2),
  approver: people.approver,
  custodian: people.custodian,
  auditor: people.auditor,
}

describe('the case as a viewer gets it', () => {
  test.each(Object.entries(viewers))('fits the described shape for the %s, at every step', (_, viewer) => {
    for (const at of everyStep()) expect(caseViewSchema.safeParse(view(at, viewer)).error).toBeUndefined()
  })

  test('tells the accused nothing of the respondent, the inquiry, or the register', () => {
    const own = ['accused', 'allegations', 'kind']
    const common = Object.keys(view(given(), people.accused))
    for (const at of everyStep()) {
      const seen = view(at, people.accused)
      const more = Object.keys(seen).filter(key => !common.includes(key))
      expect(['outcome', 'ending', 'closedAt', 'mistaken', 'panel']).toEqual(expect.arrayContaining(more))
      const text = JSON.stringify(seen)
      for (const hidden of [
        respondentSecret,
        inquirySecret,
        'ref-1',
        '竞聘',
        'listed',
        'accuse.objection',
        '异议',
        '换届',
        '听信',
      ])
        expect(text).not.toContain(hidden)
      for (const document of seen.documents) expect(['result', 'closing']).toContain(document.kind)
    }
    expect(common).toEqual(expect.arrayContaining(own))
    expect(view(objected(), people.accused)).toMatchObject({ stage: 'decided' })
    expect(
      view(objected(), people.accused)
        .stages.map(({ id }) => id)
        .at(-1),
    ).toBe('decided')
  })

  test('gives inquiry and statements to handlers, panel and approver alone', () => {
    for (const who of ['handler', 'member', 'approver'] as const)
      expect(JSON.stringify(view(voting(), viewers[who]))).toContain(respondentSecret)
    for (const who of ['intake', 'supervisor', 'custodian', 'auditor'] as const) {
      expect(JSON.stringify(view(voting(), viewers[who]))).not.toContain(respondentSecret)
      expect(JSON.stringify(view(voting(), viewers[who]))).not.toContain(inquirySecret)
    }
  })

  test('never returns where the identity is kept', () => {
    for (const viewer of Object.values(viewers)) expect(JSON.stringify(view(identity(), viewer))).not.toContain('ref-1')
    expect(view(given(), people.intake).reporter).toEqual({ named: true, kept: true })
  })

  test('shows ballots by element to the panel, and its own to a member', () => {
    const closed = voted({ fabrication: 'yes', intent: 'no' })
    expect(viewVotes(closed.state, 1, panelMember(2))).toMatchObject({
      mine: { choices: { fabrication: 'yes', intent: 'no' } },
      ballots: expect.arrayContaining([{ member: 'panel-3', choices: { fabrication: 'yes', intent: 'no' } }]),
    })
    expect(viewVotes(closed.state, 1, people.accused)).toBeUndefined()
  })
})

describe('what the accused may follow', () => {
  const shown = (at: AccusationCase) =>
    at.entries
      .filter(({ channel }) => channel === 'ledger')
      .filter(entry => isTold(entry as Entry<TimelineEvent>, tellingOf(at.state), people.accused.person))
      .map(({ event }) => event.type)

  test('is that the finding was approved, and how its own papers were served', () => {
    expect(shown(objected())).toEqual(['approve'])
  })

  test('is not the ledger, which commits to the type of every entry', () => {
    expect(mayExportLedger(given().state, people.accused)).toBe(false)
    expect(mayExportLedger(given().state, people.auditor)).toBe(true)
  })

  test('offers no act, neither a party’s nor an officer’s', () => {
    for (const at of everyStep())
      expect(viewActions(at.state, { ...people.accused, roles: ['applicant', 'intake'] }, 'en').actions).toEqual([])
  })
})

describe('the accused sees nothing before it ended, and then only how', () => {
  const bytesOf = (at: AccusationCase) => {
    const { seq: _counted, ...seen } = view(at, people.accused)
    return JSON.stringify([seen, shownTo(at)])
  }
  const shownTo = (at: AccusationCase) =>
    at.entries
      .filter(entry => isTold(entry as Entry<TimelineEvent>, tellingOf(at.state), people.accused.person))
      .map(({ id }) => id)
  const isHidden = (at: AccusationCase) => isShutTo(people.accused, placesThatBar(at.state), {})

  test('the case is shut to the accused in every step until the finding is approved', () => {
    for (const at of [given(), identity(), found(), noticed(), heard(), voting(), established()])
      expect(isHidden(at)).toBe(true)
    for (const at of [decided(), mistaken(), voted({ fabrication: 'no', intent: 'no' })])
      expect(isHidden(at)).toBe(false)
    const again = served()
      .until('2026-04-04T00:00:00+08:00')
      .served()
      .when(people.cityApprover, 'reopen', { ground: '新的事实', reasons: '发现新的证据。' })
    expect(isHidden(again)).toBe(true)
  })

  const reasons = { reasons: '理由。' }
  type Act = (at: AccusationCase) => AccusationCase
  const hidden: Record<string, Act> = {
    notifyDecision: at => served(at),
    refer: at => at.when(people.approver, 'refer', { to: 'unit', reason: '理由。' }),
    list: at => announced(at),
    object: at => at.when(people.intake, 'object', reasons),
    decideObjection: at => at.when(people.approver, 'decideObjection', { upheld: false, ...reasons }),
    applyRepair: at => at.when(people.intake, 'applyRepair', reasons),
    decideRepair: at => at.when(people.approver, 'decideRepair', { granted: true, ...reasons }),
    requestReview: at => at.when(people.intake, 'requestReview', reasons),
    decideReview: at => at.when(people.provApprover, 'decideReview', { result: 'upheld', ...reasons }),
    requestIdentity: at => at.when(people.wu, 'requestIdentity', { reason: '送达。' }),
    grantIdentity: at => at.when(people.custodian, 'grantIdentity', {}),
    assignHandlers: at =>
      at.when(people.supervisor, 'assignHandlers', { handlers: ['investigator-wu', 'investigator-sun'] }),
    requestRecusal: at =>
      at.when(people.intake, 'requestRecusal', { person: 'investigator-wu', ground: 'other', ...reasons }),
    decideRecusal: at =>
      at.when(people.approver, 'decideRecusal', { person: 'investigator-wu', granted: true, ...reasons }),
    suspend: at => at.when(people.approver, 'suspend', { reason: '等待。', until: '2026-04-20' }),
    resume: at => at.when(people.approver, 'resume', {}),
    addNote: at => at.when(people.intake, 'addNote', { text: '备忘。' }),
    matter: at => at.when(people.intake, 'recordMatterState', { state: 'decided', at: at.now }),
    time: at => at.until(toInstant(epochMs(at.now) + 12 * 86_400_000)),
  }

  test('what follows changes no byte that the accused sees, in whatever order', () => {
    const begun = [decided(), announced(), listed()] as const
    const told = bytesOf(begun[0])
    let accepted = new Set<string>()
    fc.assert(
      fc.property(
        fc.constantFrom(...begun),
        fc.array(fc.constantFrom(...Object.keys(hidden)), { minLength: 1, maxLength: 12 }),
        (from, names) => {
          let at: AccusationCase = from
          for (const name of names)
            try {
              at = hidden[name]?.(at) ?? at
              accepted = accepted.add(name)
            } catch (error) {
              if (!(error instanceof Refusal)) throw error
            }
          expect(bytesOf(at)).toBe(told)
        },
      ),
      { numRuns: 300, seed: 7 },
    )
    expect([...accepted].sort()).toEqual(Object.keys(hidden).sort())
  })
})

describe('the notices', () => {
  const textOf = (at: AccusationCase, kind: string) => JSON.stringify(writtenNotice(at, kind))

  test('to the respondent name nobody here: the name is put in where the paper is made and sealed', () => {
    for (const [at, kind] of [
      [noticed(), 'accusationNotice'],
      [decided(), 'finding'],
      [announced(), 'listingNotice'],
      [listed(), 'listing'],
    ] as const) {
      expect(writtenNotice(at, kind).addressee).toBe('反映人')
      expect(writtenNotice(at, kind).toRespondent).toBe(true)
      expect(textOf(at, kind)).not.toContain('沈某某”')
    }
  })

  test('before the panel give facts, basis, rights and the grounds of article 41', () => {
    for (const part of ['捏造宴请事实', '5个工作日', '第四十一条', '手段恶劣', '听证'])
      expect(textOf(noticed(), 'accusationNotice')).toContain(part)
  })

  test('of the finding say that each element was adopted, who approved, and both steps of remedy', () => {
    for (const part of ['捏造事实获得通过', '宁波市容错纠错', '申请复审', '申请复核', '第三十九条'])
      expect(textOf(decided(), 'finding')).toContain(part)
  })

  test('to the accused tell how it ended, and nothing of who reported', () => {
    const text = textOf(mistaken(), 'result')
    expect(writtenNotice(mistaken(), 'result').addressee).toBe('沈某某')
    expect(text).toContain('错告')
    for (const hidden of ['听信', respondentSecret, inquirySecret]) expect(text).not.toContain(hidden)
  })

  test('of a reopening say to the accused nothing that the head typed', () => {
    const reopenedBy = { ground: '反映人吴某作虚假陈述', reasons: '吴某承认编造' }
    const again = voted({ fabrication: 'no', intent: 'no' }).served().when(people.cityApprover, 'reopen', reopenedBy)
    expect(textOf(again, 'reopening')).not.toContain('吴某')
  })

  test('of a removal name the scope of the first announcement', () => {
    const removed = objected().when(people.approver, 'decideObjection', { upheld: true, reasons: '成立。' })
    expect(textOf(removed, 'removal')).toContain('当初告知的范围内恢复名誉')
    expect(textOf(removed, 'removal')).toContain('异议成立')
  })

  test('of an objection give the reasons of the decision', () => {
    const decide = (upheld: boolean) =>
      objected().when(people.approver, 'decideObjection', { upheld, reasons: '差旅记录已经核实。' })
    for (const upheld of [true, false]) expect(textOf(decide(upheld), 'objection')).toContain('差旅记录已经核实')
  })

  test('render to a PDF', async () => {
    expect((await renderPdf(writtenNotice(decided(), 'finding'))).subarray(0, 5).toString()).toBe('%PDF-')
  })
})

describe('a substitute is offered no step that the absent person may not do either', () => {
  const offered = (at: AccusationCase, viewer: Actor) =>
    viewActions(at.state, viewer, 'en').actions.map(({ type }) => type)
  const other = { ...people.otherCustodian, person: 'custodian-3' }

  test.each([
    ['signs findings for who wrote them', 'cosignFindings', () => submitted(), people.zheng, people.wu],
    ['grants for who granted', 'grantIdentity', () => identity(), people.otherCustodian, people.custodian],
  ] as const)('%s', (_what, type, at, free, absent) => {
    expect(offered(at(), free)).toContain(type)
    expect(offered(at(), { ...other, roles: absent.roles, onBehalfOf: absent.person })).not.toContain(type)
  })
})
