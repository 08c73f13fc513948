import { describe, expect, test } from 'vitest'
import { materialOf } from '#api/dossier/material.ts'
import { awaitsReview, reviewPacketOf } from '#api/dossier/reviewPacket.ts'
import type { Actor } from '#domain/access/actor.ts'
import type { Entry } from '#domain/entry.ts'
import { packOf } from '#domain/packs/packs.ts'
import type { CaseState } from '#domain/processes.ts'
import { statutoryCalendar as calendar } from '#domain/time/calendarData.ts'
import { renderCaseFile } from '#notices/pdf.ts'
import * as accusation from '#test/support/accusationCase.ts'
import * as clarification from '#test/support/clarificationCase.ts'
import { people } from '#test/support/toleranceCase.ts'
import { decided } from '#test/support/zhenhai.ts'

type Told = { state: CaseState; entries: readonly Entry[] }

const packetFor = ({ state, entries }: Told, reader: Actor) =>
  reviewPacketOf(
    materialOf(
      {
        state,
        n: entries.length,
        number: state.number,
        updatedAt: new Date(0),
        frozen: false,
        documents: [],
        told: {},
        linked: false,
      },
      reader,
      {
        entries,
        persons: [],
        calendar,
        pack: packOf(state.rulePack),
        ledger: { n: state.ledgerPosition, head: 'ab'.repeat(32) },
        now: '2026-03-03T09:00:00+08:00',
      },
    ),
  )
const reasons = '认定的事实有出入。'

const tolerance = decided().when(people.intake, 'recordService', {
  document: 'notice-2',
  method: 'direct',
  receivedBy: '周某某',
  receivedAt: '2026-03-02T09:20:00+08:00',
})
const cleared = clarification.served()
const found = accusation.served()
const kinds: [string, Told, Told, Actor, string[]][] = [
  [
    'a tolerance review',
    tolerance,
    tolerance.when(people.applicant, 'requestReview', { reasons }),
    people.approver,
    ['不得作出对当事人更重的认定', '复核期限至2026年4月'],
  ],
  [
    'a clarification',
    cleared,
    cleared.when(clarification.people.subject, 'requestReview', { reasons }),
    clarification.people.head,
    ['改变后重新评估'],
  ],
  [
    'a false accusation',
    found,
    found.when(accusation.people.intake, 'requestReview', { reasons }),
    accusation.people.approver,
    ['诬告陷害处理复审呈批表', '复审期限至2026年4月2日届满'],
  ],
]

describe('the packet for a review', () => {
  test.each(kinds)('of %s says what was decided, why it is objected to, and what to decide', async (...given) => {
    const [, before, asked, head, own] = given
    expect([awaitsReview(before.state), awaitsReview(asked.state)]).toEqual([false, true])
    expect(() => packetFor(before, head)).toThrow(RangeError)
    const packet = packetFor(asked, head)
    const text = JSON.stringify(packet)
    for (const part of [reasons, ...own, '期间不停止原文书的执行']) expect(text).toContain(part)
    expect(text).not.toContain('undefined')
    expect((await renderCaseFile(packet)).subarray(0, 5).toString()).toBe('%PDF-')
  })
})
