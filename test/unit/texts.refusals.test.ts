import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type RefusalDetails, refusalCodes } from '#domain/refusal.ts'
import { actionTitles } from '#domain/texts/actionTitles.ts'
import { bodyMessages } from '#domain/texts/bodyMessages.ts'
import { languages } from '#domain/texts/language.ts'
import { interfaceCodes, type ProblemCode, refusalText } from '#domain/texts/refusals.ts'
import { stageReasons } from '#domain/texts/wrongStage.ts'

const codes: ProblemCode[] = [...refusalCodes, ...interfaceCodes]
const zh = (code: ProblemCode, details: RefusalDetails) => refusalText(code, details, 'zh-CN').detail
const en = (code: ProblemCode, details: RefusalDetails) => refusalText(code, details, 'en').detail

describe.each(languages)('in %s', lang => {
  test.each(codes)('%s has a title and a whole sentence even without details', code => {
    const { title, detail } = refusalText(code, {}, lang)
    expect(title).not.toBe('')
    expect(detail).toMatch(lang === 'en' ? /^[A-Z].*\.$/ : /^.*\p{Script=Han}.*。$/u)
    expect(title + detail).not.toMatch(/undefined|NaN|\[object| {2}| [，。]/)
  })

  test.each(codes)('%s prints no person', code => {
    const persons = { persons: ['panel-3'], person: 'panel-3', member: 'panel-3', by: 'panel-3' }
    expect(refusalText(code, persons, lang).detail).not.toContain('panel-3')
  })
})

describe('a refusal says what stands in the way and what to do', () => {
  test.each<[ProblemCode, RefusalDetails, string, string]>([
    [
      'NEGATIVE_LIST',
      { criteria: ['F4'] },
      '负面清单条件 F4 成立或者不能排除，不得免责、减责或者建议容错。',
      'Negative criteria F4 are met',
    ],
    ['FINDING_MISSING', { missing: ['F3', 'F7'] }, '还缺少：F3、F7。', 'Missing: F3, F7.'],
    ['FINDING_MISSING', { missing: ['submitFindings'] }, '尚未提交调查认定', 'No findings were submitted'],
    [
      'EVIDENCE_REQUIRED',
      { missing: ['fabrication', 'intent'] },
      '要件（捏造事实、有意陷害）须',
      'fabrication, intent',
    ],
    ['APPROVAL_LEVEL_TOO_LOW', { needed: 'prefecture' }, '市级以上', 'level prefecture'],
    ['BELOW_QUORUM', { due: 6, needed: 4 }, '应到 6 人，至少 4 人', '4 of 6'],
    ['PANEL_TOO_SMALL', { due: 2 }, '应到 2 人', '2 are due'],
    ['EXTENSION_LIMIT', { left: 0, asked: 3 }, '最多还可延长 0，', 'at most 0 more'],
    ['TERM_EXPIRED', { due: '2026-05-06' }, '已于 2026-05-06 届满', 'ended on 2026-05-06'],
    ['TERM_EXPIRED', { reason: 'reviewSettled' }, '只能进行一次', 'only one'],
    [
      'WRONG_STAGE',
      { stage: 'applied', allowed: ['approving', 'decided'] },
      '本案处于“申请受理”阶段，这项操作只能在“审批、认定决定”阶段办理。',
      'only be done at “approval, decision”',
    ],
    ['WRONG_STAGE', { stage: 'closed' }, '本案处于“结案”阶段，不能', 'at the stage “closed”'],
    ['WRONG_STAGE', { missing: 'accept' }, '须先办理“受理”。', 'done first: Accept.'],
    ['WRONG_STAGE', { missing: 'transfer', reason: 'thirdDeferral' }, '移送上级机关', 'superior organ'],
    [
      'INVALID_BODY',
      { path: 'chair', message: 'chairNotMember' },
      '“chair”主持人须是集体研究成员',
      'member of the panel',
    ],
  ])('%s %j', (code, details, chinese, english) => {
    expect(zh(code, details)).toContain(chinese)
    expect(en(code, details)).toContain(english)
  })

  test('a list of many is cut after ten', () => {
    const missing = Array.from({ length: 12 }, (_, i) => `d${i + 1}`)
    expect(zh('EVIDENCE_UNKNOWN', { missing })).toContain('d10等 12 项')
    expect(en('EVIDENCE_UNKNOWN', { missing })).toContain('d10 and 2 more')
  })
})

describe('every key that a rule puts into its details has words', () => {
  const source = globSync('domain/**/*.ts', { cwd: `${import.meta.dirname}/../..` })
    .filter(file => !file.startsWith('domain/texts/'))
    .map(file => readFileSync(`${import.meta.dirname}/../../${file}`, 'utf8'))
    .join('\n')
  const keys = (name: string) =>
    [...source.matchAll(new RegExp(`\\b${name}: '(\\w+)'`, 'g'))].map(found => found[1] ?? '')

  test('messages of wrong fields', () => {
    expect(keys('message')).toContain('chairNotMember')
    for (const lang of languages)
      expect(Object.keys(bodyMessages[lang])).toEqual(expect.arrayContaining(keys('message')))
  })

  test('reasons beside the stage', () => {
    expect(keys('reason')).toContain('roundOpen')
    expect([...stageReasons, 'reviewSettled']).toEqual(expect.arrayContaining(keys('reason')))
  })

  test('acts that have to come first', () => {
    expect(keys('missing')).toContain('accept')
    expect(Object.keys(actionTitles.en)).toEqual(expect.arrayContaining(keys('missing')))
  })
})
