import { describe, expect, it } from 'vitest'
import { digestDue, isUrgent, messageKindOf } from '#domain/messages.ts'
import { mailText } from '#domain/texts/mail.ts'
import { messageTitle } from '#domain/texts/messages.ts'
import { epochMs } from '#domain/time/calendar.ts'
import { statutoryCalendar } from '#domain/time/calendarData.ts'
import type { ReminderKind } from '#domain/time/deadlines.ts'

describe('a digest', () => {
  const due = (moment: string) => digestDue(statutoryCalendar, epochMs(`${moment}:00+08:00`))?.day

  it('is due from 09:00 in Shanghai on a working day, make-up workdays included', () => {
    expect(due('2026-03-02T08:59')).toBeUndefined()
    expect(due('2026-03-02T09:00')).toBe('2026-03-02')
    expect(due('2026-02-14T09:00')).toBe('2026-02-14')
  })

  it('is due on no weekend and no holiday', () => {
    for (const day of ['2026-03-01', '2026-02-16', '2026-10-01']) expect(due(`${day}T10:00`)).toBeUndefined()
  })

  it('holds what was made before that morning', () => {
    expect(digestDue(statutoryCalendar, epochMs('2026-03-02T17:00:00+08:00'))?.before).toBe('2026-03-02T09:00:00+08:00')
  })
})

describe('a reminder', () => {
  it('waits for the digest until the due day, and is urgent from then on', () => {
    const kinds: ReminderKind[] = ['before3', 'before1', 'dueDay', 'overdue', 'supervisor', 'head']
    expect(kinds.map(isUrgent)).toEqual([false, false, true, true, true, true])
    expect(kinds.map(messageKindOf)).toEqual([
      ...['reminder', 'reminder', 'reminder', 'overdue'],
      ...['escalation', 'escalation'],
    ])
  })

  it('is titled by term and moment, a task by its step', () => {
    const told = { about: 'tolerate.accept', reminder: 'overdue' }
    expect(messageTitle(told, 'zh-CN')).toBe('受理期限：逾期')
    expect(messageTitle(told, 'en')).toMatch(/^Term for [a-z]/i)
    expect(messageTitle({ about: 'accept', reminder: null }, 'zh-CN')).toBe('审查是否受理')
  })
})

describe('a mail', () => {
  const line = { caseId: 'c1', caseNumber: '镇容〔2026〕1号', about: 'accept', reminder: null, due: '2026-03-09' }

  it('lists number, step, due day and link', () => {
    expect(mailText([line], '2026-03-02', 'https://zm.example')).toEqual({
      subject: '正名：1 项待办和提醒（2026-03-02）',
      text: [
        '您有 1 项待办和提醒：',
        '1. 镇容〔2026〕1号　审查是否受理　期限 2026-03-09\n   https://zm.example/cases/c1',
        '本邮件由系统自动发送，请勿回复。\n',
      ].join('\n\n'),
    })
  })

  it('names how many more there are instead of listing thousands', () => {
    const { text } = mailText(
      Array.from({ length: 5_000 }, () => line),
      null,
      'https://zm.example',
    )
    expect(text).toContain('另有 4950 项')
    expect(text.match(/cases\/c1/g)).toHaveLength(50)
  })
})
