import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { dossierOf } from '#api/dossier/dossier.ts'
import { materialOf } from '#api/dossier/material.ts'
import { packetOf } from '#api/dossier/packet.ts'
import { mayReadDossier, mayReadPacket } from '#api/dossier/readers.ts'
import type { Actor } from '#domain/access/actor.ts'
import { packOf } from '#domain/packs/packs.ts'
import { statutoryCalendar as calendar } from '#domain/time/calendarData.ts'
import type { CaseFile } from '#notices/caseFile.ts'
import { createRenderer } from '#notices/renderer.ts'
import type { StoredDocument } from '#registers/cases/cases.ts'
import { actor, type given, panelMember, people } from '#test/support/toleranceCase.ts'
import { accepted, adopted, cast, dissentSecret, inquirySecret, voting, zhenhai } from '#test/support/zhenhai.ts'

type Told = ReturnType<typeof given>
const hashOf = { 'notice-2': 'c0ffee'.padEnd(64, '0'), 'notice-2-docx': 'd0c'.padEnd(64, '0') }
const documents = Object.entries(hashOf).map(([documentId, sha256]) => ({
  documentId,
  noticeId: 'notice-2',
  format: documentId.endsWith('docx') ? 'docx' : 'pdf',
  number: '镇容告〔2026〕2号',
  state: 'ready',
  sha256,
})) as StoredDocument[]
const material = ({ state, entries }: Told, reader: Actor) =>
  materialOf(
    {
      state,
      n: entries.length,
      number: state.number,
      updatedAt: new Date(0),
      frozen: false,
      documents,
      told: {},
      linked: false,
    },
    reader,
    {
      entries,
      pack: packOf(state.rulePack),
      persons: [
        { person: 'investigator-li', name: '李核查' },
        { person: 'panel-2', name: '钱委员' },
        { person: 'panel-3', name: '钱委员' },
      ],
      calendar,
      ledger: { n: state.ledgerPosition, head: 'ab'.repeat(32) },
      now: '2026-03-03T09:00:00+08:00',
    },
  )
const dossier = (told: Told, reader: Actor) => dossierOf(material(told, reader))
const packet = (told: Told, reader: Actor) => packetOf(material(told, reader))
const partOf = (file: CaseFile, title: string) => JSON.stringify(file.parts.find(part => part.title === title))
const everything = (file: CaseFile) => JSON.stringify(file)

const renderer = createRenderer()
const render = (content: CaseFile) => renderer({ as: 'caseFile', content })
const bare = (text: string) => text.replace(/\s/g, '')
const pagesOf = async (file: CaseFile) =>
  (await extractText(await getDocumentProxy(new Uint8Array(await render(file))))).text.map(bare)

/** A closed round with a dissent, then a second panel that is voting. */
const disputed = () =>
  cast()
    .when(panelMember(2), 'castVote', { choice: 'mitigate', opinion: dissentSecret })
    .when(panelMember(1), 'castVote', { choice: 'tolerate' })
    .when(panelMember(1), 'closeVote', {
      points: '逐条讨论六个因素。',
      absences: [{ member: 'panel-6', reason: '出差' }],
    })

describe('the dossier', () => {
  test('has a cover, an index that names the page on which each part begins, and a number on every page', async () => {
    const pages = await pagesOf(dossier(zhenhai(), people.approver))
    expect(pages[0]).toContain('容错认定卷宗')
    expect(pages[0]).toContain('结案日期2026年3月2日')
    for (const [index, page] of pages.entries()) expect(page).toContain(`第${index + 1}页共${pages.length}页`)
    const titles = [
      '办理经过',
      '文书和材料目录',
      '申请和受理',
      '调查核实',
      '集体研究记录',
      '审批和决定',
      '送达记录',
      '纠错和回访',
    ]
    for (const [index, title] of titles.entries()) {
      const [, begins] = new RegExp(`${index + 1}${title}(\\d+?)(?=${index + 2}|$)`).exec(pages[1] ?? '') ?? []
      expect(pages[Number(begins) - 1], title).toMatch(new RegExp(`^${'一二三四五六七八'[index]}、${title}`))
    }
  })

  test('lists every entry in words and every document with number and hash', () => {
    const file = dossier(zhenhai(), people.approver)
    const timeline = partOf(file, '办理经过')
    expect(timeline).toContain('["21","2026-03-02 09:25","李核查","完成回访。"]')
    expect(timeline).toContain('批准认定结果：免责。')
    const listed = partOf(file, '文书和材料目录')
    for (const hash of Object.values(hashOf))
      expect(listed).toMatch(new RegExp(`"镇容告〔2026〕2号","[A-Z]+","${hash}"`))
    for (const part of ['PDF', 'DOCX', '局长办公会会议纪要', 'a'.repeat(64)]) expect(listed).toContain(part)
  })

  test('holds application, findings, minutes, decision, service and what followed', () => {
    const file = everything(dossier(zhenhai(), people.approver))
    for (const part of [
      '安全隐患排查不能等待',
      inquirySecret,
      '第9项：经查明，理由充分。',
      '区行政中心 301 会议室',
      '逐条讨论六个因素。',
      '出差',
      '不列入经济责任审计报告',
      '["容错认定决定书\\n镇容告〔2026〕2号","当事人","直接送达","周某某","2026-03-02 09:20",""]',
      '镇海区某局补齐招标资料',
      '工作正常。',
    ])
      expect(file).toContain(part)
  })

  test('names dissent and ballots to the approver, points to a handler, numbers to the office', () => {
    const [head, handler, office] = [people.approver, people.li, people.supervisor].map(reader =>
      dossier(disputed(), reader),
    )
    expect(partOf(head as CaseFile, '集体研究记录')).toContain(dissentSecret)
    const seen = partOf(handler as CaseFile, '集体研究记录')
    expect(seen).toContain('逐条讨论六个因素。')
    expect(seen).not.toContain(dissentSecret)
    const count = partOf(office as CaseFile, '集体研究记录')
    expect(count).toContain('免责4票，减责（从轻、减轻）1票')
    expect(count).not.toMatch(/逐条讨论|panel-3|出差/)
    for (const hidden of [inquirySecret, dissentSecret, '经查明，理由充分'])
      expect(everything(office as CaseFile)).not.toContain(hidden)
  })

  test.each([people.approver, people.li, people.supervisor])(
    'is the same for $person whatever was cast in an open round',
    reader => {
      const blind = dossier(voting(), reader)
      expect(dossier(cast(), reader)).toStrictEqual(blind)
      expect(partOf(blind, '集体研究记录')).toContain('"blocks":[]')
    },
  )

  test('prints reasons that the state does not keep, and tells persons of one name apart', () => {
    const told = accepted()
      .when(people.approver, 'extendDeadline', {
        deadline: 'tolerate.investigate-1',
        days: 5,
        reasons: '专业鉴定未完成',
      })
      .when(people.approver, 'suspend', { reason: '等待鉴定', until: '2026-03-20' })
      .when(people.approver, 'resume', {})
    for (const part of ['专业鉴定未完成', '等待鉴定'])
      expect(partOf(dossier(told, people.supervisor), '其他事项')).toContain(part)
    expect(partOf(dossier(disputed(), people.approver), '集体研究记录')).toContain('钱委员（panel-2）')
  })
})

describe('who may read', () => {
  const { state } = adopted()
  const elsewhere = { organ: 'ningbo', level: 'prefecture' } as const
  test.each([
    ['intake', people.intake, true, false],
    ['the supervisor', people.supervisor, true, false],
    ['the approver', people.approver, true, true],
    ['a handler', people.li, true, true],
    ['a member of the panel', panelMember(2), false, false],
    ['a party', people.applicant, false, false],
    ['the auditor', people.auditor, false, false],
    ['the deputy', people.deputy, false, false],
    ['the head of the organ above', actor('approver-qian', ['approver'], elsewhere), false, true],
    ['an investigator who does not handle it', actor('investigator-wu', ['investigator']), false, false],
  ])('%s: the dossier and the packet as the rules say', (_, reader, whole, forApproval) => {
    expect([mayReadDossier(state, reader), mayReadPacket(state, reader)]).toEqual([whole, forApproval])
  })

  test('a party who is an officer too reads as a party', () => {
    expect(mayReadDossier(state, { ...people.applicant, roles: ['applicant', 'approver', 'intake'] })).toBe(false)
  })
})

describe('the approval packet', () => {
  test('gives facts, every finding, the recommendation, the count and the points to decide', async () => {
    const told = disputed()
    const pages = (await pagesOf(packet(told, people.approver))).join('')
    for (const part of [
      '容错认定呈批表',
      '安全隐患排查不能等待',
      '第9项：经查明，理由充分。',
      '处理建议免责',
      '应到6人',
      '到会5人',
    ])
      expect(pages).toContain(part)
    for (const part of [
      '免责4票，减责（从轻、减轻）1票',
      dissentSecret,
      '是否批准集体研究形成的意见：免责',
      '审批意见',
    ])
      expect(pages).toContain(bare(part))
    expect(pages.match(/经查明，理由充分。/g)).toHaveLength(told.state.findings?.findings.length ?? 0)
  })

  test('says what deserves a look: another recommendation, a matter decided meanwhile, and no effects then', () => {
    const late = adopted().when(people.intake, 'recordMatterState', {
      state: 'decided',
      at: '2026-03-02T09:10:00+08:00',
    })
    const file = packet(late, people.approver)
    expect(partOf(file, '请示事项')).toContain('批准后的结果为容错建议')
    expect(partOf(file, '批准后的效力')).not.toContain('年度考核')
    expect(partOf(packet(adopted(), people.approver), '批准后的效力')).toContain('年度考核')
  })
})

test('a file that cannot be rendered is an error, and the next one is rendered', async () => {
  const file = packet(adopted(), people.approver)
  await expect(render({ ...file, parts: undefined } as never)).rejects.toThrow()
  expect((await render(file)).subarray(0, 5).toString()).toBe('%PDF-')
})
