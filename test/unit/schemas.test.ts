import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { issuesOf } from '#contract/issues.ts'
import { clarificationBodies } from '#contract/schemas/clarification.ts'
import { actionHead, actionRequest } from '#contract/schemas/envelope.ts'
import { falseAccusationBodies } from '#contract/schemas/falseAccusation.ts'
import { startCase } from '#contract/schemas/startCase.ts'
import { toleranceBodies } from '#contract/schemas/tolerance.ts'
import { actions as clarifying } from '#domain/clarification/actions.ts'
import { actions as accusing } from '#domain/falseAccusation/actions.ts'
import { actions } from '#domain/tolerance/actions.ts'

const zhenhai = {
  regime: 'audit',
  applicantKind: 'unit',
  subject: { personId: 'applicant-zhou', name: '周某', rank: 'township' },
  unit: '镇海区某局',
  matter: { organ: '镇海区审计局', number: '镇审〔2026〕3号', state: 'open' },
  facts: '重大安全事故后，检查不能等待，经集体研究先行委托中介机构。',
  circumstances: ['A1'],
}

const wrong = (schema: z.ZodType, body: unknown, lang: 'zh-CN' | 'en' = 'zh-CN') => {
  const parsed = schema.safeParse(body)
  return parsed.success ? [] : issuesOf(parsed.error, lang)
}
const pathsOf = (schema: z.ZodType, body: unknown) => wrong(schema, body).map(({ path }) => path)

type Node = { description?: string; properties?: Record<string, Node>; items?: Node; oneOf?: Node[] }
const undescribed = (node: Node, at: string): string[] => [
  ...Object.entries(node.properties ?? {}).flatMap(([key, field]) => [
    ...(field.description && /\p{Script=Han}/u.test(field.description) ? [] : [`${at}.${key}`]),
    ...undescribed(field, `${at}.${key}`),
  ]),
  ...(node.items ? undescribed(node.items, at) : []),
  ...(node.oneOf ?? []).flatMap(option => undescribed(option, at)),
]

describe.each([
  ['a tolerance review', toleranceBodies, actions],
  ['a clarification', clarificationBodies, clarifying],
  ['a false-accusation case', falseAccusationBodies, accusing],
])('every action of %s', (_kind, bodies, rows) => {
  test('has a schema, and no schema is without an action', () => {
    expect(Object.keys(bodies).sort()).toStrictEqual(Object.keys(rows).sort())
  })

  test.each<[string, z.ZodObject]>(Object.entries(bodies))(
    '%s describes each of its fields in Chinese',
    (type, body) => {
      const schema = z.toJSONSchema(actionRequest(type, body), { io: 'input' })
      expect(undescribed(schema as Node, type)).toStrictEqual([])
      expect(schema).toMatchObject({ additionalProperties: false, properties: { type: { const: type } } })
    },
  )

  test.each<[string, z.ZodObject]>(Object.entries(bodies))(
    '%s refuses a field it does not know, by name',
    (type, body) => {
      const request = actionRequest(type, body)
      expect(wrong(request, { type, stowaway: 1 })).toContainEqual({ path: 'stowaway', message: '没有这个字段' })
    },
  )
})

describe('the start of a case', () => {
  test('takes an application and describes each field', () => {
    const body = { kind: 'tolerance', receivedOn: '2026-03-02', ...zhenhai }
    expect(startCase.parse(body)).toStrictEqual(body)
    expect(undescribed(z.toJSONSchema(startCase, { io: 'input' }) as Node, 'startCase')).toStrictEqual([])
  })

  test.each([{ kind: 'pardon' }, {}])('of an unknown kind is refused on `kind`: %j', body => {
    expect(wrong(startCase, body)).toStrictEqual([
      { path: 'kind', message: '须为下列之一：tolerance、clarification、falseAccusation' },
    ])
  })

  test.each([null, [], 'x', 3])('from %j is refused as a whole', body => {
    expect(pathsOf(startCase, body)).toStrictEqual([''])
  })

  test('names every wrong field at once, nested ones by dotted path', () => {
    const body = {
      kind: 'tolerance',
      ...zhenhai,
      regime: 'none',
      subject: { personId: ' ', rank: 'township', age: 3 },
      circumstances: ['A1', ''],
      receivedOn: '2026-02-30',
    }
    expect(pathsOf(startCase, body).sort()).toStrictEqual(
      ['circumstances.1', 'receivedOn', 'regime', 'subject.age', 'subject.name', 'subject.personId'].sort(),
    )
  })
})

describe('what the interface leaves open', () => {
  test('an aggravating ground is a code or words', () => {
    const notice = { facts: '捏造事实', basis: '第三十九条' }
    const grounds = (aggravating: unknown) => falseAccusationBodies.giveNotice.parse({ ...notice, aggravating })
    expect(grounds(['vileMeans', '多次诬告']).aggravating).toEqual(['vileMeans', '多次诬告'])
    expect(grounds('多次诬告').aggravating).toEqual(['多次诬告'])
    expect(pathsOf(falseAccusationBodies.giveNotice, { ...notice, aggravating: [''] })).toEqual(['aggravating.0'])
  })

  test('points of a vote are a text or its lines', () => {
    expect(toleranceBodies.closeVote.parse({ points: ['动机', '后果'] })).toEqual({ points: '动机\n后果' })
    expect(pathsOf(toleranceBodies.closeVote, { points: [1] })).toEqual(['points'])
  })
})

describe('texts', () => {
  const { addNote, claimTask } = toleranceBodies
  test('are trimmed', () => expect(addNote.parse({ text: '　已阅 \n' })).toStrictEqual({ text: '已阅' }))

  test.each([
    ['nothing', '', '不能为空'],
    ['blanks', ' 　\t', '不能为空'],
    ['invisible characters', '\u200b\u2060', '不能为空'],
    ['NUL', 'a\u0000b', '第 2 个字符（U+0000）是控制字符，请删去'],
    ['half a surrogate pair', 'a\ud800', '第 2 个字符（U+D800）不完整，请重新输入'],
    ['an override of the reading direction', '甲\u202e乙', '第 2 个字符（U+202E）会改变文字的阅读方向，请删去'],
    ['a zero-width space', '𠮷甲\u200b乙', '第 3 个字符（U+200B）是看不见的字符，请删去'],
    [
      'a character of private use',
      '\ue000某',
      '第 1 个字符（U+E000）是自造字，别处无法显示，请改用通用汉字或者加以说明',
    ],
    ['Tibetan', '姓名 བསོད', '第 4 个字符（U+0F56）的文字无法印在文书上，请写汉字译文，原文作为材料上传'],
    ['Hangul', '김某', '第 1 个字符（U+AE40）的文字无法印在文书上，请写汉字译文，原文作为材料上传'],
    ['another type', 7, '须填写文本'],
    ['more than 20,000 characters', '长'.repeat(20_001), '不能超过 20000 个字，更长的内容请作为材料提交'],
  ])('of %s are refused', (_what, text, message) => {
    expect(wrong(addNote, { text })).toStrictEqual([{ path: 'text', message }])
  })

  test('that were pasted keep their lines, whatever broke them, and are composed', () =>
    expect(addNote.parse({ text: '一\u000b二\u000c三\u0085四\u2028五 e\u0301' }).text).toBe(
      '一\n二\n三\n四\n五 \u00e9',
    ))

  test('of 20,000 characters in several lines and rare characters are taken', () => {
    const text = `𠮷\r\n\t${'长'.repeat(19_994)}`
    expect(addNote.parse({ text }).text).toBe(text)
  })

  test('of names end at 200', () => {
    expect(wrong(claimTask, { task: 'x'.repeat(200) })).toStrictEqual([])
    expect(pathsOf(claimTask, { task: 'x'.repeat(201) })).toStrictEqual(['task'])
  })
})

describe('days and moments', () => {
  test.each([
    ['2026-02-29', '须为真实日期，格式 YYYY-MM-DD'],
    ['2026-3-1', '须为真实日期，格式 YYYY-MM-DD'],
    ['9999-12-31', '年份须在 1949 至 2099 之间'],
  ])('%s is refused', (until, message) => {
    expect(wrong(toleranceBodies.suspend, { reason: '等待鉴定', until })).toStrictEqual([{ path: 'until', message }])
  })

  test.each(['2026-03-02T09:00:00+08:00', '2026-03-02T01:00:00Z', '2026-03-02T01:00:00.250Z'])('%s is taken', at => {
    expect(wrong(toleranceBodies.recordMatterState, { state: 'open', at })).toStrictEqual([])
  })

  test.each(['2026-03-02', '2026-03-02T09:00:00', '2026-02-30T09:00:00Z', '2026-03-02T24:00:00Z'])(
    '%s is no moment',
    at => {
      expect(pathsOf(toleranceBodies.recordMatterState, { state: 'open', at })).toStrictEqual(['at'])
    },
  )
})

describe('what the rules decide is left to them', () => {
  test.each([[['investigator-li']], [['investigator-li', 'investigator-li']]])('handlers %j', handlers => {
    expect(wrong(toleranceBodies.assignHandlers, { handlers })).toStrictEqual([])
  })

  test('findings that miss criteria, and findings without evidence', () => {
    const finding = { criterion: 'F1', result: 'met', reasons: '甬党发〔2018〕30号', evidence: [] }
    expect(wrong(toleranceBodies.submitFindings, { findings: [finding], recommendation: 'tolerate' })).toStrictEqual([])
    expect(wrong(toleranceBodies.submitFindings, { findings: [], recommendation: 'tolerate' })).toStrictEqual([])
  })

  test('a finding without reasons is not', () => {
    const findings = [{ criterion: 'F1', result: 'met', reasons: '', evidence: [] }]
    expect(wrong(toleranceBodies.submitFindings, { findings, recommendation: 'maybe' })).toStrictEqual([
      { path: 'findings.0.reasons', message: '不能为空' },
      { path: 'recommendation', message: '须为下列之一：tolerate、mitigate、notTolerate、recommend' },
    ])
  })
})

describe('an interview', () => {
  const { recordInterview } = toleranceBodies
  test('may be without a summary when it was waived', () => {
    expect(recordInterview.parse({ who: 'a', role: 'subject', waived: true })).toMatchObject({ summary: '' })
  })

  test('needs one otherwise, and says so together with the other faults', () => {
    expect(wrong(recordInterview, { who: '', role: 'judge', summary: ' ' }, 'en')).toStrictEqual([
      { path: 'who', message: 'must not be empty' },
      { path: 'role', message: 'must be one of: subject, witness, other' },
      { path: 'summary', message: 'must not be empty' },
    ])
    expect(pathsOf(recordInterview, { who: 'a', role: 'subject' })).toStrictEqual(['summary'])
  })
})

describe('a request for an action', () => {
  test('is known by its type before its fields are looked at', () => {
    expect(actionHead.safeParse({ type: 'approve', anything: 1 }).success).toBe(true)
    expect(pathsOf(actionHead, { anything: 1 })).toStrictEqual(['type'])
  })

  test('carries `ifSeq` beside the fields of the act', () => {
    const remand = actionRequest('remand', toleranceBodies.remand)
    expect(remand.parse({ type: 'remand', ifSeq: 7, points: ['F3'] })).toStrictEqual({
      type: 'remand',
      ifSeq: 7,
      points: ['F3'],
    })
    expect(wrong(remand, { type: 'remand', ifSeq: 1.5, points: [] }, 'en')).toStrictEqual([
      { path: 'points', message: 'must have at least 1 item' },
      { path: 'ifSeq', message: 'must be given as a whole number' },
    ])
  })

  test('cannot bring the facts of a document, which the interface fills in', () => {
    const meta = { kind: 'evidence', title: 'x', sha256: 'x', mediaType: 'x', bytes: 1 }
    expect(pathsOf(toleranceBodies.attachDocument, { document: 'd1', meta })).toStrictEqual(['meta'])
  })

  test('with thousands of unknown fields is answered shortly and with no value repeated', () => {
    const body = Object.fromEntries(Array.from({ length: 9_000 }, (_, i) => [`f${i}`, '秘密']))
    const issues = wrong(toleranceBodies.approve, body)
    expect(issues).toHaveLength(500)
    expect(JSON.stringify(issues)).not.toContain('秘密')
  })
})
