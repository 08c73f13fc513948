import { describe, expect, test } from 'vitest'
import type { KnownPersons } from '#domain/access/knownPerson.ts'
import { application, given, people } from '#test/support/accusationCase.ts'
import { refusedWith } from '#test/support/refused.ts'

const officer = (unit: string, line: string[] = []) => ({
  organ: 'zhenhai',
  roles: ['investigator'] as const,
  unit,
  line,
})
const named = { handlers: ['investigator-wu', 'investigator-zheng'] }
const assigning = (wu: ReturnType<typeof officer>, accused?: ReturnType<typeof officer>) => {
  const persons = {
    'investigator-wu': wu,
    ...(accused && { [application.accused.personId]: accused }),
  } as unknown as KnownPersons
  const at = given({}, { persons })
  const screened = at.when(people.wu, 'screen', { indicators: ['revenge'], reasons: '有报复迹象' })
  return () => screened.when(people.supervisor, 'assignHandlers', named).state.handlers
}

describe('a handler named after the case was opened', () => {
  test('is refused who is now of the accused’s unit, of one above it, or of one below', () => {
    const bureau = officer('bureau', ['government'])
    expect(refusedWith(assigning(officer('bureau', ['government']), bureau))).toBe('RECUSED')
    expect(refusedWith(assigning(officer('government'), bureau))).toBe('RECUSED')
    expect(refusedWith(assigning(officer('station', ['bureau', 'government']), bureau))).toBe('RECUSED')
  })

  test('is taken from another unit of the same superior, and where nobody knows the accused’s', () => {
    expect(assigning(officer('schools', ['government']), officer('bureau', ['government']))()).toEqual(named.handlers)
    expect(assigning(officer('bureau', ['government']))()).toEqual(named.handlers)
  })
})
