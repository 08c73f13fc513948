import { describe, expect, test } from 'vitest'
import { roles } from '#domain/access/actor.ts'
import { stages as clarifyingStages } from '#domain/clarification/state.ts'
import type { NoticeRequest } from '#domain/consequences.ts'
import { stages as accusationStages } from '#domain/falseAccusation/state.ts'
import { general } from '#domain/packs/general.ts'
import { rulePacks } from '#domain/packs/packs.ts'
import { caseKinds, processOf } from '#domain/processes.ts'
import { effectsText } from '#domain/texts/actions.ts'
import { actionTitle, actionTitles } from '#domain/texts/actionTitles.ts'
import { eventText, eventTexts } from '#domain/texts/events.ts'
import { label, labels } from '#domain/texts/labels.ts'
import { languages } from '#domain/texts/language.ts'
import type { TimelineEvent } from '#domain/texts/timelineEvent.ts'
import { statutoryCalendar as calendar } from '#domain/time/calendarData.ts'
import { extendDeadline, meetDeadline, startDeadline, suspendDeadline } from '#domain/time/deadlines.ts'
import type { ToleranceEvent } from '#domain/tolerance/events.ts'
import { stages } from '#domain/tolerance/state.ts'

const term = (key: keyof typeof general.days) => startDeadline(calendar, general.days[key], `${key}-1`, '2026-03-02')
const notice: NoticeRequest = { id: 'notice-1', kind: 'acceptance', title: '受理通知书', addressee: 'applicant-zhou' }
const machine = [
  'reminded',
  'noticeRendered',
  'calendarLoaded',
  'organsRenewed',
  'personLeft',
  'organSucceeded',
  'linkedStarted',
  'linkedRefused',
]
/** What time brings about in one kind of case alone. */
const lapses: Record<string, string[]> = {
  tolerance: ['supplementLapsed', 'reviewLapsed'],
  clarification: ['consentLapsed', 'followUpBegan'],
  falseAccusation: ['answerLapsed', 'listingEntered', 'listingExpired', 'reviewLapsed'],
}

describe.each(languages)('in %s', lang => {
  const keysOf = (list: keyof (typeof labels)['en']) => Object.keys(labels[lang][list])

  test('every action has a title', () => {
    const types = [...new Set(caseKinds.flatMap(kind => Object.keys(processOf(kind).actions)))]
    expect(Object.keys(actionTitles[lang]).sort()).toStrictEqual(types.sort())
    expect(actionTitle('castVote', lang)).not.toBe('castVote')
  })

  test.each(caseKinds)('every event of %s but the ballot has a sentence', kind => {
    const { actions, opens } = processOf(kind)
    const acts = Object.keys(actions).filter(type => type !== 'castVote')
    const types = [...acts, opens, ...machine, ...(lapses[kind] ?? [])]
    expect(Object.keys(eventTexts[lang][kind] ?? {})).toEqual(expect.arrayContaining(types))
  })

  test('every stage, role, rule key and task kind has a word', () => {
    expect(keysOf('stage')).toEqual(expect.arrayContaining([...stages, ...clarifyingStages, ...accusationStages]))
    expect(keysOf('role')).toStrictEqual([...roles])
    const rules = rulePacks.flatMap(pack => Object.keys(pack.days))
    expect(keysOf('ruleKey')).toEqual(expect.arrayContaining([...rules, 'suspension', 'tolerate.correction']))
    const rows = caseKinds.flatMap(kind => Object.values(processOf(kind).actions))
    const tasks = rows.flatMap(({ task }) => task ?? [])
    const untold = ['castVote', 'closeVote', 'signOff', 'recordConsent']
    expect(keysOf('taskKind')).toEqual(expect.arrayContaining([...tasks, ...untold]))
    expect(Object.values(labels[lang]).flatMap(words => Object.values(words))).not.toContain('')
  })

  test('the check page of closing a vote does not betray its result', () => {
    const closed = (adopted: string | undefined): ToleranceEvent => ({
      type: 'closeVote',
      body: {},
      facts: { tallies: {}, result: adopted ? 'adopted' : 'deferred', head: '', ...(adopted && { adopted }) },
      ...(adopted && { then: { stage: 'approving' } }),
    })
    expect(effectsText('tolerance', closed('tolerate'), lang)).toStrictEqual(
      effectsText('tolerance', closed(undefined), lang),
    )
  })

  test('a sentence of the timeline repeats no text that a person wrote', () => {
    const secret = '张三'
    const events: TimelineEvent[] = [
      { type: 'recordInterview', body: { who: secret, role: 'witness', summary: secret } },
      { type: 'requestRecusal', body: { person: secret, ground: 'kin', reasons: secret } },
      {
        type: 'recordService',
        body: {
          document: 'n',
          method: 'direct',
          receivedBy: secret,
          witnesses: [secret],
          receivedAt: '2026-03-02T01:00:00Z',
        },
      },
      { type: 'closeAdministratively', body: { ground: 'other', reasons: secret } },
      { type: 'remand', body: { points: [secret] } },
      { type: 'delegateTask', body: { task: secret, to: secret, reasons: secret } },
    ]
    for (const event of events) expect(eventText('tolerance', event, lang)).not.toContain(secret)
  })
})

describe('the effects of an act', () => {
  test('are its notices, its stage and its deadlines', () => {
    const accept: ToleranceEvent = {
      type: 'accept',
      body: {},
      then: {
        stage: 'investigating',
        notices: [notice],
        deadlines: [meetDeadline(term('tolerate.accept'), '2026-03-03'), term('tolerate.investigate')],
      },
    }
    expect(effectsText('tolerance', accept, 'zh-CN')).toStrictEqual([
      '将生成《受理通知书》',
      '案件转入“调查核实”阶段',
      '受理期限办结',
      '启动 30 个工作日的调查期限，届满 2026-04-14',
    ])
    expect(effectsText('tolerance', accept, 'en')).toStrictEqual([
      'Issues: notice of acceptance (《受理通知书》)',
      'The case moves to the stage “inquiry”',
      'The term for acceptance is met',
      'Starts the term for inquiry: 30 working days, due 2026-04-14',
    ])
  })

  test('tell an extension, a stop and a resumption from a start', () => {
    const started = term('tolerate.investigate')
    const longer = extendDeadline(calendar, started, 5)
    const extension: ToleranceEvent = {
      type: 'extendDeadline',
      body: { deadline: started.id, days: 5, reasons: '等待鉴定' },
      then: { deadlines: [longer] },
    }
    expect(effectsText('tolerance', extension, 'zh-CN')).toStrictEqual([`调查期限延长，届满 ${longer.due}`])
    expect(eventText('tolerance', extension, 'zh-CN')).toBe(`调查期限延长至 ${longer.due}。`)
    const stop: ToleranceEvent = {
      type: 'suspend',
      body: { reason: '等待鉴定', until: '2026-05-06' },
      then: { deadlines: [suspendDeadline(started, '2026-03-10')] },
    }
    expect(effectsText('tolerance', stop, 'zh-CN')).toStrictEqual(['调查期限中止计算'])
    expect(
      effectsText('tolerance', { type: 'resume', body: {}, then: { deadlines: [started] } }, 'zh-CN'),
    ).toStrictEqual([`调查期限恢复计算，届满 ${started.due}`])
  })

  test('are told for an act that changes nothing beside the ledger', () => {
    expect(effectsText('tolerance', { type: 'addNote', body: { text: 'x' } }, 'en')).toStrictEqual([
      'Recorded in the case ledger; stage and deadlines stay',
    ])
  })

  test('of convening count each member once and leave out the excused', () => {
    const event: ToleranceEvent = {
      type: 'convenePanel',
      body: { members: ['a', 'b', 'b', 'c', 'd'], chair: 'a', excused: [{ member: 'd', ground: '出差' }] },
      facts: { purpose: 'decision' },
    }
    expect(effectsText('tolerance', event, 'zh-CN')).toStrictEqual([
      '召集认定集体研究，应到 3 人',
      '至少 2 人到会方可计票，过半数应到人员（2 人）同意为通过',
    ])
  })
})

describe('the timeline', () => {
  test.each([
    ['before3', '调查期限提醒：届满前 3 个工作日。'],
    ['head', '调查期限提醒：逾期 3 个工作日，报机关主要负责人。'],
  ] as const)('names the term and the kind of a reminder: %s', (reminder, sentence) => {
    expect(
      eventText('tolerance', { type: 'reminded', deadline: 'tolerate.investigate-2', reminder, to: [] }, 'zh-CN'),
    ).toBe(sentence)
  })

  test('tells a lapsed supplement that ends the case from one that does not', () => {
    expect(
      eventText('tolerance', { type: 'supplementLapsed', then: { close: { outcome: 'withdrawn' } } }, 'zh-CN'),
    ).toContain('视为撤回')
    expect(eventText('tolerance', { type: 'supplementLapsed' }, 'zh-CN')).toContain('按现有材料办理')
  })

  test('leaves a key that no list has as it is', () => expect(label('stage', 'toString', 'en')).toBe('toString'))
})
