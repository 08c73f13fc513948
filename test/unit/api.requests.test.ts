import { describe, expect, it } from 'vitest'
import { ownPath } from '#api/server/browserSignIn.ts'
import { calendarYearOf } from '#api/server/calendarYear.ts'
import { actorOf, addressOf, claims } from '#api/server/claims.ts'
import { cursorOf, pageOf, placeOfCursor } from '#api/server/cursor.ts'
import { eventIdOf, placeInFeed } from '#api/server/feed.ts'
import { type ParamsOf, route } from '#api/server/route.ts'
import { statutoryDays } from '#api/server/statutoryDays.ts'
import { Problem } from '#engine/problem.ts'
import { actSent, readingsOf } from '#engine/sentAct.ts'

describe('the claims of a token', () => {
  const token = { sub: 'investigator-li', name: '李核查', org: 'zhenhai', roles: ['investigator', 'king', 7], exp: 1 }

  it('become an actor without the roles that no process knows', () => {
    expect(actorOf(claims.parse(token))).toEqual({
      person: 'investigator-li',
      name: '李核查',
      organ: 'zhenhai',
      roles: ['investigator'],
    })
  })

  it('are refused without person or organ, and a strange level is dropped', () => {
    expect(claims.safeParse({ ...token, sub: '' }).success).toBe(false)
    expect(claims.safeParse({ ...token, org: undefined }).success).toBe(false)
    expect(actorOf(claims.parse({ ...token, level: 'world' })).level).toBeUndefined()
    expect(actorOf(claims.parse({ ...token, level: 'county' })).level).toBe('county')
  })
})

describe('the address of a token', () => {
  const token = { sub: 'investigator-li', org: 'zhenhai', exp: 1, email: 'li@example.test' }

  it('is where to write to unless it is unverified or none at all', () => {
    expect(addressOf(claims.parse(token))).toEqual({ email: 'li@example.test' })
    for (const more of [{ email: 'li' }, { email: 7 }, { email: 'a@b.cn\r\nBcc: c@d.cn' }, { email_verified: false }])
      expect(addressOf(claims.parse({ ...token, ...more }))).toEqual({})
  })

  it('is no part of the actor, who is written into entries', () => {
    expect(JSON.stringify(actorOf(claims.parse(token)))).not.toContain('@')
  })
})

describe('a cursor', () => {
  it('leads back to the place it was made of', () => {
    const place = { value: '2026-03-02T01:00:00.123Z', id: 'case-1' }
    expect(placeOfCursor(cursorOf(place), 'time')).toEqual(place)
    expect(placeOfCursor(cursorOf({ value: 'infinity', id: 'x' }), 'day').value).toBe('infinity')
  })

  it('of another list or of nobody is a wrong body, never a database error', () => {
    for (const wrong of ['', 'x', '!!', cursorOf({ value: '2026-02-30', id: 'x' }), cursorOf({ value: 'y', id: '\0' })])
      expect(() => placeOfCursor(wrong, 'day')).toThrow(Problem)
    expect(() => placeOfCursor(cursorOf({ value: '2026-03-02', id: 'x' }), 'time')).toThrow(Problem)
  })

  it('is given only where another row follows', () => {
    const placeOfRow = (row: number) => ({ value: String(row), id: 'x' })
    expect(pageOf([1, 2, 3], 2, placeOfRow)).toEqual({ items: [1, 2], nextCursor: cursorOf({ value: '2', id: 'x' }) })
    expect(pageOf([1, 2], 2, placeOfRow).nextCursor).toBeNull()
  })
})

describe('an event id', () => {
  it('leads back to its place, and a foreign one to none', () => {
    expect(placeInFeed(eventIdOf({ xid: '18446744073709551', id: 7 }))).toEqual({ xid: '18446744073709551', id: 7 })
    for (const foreign of [undefined, '', '12', 'MS4=x', Buffer.from('1.2; drop').toString('base64url')])
      expect(placeInFeed(foreign)).toBeUndefined()
  })
})

describe('an act as it is sent', () => {
  it('has one reading for one meaning: spaces around a text do not count, another field does', () => {
    const note = readingsOf({ type: 'addNote', text: '  已核对 ' })
    expect(note).toEqual([{ type: 'addNote', body: { text: '已核对' } }])
    expect(readingsOf({ type: 'addNote', text: '已核对', ifSeq: 3 })).not.toEqual(note)
  })

  it('is read as no act when it is none', () => {
    for (const sent of [undefined, null, [], 'x', {}, { type: 'toString' }, { type: 'addNote' }])
      expect(readingsOf(sent)).toEqual([])
  })

  it('is parted into type, sequence and fields', () => {
    expect(actSent({ type: 'addNote', text: 'x', ifSeq: 3 }, 'tolerance', 'en')).toEqual({
      type: 'addNote',
      ifSeq: 3,
      body: { text: 'x' },
    })
    expect(actSent({ type: 'accept' }, 'tolerance', 'en')).toEqual({ type: 'accept', body: {} })
  })

  it('is refused with every wrong field at once', () => {
    try {
      actSent({ type: 'convenePanel', members: [], chair: 5, foo: 1 }, 'tolerance', 'en')
      expect.unreachable()
    } catch (error) {
      expect((error as Problem).errors?.map(({ path }) => path).sort()).toEqual(['chair', 'foo', 'members'])
    }
  })
})

describe('the parameters of a path', () => {
  it('are those that stand in it; a handler that asks for another does not compile', () => {
    type Id = ParamsOf<'/v1/cases/{id}/documents/{docId}'>
    const known: Record<Id, string> = { id: 'x', docId: 'y' }
    expect(Object.keys(known)).toEqual(['id', 'docId'])
    const described = { method: 'get', tag: '', summary: '', answers: {} } as const
    const made = route({ ...described, path: '/v1/x/{id}', handle: async ({ params }) => ({ body: params.id }) })
    // @ts-expect-error: the path has no such parameter
    route({ ...described, path: '/v1/x/{id}', handle: async ({ params }) => ({ body: params.docId }) })
    expect(made.path).toBe('/v1/x/{id}')
  })
})

describe('a calendar year', () => {
  const byLaw = statutoryDays(2027)
  const year = { holidays: byLaw, makeUpWorkdays: ['2027-02-20'], notice: '通知' }
  const pathsOf = (value: object) =>
    calendarYearOf(2027)
      .safeParse(value)
      .error?.issues.map(({ path }) => path.join('.'))

  it('is kept in order and without doubles, the December before included', () => {
    const holidays = [...byLaw, '2026-12-31', '2027-01-01']
    expect(calendarYearOf(2027).parse({ ...year, holidays }).content.holidays).toEqual(['2026-12-31', ...byLaw])
  })

  it('is refused with days of other years, and make-up workdays that are not a weekend day or are a holiday', () => {
    expect(pathsOf({ ...year, holidays: ['2026-11-30', ...byLaw] })).toEqual(['holidays.0'])
    expect(pathsOf({ ...year, makeUpWorkdays: ['2027-02-05'] })).toEqual(['makeUpWorkdays.0'])
    expect(pathsOf({ ...year, holidays: [...byLaw, '2027-02-20'] })).toEqual(['makeUpWorkdays.0'])
  })
})

describe('after signing in', () => {
  it('a browser is sent to a page of this site only', () => {
    expect(ownPath('/cases/1?tab=x')).toBe('/cases/1?tab=x')
    for (const foreign of ['//evil.example', '/\\evil.example', 'https://evil.example', undefined, ['/x'], '/a\r\nb'])
      expect(ownPath(foreign)).toBe('/')
  })
})
