import { describe, expect, test } from 'vitest'
import { statutoryCalendar as cal } from '#domain/time/calendarData.ts'
import { dueDateDeadline, extendDeadline, resumeDeadline, suspendDeadline } from '#domain/time/deadlines.ts'
import { explainDeadline } from '#domain/time/explainDeadline.ts'
import { begin } from '#test/support/periods.ts'

describe('the explanation of a count', () => {
  test('names the first day, make-up workdays, days off and the end', () => {
    const d = begin(15, 'WD', '2026-02-09', { article: '示范办法第十二条' })
    expect(explainDeadline(d, 'zh-CN')).toBe(
      '自2026年2月9日（不计入）起15个工作日：第1日为2026-02-10；2026-02-14、2026-02-28为调休上班日，计入；' +
        '法定休息日2026-02-16至02-20、2026-02-23不计；届满2026-03-06；依据示范办法第十二条。',
    )
    expect(explainDeadline(d, 'en')).toBe(
      '15 working days from 2026-02-09 (not counted): day 1 = 2026-02-10; 2026-02-14, 2026-02-28 counted as make-up workday; ' +
        'statutory days off 2026-02-16 to 2026-02-20, 2026-02-23 not counted; due 2026-03-06; basis 示范办法第十二条.',
    )
  })

  test('names an end moved from a day off, and the last day of a shorter month', () => {
    const moved = begin(30, 'CD', '2026-09-01', { mark: 'A' })
    expect(explainDeadline(moved, 'zh-CN')).toBe(
      '自2026年9月1日（不计入）起30日：第1日为2026-09-02；末日2026-10-01为休息日，顺延至2026-10-08；届满2026-10-08；本地规定未载明。',
    )
    expect(explainDeadline(begin(1, 'month', '2025-03-31'), 'zh-CN')).toContain(
      '起1个月：第1日为2025-04-01；到期月无对应日，以月末日2025-04-30为末日；届满2025-04-30',
    )
    expect(explainDeadline(begin(1, 'month', '2026-03-10'), 'en')).toBe(
      '1 month from 2026-03-10 (not counted): day 1 = 2026-03-11; due 2026-04-10.',
    )
  })

  test('names extension, suspensions and the rule of another place', () => {
    const d = extendDeadline(cal, begin(10, 'WD', '2026-03-02', { mark: 'P', extensionCap: 5 }), 5)
    const resumed = resumeDeadline(cal, suspendDeadline(d, '2026-03-06'), '2026-03-20')
    expect(explainDeadline(suspendDeadline(resumed, '2026-03-25'), 'zh-CN')).toBe(
      '自2026年3月2日（不计入）起10个工作日（已延长5个工作日）：第1日为2026-03-03；法定休息日2026-04-06不计；' +
        '2026-03-06中止，2026-03-20恢复，2026-03-07至03-20不计；2026-03-25起中止，恢复后续算；届满2026-04-07；参照外地规定。',
    )
    expect(explainDeadline(resumed, 'en')).toContain(
      'suspended 2026-03-06, resumed 2026-03-20, 2026-03-07 to 2026-03-20 not counted',
    )
    expect(explainDeadline(resumed, 'en')).toContain('10 working days (extended by 5 working days) from 2026-03-02')
  })

  test('says which year makes it provisional', () => {
    const d = begin(30, 'WD', '2026-12-01')
    expect(explainDeadline(d, 'zh-CN')).toContain('届满2027-01-13；2027年放假安排尚未公布或载入，暂定')
    expect(explainDeadline(d, 'en')).toContain(
      'provisional, the holiday notice for 2027 is not published or not loaded',
    )
  })

  test('says that a set due day stays', () => {
    const d = dueDateDeadline(cal, {
      id: 'c',
      ruleKey: 'correction',
      mark: 'A',
      start: '2026-09-01',
      due: '2026-10-03',
    })
    expect(explainDeadline(d, 'zh-CN')).toContain('届满日由决定指定为2026-10-03，遇休息日不顺延；本地规定未载明')
  })
})
