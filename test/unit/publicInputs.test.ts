import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const unit = (file: string) => `test/unit/${file}.test.ts`
const attack = (file: string) => `test/api/attacks/${file}.ts`

/**
 * Kinds of input that people's real work produces and that systems for this kind of job got wrong, each with the test
 * that holds its right value. A title that is no longer there is found out.
 */
const kinds: readonly (readonly [kind: string, file: string, title: string])[] = [
  ['a sealed identity comes out through free text', 'test/api/clarification.test.ts', 'not from the start: %s'],
  ['dates out of order take rights away', unit('dates'), '%s is in the order of things'],
  [
    'authority by being named',
    attack('namedPersons'),
    'gets a task only as its candidate, which tells nothing of why not',
  ],
  [
    'contradicting fields: a named report of nobody',
    'test/api/clarification.test.ts',
    'and a named report has name and contact, entered by intake alone',
  ],
  ['entries counted instead of persons', unit('service'), 'that is left needs two witnesses, not %s'],
  [
    'a named person nobody checks',
    attack('namedPersons'),
    'records a meeting only as an officer of the organ who is free of the case, at a time after the application',
  ],
  [
    'a record that contradicts itself',
    unit('tolerance/deliberation'),
    'is closed with nobody as absent who voted, nor anybody twice, and tells not which it was',
  ],
  [
    'a ban by raw substring',
    'test/api/falseAccusation.test.ts',
    'hears the respondent before any panel, and is approved by the city alone',
  ],
  [
    'one number, several writings',
    attack('writings'),
    'opens one case of one matter, however number and organ are written',
  ],
  [
    'a search that wants the exact writing',
    attack('writings'),
    'finds a case by its number and unit in any of their writings',
  ],
  ['middle dots of names', attack('writings'), 'finds a case by its number and unit in any of their writings'],
  ['text taken for sound', unit('documents.inspection'), 'UTF-16 with a mark'],
  ['office files in another order', unit('documents.inspection'), 'a document whose content types come last'],
  ['text taken for a picture', unit('documents.inspection'), 'a table that begins like a bitmap'],
  ['bytes before the header', unit('documents.inspection'), 'a PDF after a mail header'],
  [
    'empty boxes in an official paper',
    unit('notices'),
    'prints the code of a character no face has, in place of an empty box',
  ],
  ['keys instead of words', unit('views.caseCsv'), 'a list is written in words, page after page'],
  [
    'receipts as people type them',
    attack('receipts'),
    'is taken as people type it, in groups, with hyphens or in full width, and what is none is told so',
  ],
  ['facts in the future', unit('dates'), '%s is in the order of things'],
  ['the side door of a checked field', unit('documents.inspection'), 'is shortened by characters and keeps its ending'],
  ['files of Chinese Windows', unit('documents.inspection'), 'a table in GBK is CSV if it was sent as such'],
  ['what phones and offices make', unit('documents.inspection'), 'a picture of a telephone'],
  ['optional that may not be empty', attack('writings'), 'takes an empty field that may be missing for one that is'],
  [
    'a limit that no field tells',
    attack('writings'),
    'counts a text and not its escapes, and names the field that is too long',
  ],
  [
    'pasted control characters',
    attack('writings'),
    'refuses what no paper can print by its place, and takes pasted lines',
  ],
  ['money with 角分', attack('writings'), 'takes money to the 分 and no finer'],
  ['a date before the rules', unit('dates'), 'is not before the rules, and a year back only with a reason'],
  [
    'a year without a holiday',
    unit('statutoryDays'),
    'a year in which a holiday would be a working day is refused by the day',
  ],
  ['words of malice by their sisters', unit('clarification/letterText'), 'holds %j for words that point at the report'],
]

test.each(kinds)('%s has its right value in a test', (_kind, file, title) => {
  expect(readFileSync(join(root, file), 'utf8')).toContain(title)
})

test('none of the 29 kinds is without one', () => expect(new Set(kinds.map(([kind]) => kind)).size).toBe(29))
