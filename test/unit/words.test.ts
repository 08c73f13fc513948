import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { organsOfRelease } from '#domain/access/organsOfRelease.ts'
import { fold, sameWords } from '#domain/words/fold.ts'
import { matterWords } from '#domain/words/matter.ts'
import { faultOf, typed } from '#domain/words/typed.ts'

describe('two writings of one thing are the same', () => {
  test.each([
    [
      'brackets',
      ['镇纪〔2026〕1号', '镇纪[2026]1号', '镇纪（2026）1号', '镇纪【2026】1号', '镇纪［2026］1号', '镇纪(2026)1号'],
    ],
    ['blanks and invisible characters', ['镇纪〔2026〕1号', '镇纪 〔2026〕\u200b1\u3000号']],
    ['full width', ['镇纪〔2026〕12号', '镇纪〔２０２６〕１２号']],
    ['middle dots', ['阿依古丽·买买提', '阿依古丽•买买提', '阿依古丽・买买提', '阿依古丽‧买买提']],
    ['variants of one character', ['葛\u{e0100}某', '葛某']],
  ])('whatever their %s', (_what, all) => expect(new Set(all.map(fold)).size).toBe(1))

  test('a case number as it is printed is its own fold, so that rows of former releases are found', () =>
    expect(fold('镇容〔2026〕1号')).toBe('镇容〔2026〕1号'))
  test('folding again changes nothing', () =>
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => fold(fold(text)) === fold(text))))
  test('other names stay apart', () => expect(sameWords('周某', '周某某')).toBe(false))
})

test('a matter is the same whether its organ goes by its id or its name', () =>
  expect(matterWords({ organ: '宁波市镇海区容错纠错工作协调机构', number: '1号' }, organsOfRelease)).toBe(
    matterWords({ organ: 'zhenhai', number: '1号' }, organsOfRelease),
  ))

test('what is kept has no fault, or the fault is named with its place', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), text => {
      const kept = typed(text)
      const found = faultOf(kept)
      if (!found) return true
      const letter = [...kept][found.place - 1] ?? ''
      return found.code === `U+${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`
    }),
  ))
