import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clearedStatements, isVague, letterFault, mentions, pointsAtReport } from '#domain/clarification/letterText.ts'

const plain = (text: string) => text.normalize('NFKC').replace(/[\p{P}\p{S}\p{Z}\p{C}\p{M}]/gu, '')

/** Texts that contain each other, what must not be said, and the letter's own words. */
const word = fc.constantFrom(
  '收礼',
  '用车',
  '诬',
  '告',
  '诬告',
  '举报人',
  '问题',
  '不属实',
  '经查',
  '，',
  ' ',
  '的',
  'Ａ',
  'a',
)
const anyText = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 5 }).map(words => words.join('')),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
)
const reported = fc.array(fc.record({ text: anyText, isCleared: fc.boolean() }), { minLength: 1, maxLength: 5 })

describe('the text of a letter of clarification', () => {
  test('is one sentence for each cleared allegation, in the wording in use', () => {
    expect(
      clearedStatements([
        { id: 'a', wording: '你在任局长期间，在招标中收受礼金的问题。' },
        { id: 'b', wording: '违规用车' },
      ]),
    ).toStrictEqual(['经查，反映你在任局长期间，在招标中收受礼金问题不属实。', '经查，反映违规用车问题不属实。'])
  })

  test('once it passes has in it no allegation that was not cleared, nobody who reported, and never 诬告', () => {
    const passing = { count: 0 }
    fc.assert(
      fc.property(reported, all => {
        const cleared = all.flatMap(({ text, isCleared }, at) => (isCleared ? [{ id: `a${at}`, wording: text }] : []))
        const uncleared = all.filter(({ isCleared }) => !isCleared).map(({ text }) => text)
        const fault = letterFault(cleared, uncleared)
        if (cleared.some(({ wording }) => pointsAtReport(wording))) return
        if (fault) {
          expect(cleared.map(({ id }) => id)).toContain(fault.id)
          return
        }
        if (cleared.length > 0) passing.count += 1
        const whole = clearedStatements(cleared).join('')
        expect(plain(whole)).not.toMatch(/诬告|诬陷/)
        expect(plain(whole)).not.toMatch(/举报人|检举人|控告人/)
        for (const text of uncleared) if (plain(text) !== '') expect(plain(whole)).not.toContain(plain(text))
      }),
      { numRuns: 2_000 },
    )
    expect(passing.count).toBeGreaterThan(100)
  })

  test.each(['', '　', '。。', '问题', '不属实', '经查，反映', '问题不属实。经查'])('calls %j no allegation', text => {
    expect(isVague(text)).toBe(true)
  })

  test.each([
    '反映其诬·告他人',
    '誣告同事',
    '打击报复举报 人',
    '匿名信所说收礼',
    '恶意举报其收礼',
    '被污衊收礼',
    '汙蔑其收礼',
    '栽贓陷害',
    '中\u200b伤同事',
    '来信所称收礼',
    '檢舉人称其收礼',
    '反映人所称收礼',
  ])('holds %j for words that point at the report', wording => {
    expect(pointsAtReport(wording)).toBe(true)
  })

  test.each(['反映人事任用不公', '在工程招标中收受礼金', '来往账目不清'])('lets %j pass', wording => {
    expect(pointsAtReport(wording)).toBe(false)
  })

  test('lets the person who was reported be named', () => {
    expect(pointsAtReport('被举报人在任期间收受礼金')).toBe(false)
  })

  test('finds an uncleared allegation that only two sentences together would name', () => {
    const cleared = [
      { id: 'a', wording: '甲' },
      { id: 'b', wording: '乙' },
    ]
    expect(letterFault(cleared, ['甲问题不属实，经查反映乙'])).toStrictEqual({ id: 'b', message: 'namesUncleared' })
    expect(mentions('收 受“礼金”', '收受礼金')).toBe(true)
  })
})
