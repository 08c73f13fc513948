import { describe, expect, test } from 'vitest'
import { publishedYear } from '#api/server/publishedYear.ts'
import { readCalendarTable } from '#contract/calendarTable.ts'
import { statutoryCalendar } from '#domain/time/calendarData.ts'
import { markOverdue, meetDeadline, startDeadline } from '#domain/time/deadlines.ts'
import { recountAll } from '#domain/time/recounted.ts'

const table = (text: string) => readCalendarTable(Buffer.from(text))

describe('a table of days', () => {
  test('is read as spreadsheets write it', () => {
    const expected = { holidays: ['2027-01-01', '2027-01-02'], makeUpWorkdays: ['2027-01-03'], faults: [] }
    expect(table('日期,类型,说明\n2027/1/1,放假,元旦\n2027年1月2日,休,\n20270103,上班,\n')).toMatchObject(expected)
    expect(table('\ufeffdate,type\r\n2027-01-01,holiday\r\n2027-01-02,holiday\r\n2027-01-03,workday')).toMatchObject(
      expected,
    )
    // 日期,类型 / 2027-01-01,放假 in GBK, as Chinese Excel saves it.
    const gbk = Buffer.from('c8d5c6da2cc0e0d0cd0a323032372d30312d30312cb7c5bcd9', 'hex')
    expect(readCalendarTable(gbk)).toMatchObject({ holidays: ['2027-01-01'], faults: [] })
  })

  test('names each wrong row and each column that is missing', () => {
    expect(table('日期,类型\n2027-01-01,放假\n2027-01-02,也许').faults).toEqual([
      { path: '3.类型', message: 'holidayOrWorkday' },
    ])
    expect(table('天,类型\n2027-01-01,放假').faults).toEqual([{ path: '1.日期', message: 'missingColumn' }])
    expect(table('').faults.map(({ path }) => path)).toEqual(['1.日期', '1.类型'])
    expect(table('日期,类型\n"2027-01-01,放假').faults).toHaveLength(1)
  })
})

test('public data has the years of the product day by day, and nothing of a year without a notice', () => {
  for (const [year, { holidays, makeUpWorkdays }] of Object.entries(statutoryCalendar.years))
    expect(publishedYear(Number(year))).toMatchObject({ holidays, makeUpWorkdays })
  expect(publishedYear(2099)).toBeUndefined()
})

describe('deadlines under a corrected year', () => {
  const rule = { key: 'tolerate.decide', length: 10, unit: 'WD', mark: 'S', handling: true } as const
  const running = startDeadline(statutoryCalendar, rule, 'd1', '2026-09-24')
  const year = statutoryCalendar.years['2026'] ?? { holidays: [], makeUpWorkdays: [], notice: '' }
  const corrected = {
    version: '2026.2',
    years: {
      ...statutoryCalendar.years,
      2026: { ...year, holidays: year.holidays.filter(day => day !== '2026-10-07'), notice: '更正通知' },
    },
  }

  test('move where they count a changed day, and say by which notice', () => {
    const { deadlines, moved, notices } = recountAll(statutoryCalendar, corrected, [running])
    expect(running.due).toBe('2026-10-15')
    expect(moved).toEqual([{ deadline: 'd1', from: '2026-10-15', due: '2026-10-14' }])
    expect([deadlines[0]?.due, notices]).toEqual(['2026-10-14', ['更正通知']])
  })

  test('stay where they are met, and run again where they are now due later', () => {
    const met = meetDeadline(running, '2026-10-13')
    expect(recountAll(statutoryCalendar, corrected, [met])).toMatchObject({ deadlines: [met], moved: [] })
    const late = markOverdue(recountAll(statutoryCalendar, corrected, [running]).deadlines[0] ?? running)
    expect(recountAll(corrected, statutoryCalendar, [late]).deadlines[0]).toMatchObject({
      state: 'running',
      due: '2026-10-15',
    })
  })
})
