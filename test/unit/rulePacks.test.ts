import { describe, expect, it } from 'vitest'
import { rulePackView, viewRulePack } from '#api/views/rulePackView.ts'
import { rulePackSchema } from '#contract/rulePackSchema.ts'
import { careAspectIds } from '#domain/care.ts'
import { aggravatingGrounds } from '#domain/falseAccusation/commands.ts'
import { hashOf } from '#domain/hash.ts'
import { currentPackFor, currentPacks, packOf, rulePacks } from '#domain/packs/packs.ts'
import type { Regime, RulePack } from '#domain/packs/rulePack.ts'
import { label } from '#domain/texts/labels.ts'

const regimes: readonly Regime[] = ['general', 'oneVisit', 'majorProject', 'audit', 'soe']
const packFor = (regime: Regime) => currentPackFor('tolerance', regime)
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id)
const idsWhere = (pack: RulePack, holds: (criterion: RulePack['criteria'][number]) => unknown) =>
  ids(pack.criteria.filter(holds))

describe('the register of rule packs', () => {
  it('holds one current pack per regime, and one for each kind without regimes', () => {
    expect(currentPacks.flatMap(({ regime }) => regime ?? [])).toEqual(regimes)
    expect(currentPacks.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['clarification', 'falseAccusation']))
    for (const regime of regimes) expect(packFor(regime).regime).toBe(regime)
  })

  it('keeps, as it was, every version that release 0.1 began cases with', () => {
    const released = ['general@1', 'oneVisit@1', 'majorProject@1', 'audit@1', 'soe@1']
    // They had answers as words; since 0.3 each answer also brings its result, and nothing else has changed.
    const asWords = ({ criteria, ...pack }: RulePack) => ({
      ...pack,
      criteria: criteria.map(({ answers, mirrors: _added, ...criterion }) => ({
        ...criterion,
        ...(answers && { answers: answers.map(({ text }) => text) }),
      })),
    })
    expect(released.map(id => hashOf(asWords(packOf(id) as RulePack)).slice(0, 12))).toEqual([
      '349f98415299',
      '7e4e6b427d12',
      'f0220522bb8b',
      '32dd96a7eb52',
      'a131051d5017',
    ])
  })

  it('keeps, as it was, every version that release 0.2 began cases with', () => {
    const released = ['clarification@1', 'falseAccusation@1', 'audit@2', 'oneVisit@2'] as const
    expect(released.map(id => hashOf(packOf(id)).slice(0, 12))).toEqual([
      '3e56cc84bfe8',
      'ba9dd2cbe1f9',
      '0191a4d8ed7f',
      '04d50ffa486a',
    ])
  })

  it.each(regimes)('asks in F9 of %s also who objected to a superior’s wrong decision', regime => {
    const { criteria, notes = [] } = packFor(regime)
    const own = criteria.find(({ id }) => id === 'F9')
    expect(own?.answers).toContainEqual({ text: '对上级的错误决定提出过反对', result: 'met' })
    expect(own?.sources.map(({ article, mark }) => [article, mark])).toEqual([
      ['第十七条第二项', 'Q'],
      ['第十七条第二款', 'Q'],
    ])
    // Of whom Party accountability alone is the matter; what is assumed of the procedure is called so.
    expect(notes.join()).toMatch(
      /承办人不少于两人，本地规定未载明.*集体研究的到会和表决人数，本地规定未载明.*只关于党内问责/,
    )
  })

  it('names the ten aspects of care in every current pack, in the words of its labels', () => {
    for (const { care } of currentPacks) {
      expect(care?.aspects.map(({ id }) => id)).toEqual(careAspectIds)
      for (const { id, text } of care?.aspects ?? []) expect(label('careAspect', id, 'zh-CN')).toBe(text)
    }
  })

  it('takes nothing as basis that does not govern the matter, and follows it as a model at most', () => {
    for (const kind of ['clarification', 'falseAccusation'] as const) {
      const { basis, references = [], days } = currentPackFor(kind, undefined)
      expect(basis.map(({ document }) => document)).not.toContain('中华人民共和国公职人员政务处分法')
      const named = [...basis, ...references].filter(({ document }) => document === '浙江省公共信用信息管理条例')
      for (const article of ['第十五条', '第二十四条', '第二十八条', '第三十条'])
        expect(named.map(({ article: own }) => own)).not.toContain(article)
      for (const { mark, article = '' } of Object.values(days))
        if (/政务处分法|监察法|浙江省公共信用/.test(article))
          expect([mark, article]).toEqual(['A', expect.stringContaining('参照')])
    }
  })

  it('finds a pack by its exact id and version only', () => {
    for (const pack of rulePacks) expect(packOf(pack.id)).toBe(pack)
    for (const id of ['audit', 'audit@9', 'audit@1 ', 'AUDIT@1', '']) expect(packOf(id)).toBeUndefined()
  })
})

describe.each(regimes.map(regime => [packFor(regime).id, packFor(regime)] as const))('%s', (_id, pack) => {
  it('passes the schema unchanged, also as JSON', () => {
    expect(rulePackSchema.parse(JSON.parse(JSON.stringify(pack)))).toEqual(pack)
  })
})

const ofTolerance = rulePacks.filter(({ kind }) => kind === 'tolerance')
describe.each(ofTolerance.map(pack => [pack.id, pack] as const))('%s', (_id, pack) => {
  it('asks F1–F9 first, in this order', () => {
    expect(ids(pack.criteria).slice(0, 9)).toEqual(['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9'])
  })

  it('bars by F2, F4, F5, F6, F8 and by its own negative rows', () => {
    const four = (letter: string) => [1, 2, 3, 4].map(n => letter + n)
    const own =
      {
        'oneVisit@1': four('V'),
        'audit@1': [],
        'oneVisit@2': [...four('V'), ...four('N')],
        'oneVisit@3': [...four('V'), ...four('N')],
      }[pack.id] ?? four('N')
    const negative = idsWhere(pack, ({ negative }) => negative)
    expect(negative.filter(id => id.startsWith('F'))).toEqual(['F2', 'F4', 'F5', 'F6', 'F8'])
    expect(negative.filter(id => !id.startsWith('F'))).toEqual(own)
  })

  it('tells the reviewer for every bar that met excludes tolerance, and for nothing else', () => {
    expect(idsWhere(pack, ({ question }) => /met＝[^＝]*不予容错/.test(question))).toEqual(
      idsWhere(pack, ({ negative }) => negative),
    )
  })

  it('requires F1 and F3 for tolerance, and F9 for nothing', () => {
    const required = idsWhere(pack, ({ requiredFor }) => requiredFor?.includes('tolerate'))
    expect(required).toEqual(expect.arrayContaining(['F1', 'F3']))
    expect(required).not.toContain('F9')
  })

  it('calls an assumption whatever is derived, and binding no day count', () => {
    const sources = [...pack.criteria, ...pack.circumstances].flatMap(row => row.sources)
    for (const source of sources) expect(source.mark === 'A').toBe(source.document.startsWith('据'))
    for (const rule of Object.values(pack.days)) expect(rule.mark).toBe('A')
  })

  it('gives the day counts of the procedure', () => {
    const counts = Object.values(pack.days).map(({ key, length, unit, extensionCap = 0 }) => [
      key,
      `${length} ${unit}`,
      extensionCap,
    ])
    expect(counts).toEqual([
      ['tolerate.accept', '5 WD', 0],
      ['tolerate.supplement', '10 WD', 0],
      ['tolerate.investigate', '30 WD', 15],
      ['tolerate.decide', '10 WD', 0],
      ['tolerate.serve', '5 WD', 0],
      ['tolerate.file', '5 WD', 0],
      ['tolerate.review', '30 CD', 0],
      ['tolerate.reviewDecide', '30 CD', 0],
      ['tolerate.acceptAfterReview', '5 WD', 0],
      ['tolerate.followUp', '3 month', 0],
      ['transfer.accept', '5 WD', 0],
      ...(pack.care ? [['care.answer', '1 month', 0]] : []),
    ])
  })

  it('sends each rank to the organ that manages it', () => {
    expect(pack.approval).toEqual({
      staff: 'county',
      township: 'county',
      county: 'prefecture',
      prefecture: 'province',
    })
  })

  it('stays small enough to travel in a workflow input', () => {
    expect(Buffer.byteLength(JSON.stringify(pack))).toBeLessThan(24 * 1024)
  })
})

describe('what a regime adds', () => {
  it('audit asks the 五个看, all five required', () => {
    const required = idsWhere(packFor('audit'), ({ requiredFor }) => requiredFor?.includes('tolerate'))
    expect(required).toEqual(['F1', 'F3', 'A1', 'A2', 'A3', 'A4', 'A5'])
  })

  it('oneVisit requires repair, as its statute asks for all five conditions', () => {
    const required = idsWhere(packFor('oneVisit'), ({ requiredFor }) => requiredFor?.includes('tolerate'))
    expect(required).toEqual(['F1', 'F3', 'F7'])
  })

  it('oneVisit names the nine acts of article 43', () => {
    const breaches = packFor('oneVisit').criteria.filter(({ id }) => id.startsWith('V'))
    const acts = breaches.flatMap(({ answers = [] }) => answers.flatMap(({ text }) => (text === '无' ? [] : [text])))
    expect(new Set(acts).size).toBe(9)
  })

  it('soe blocks from a loss of 5,000万元, and its bands are answers to F6', () => {
    const { lossBands = [], criteria } = packFor('soe')
    expect(lossBands.map(({ fromYuan, blocks }) => [fromYuan, blocks])).toEqual([
      [0, false],
      [5_000_000, false],
      [50_000_000, true],
    ])
    const answers = criteria.find(({ id }) => id === 'F6')?.answers ?? []
    for (const { label } of lossBands) expect(answers.map(({ text }) => text)).toContain(label)
  })

  it("soe begins with Ningbo's own three circumstances and says what is missing", () => {
    const { circumstances, notes = [] } = packFor('soe')
    expect(circumstances.filter(({ sources }) => sources.some(({ mark }) => mark === 'S'))).toEqual(
      circumstances.slice(0, 3),
    )
    expect(notes.join()).toContain('第6类及其余24条未见原文')
  })
})

describe('a pack as it is shown', () => {
  it.each(rulePacks.map(pack => [pack.id, pack] as const))('%s says of each row how far it binds', (_id, pack) => {
    const shown = rulePackView.parse(JSON.parse(JSON.stringify(viewRulePack(pack, 'zh-CN'))))
    const words = { S: undefined, P: '参照外地规定', A: '本地规定未载明', Q: '官方文本待核' }
    const rows = [...shown.criteria, ...shown.circumstances, ...(shown.lossBands ?? [])]
    const sources = [...shown.basis, ...(shown.references ?? []), ...rows.flatMap(row => row.sources)]
    for (const { mark, standing } of sources) expect(standing).toBe(words[mark])
    for (const row of rows) expect(row.sources.map(({ standing }) => standing)).toContain(row.standing)
    for (const rule of Object.values(shown.days)) expect(rule.standing).toBe(words[rule.mark])
  })

  it('calls a row by its strongest source', () => {
    const shown = viewRulePack(packFor('soe'), 'en')
    const standingOf = (id: string) => shown.criteria.find(row => row.id === id)?.standing
    expect(['F6', 'F5', 'F8'].map(standingOf)).toEqual([
      undefined,
      'official text still to be checked',
      'after a rule of another place',
    ])
  })
})

describe('the pack of false accusations', () => {
  const pack = currentPackFor('falseAccusation', undefined)

  it('passes the schema unchanged, also as JSON', () => {
    expect(rulePackSchema.parse(JSON.parse(JSON.stringify(pack)))).toEqual(pack)
  })

  it('names the five aggravating grounds, each quoted and still to be checked', () => {
    expect(ids(pack.circumstances)).toEqual([...aggravatingGrounds])
    for (const { sources } of pack.circumstances) expect(sources[0]?.mark).toBe('Q')
  })

  it('gives the day counts of the procedure, and calls none binding', () => {
    const counts = Object.values(pack.days).map(({ key, length, unit, mark, extensionCap = 0 }) =>
      [key.replace('accuse.', ''), `${length} ${unit}`, mark, extensionCap].join(' '),
    )
    expect(counts).toEqual([
      'screen 15 WD A 0',
      'investigate 3 month A 0',
      'notice 5 WD A 0',
      'answer 5 WD A 0',
      'hearing 10 WD A 0',
      'decide 10 WD A 0',
      'serve 5 WD A 0',
      'review 1 month A 0',
      'reviewDecide 1 month A 0',
      'register 12 month A 0',
      'objection 10 WD A 0',
      'flag 1 WD P 0',
      'objectionDecide 3 WD P 17',
      'objectionInquiry 7 WD P 13',
      'objectionCredit 5 WD A 15',
      'remove 1 WD P 0',
      'repairDecide 3 WD P 3',
      'transfer.accept 5 WD A 0',
      'care.answer 1 month A 0',
      'serveReview 5 WD A 0',
      'furtherReview 1 month A 0',
      'furtherReviewDecide 2 month A 0',
    ])
  })

  it.each([
    ['approves below the prefecture', { ...pack, approval: { ...pack.approval, staff: 'county' } }],
    ['lacks the window to object', { ...pack, days: { ...pack.days, 'accuse.objection': undefined } }],
  ])('is refused when it %s', (_fault, changed) => {
    expect(rulePackSchema.safeParse(JSON.parse(JSON.stringify(changed))).success).toBe(false)
  })
})

describe('the schema refuses a pack that', () => {
  const audit = packFor('audit')
  const soe = packFor('soe')
  const change = (id: string, patch: object) =>
    audit.criteria.map(criterion => (criterion.id === id ? { ...criterion, ...patch } : criterion))
  const [accept, ...others] = Object.entries(audit.days)

  it.each([
    ['drops a question of the form', { ...audit, criteria: audit.criteria.filter(({ id }) => id !== 'F4') }],
    ['turns a bar into a condition', { ...audit, criteria: change('F4', { negative: false }) }],
    ['no longer requires F3', { ...audit, criteria: change('F3', { requiredFor: [] }) }],
    ['no longer requires one of the 五个看', { ...audit, criteria: change('A5', { requiredFor: ['mitigate'] }) }],
    ['both requires and bars', { ...audit, criteria: change('F8', { requiredFor: ['tolerate'] }) }],
    ['names no source', { ...audit, criteria: change('F8', { sources: [] }) }],
    ['has a source without mark', { ...audit, criteria: change('F8', { sources: [{ document: '某规定' }] }) }],
    ['names a seventh factor', { ...audit, criteria: change('F8', { factor: '其他' }) }],
    ['leaves a factor unweighed', { ...audit, criteria: change('F7', { factor: '后果影响' }) }],
    ['does not say what met means', { ...audit, criteria: change('F8', { question: '是否再犯？' }) }],
    ['repeats a criterion', { ...audit, criteria: [...audit.criteria, audit.criteria[9]] }],
    ['repeats a circumstance', { ...audit, circumstances: [...audit.circumstances, audit.circumstances[0]] }],
    ['bears another id than its regime and version', { ...audit, id: 'audit@9' }],
    ['lacks a day count', { ...audit, days: Object.fromEntries(others) }],
    ['keys a day count wrongly', { ...audit, days: { ...audit.days, 'tolerate.serve': accept?.[1] } }],
    ['leaves a gap between loss bands', { ...soe, lossBands: soe.lossBands?.filter(({ label }) => label !== '较大') }],
    ['leaves the highest loss without a band', { ...soe, lossBands: soe.lossBands?.slice(0, 2) }],
    ['has an unknown field', { ...audit, skipNegativeList: true }],
  ])('%s', (_fault, pack) => {
    expect(rulePackSchema.safeParse(pack).success).toBe(false)
  })
})
