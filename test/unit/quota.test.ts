import { describe, expect, test } from 'vitest'
import { partyQuota } from '#domain/common/quota.ts'
import { bytesOf } from '#domain/hash.ts'
import type { Bodies } from '#domain/tolerance/commands.ts'
import { refusedWith } from '#test/support/refused.ts'
import { given, people } from '#test/support/toleranceCase.ts'

const text = '长'.repeat(20_000)
const meta = {
  kind: 'evidence',
  title: '材料',
  sha256: 'a'.repeat(64),
  mediaType: 'application/pdf',
  bytes: 50_000_000,
}

/** The case with as many of these acts of the applicant as it takes. */
function filled<T extends 'addNote' | 'attachDocument'>(type: T, bodyOf: (n: number) => Bodies[T]) {
  let at = given()
  for (let n = 0; n < 2_000; n++) {
    try {
      at = at.when(people.applicant, type, bodyOf(n))
    } catch {
      return { at, n }
    }
  }
  return expect.unreachable('a party adds without end')
}

describe('what one party adds', () => {
  test('ends with its own share, and leaves room for what officers do', () => {
    const { at, n } = filled('addNote', () => ({ text }))
    expect(n).toBe(4)
    expect(refusedWith(() => at.when(people.applicant, 'addNote', { text }))).toBe('CASE_TOO_LARGE')
    expect(at.when(people.intake, 'addNote', { text }).state.notes).toHaveLength(5)
    expect(bytesOf(JSON.stringify(at.state))).toBeLessThan(1.5 * partyQuota.text)
  })

  test('counts files by number and size', () => {
    const { n } = filled('attachDocument', at => ({ document: `doc-${at}`, meta: { ...meta, bytes: 9 } }))
    expect(n).toBe(partyQuota.documents)
    expect(filled('attachDocument', at => ({ document: `doc-${at}`, meta })).n).toBe(21)
  })

  test('leaves a party its requests for recusal, of which it has a share too', () => {
    const { at } = filled('addNote', () => ({ text }))
    const ask = (person: string) => ({ person, ground: 'other' as const, reasons: '长'.repeat(19_000) })
    const asked = at.when(people.applicant, 'requestRecusal', ask('investigator-li'))
    expect(refusedWith(() => asked.when(people.applicant, 'requestRecusal', ask('investigator-sun')))).toBe(
      'CASE_TOO_LARGE',
    )
  })
})
