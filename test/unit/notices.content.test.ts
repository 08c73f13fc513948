import { getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { causeOf } from '#notices/content/cause.ts'
import { noticeContent } from '#notices/content/noticeContent.ts'
import type { NoticeDocument } from '#notices/document.ts'
import { renderPdf } from '#notices/pdf.ts'
import { given, panelMember, people } from '#test/support/toleranceCase.ts'
import { noticeFactsOf, writtenNotice } from '#test/support/writtenNotice.ts'
import { accepted, adopted, cast, decided, dissentSecret, inquirySecret, voting } from '#test/support/zhenhai.ts'

const textOf = (document: NoticeDocument) => JSON.stringify(document)
const remedy = '宁波市镇海区容错纠错工作协调机构申请复核。'

const served = (state: ReturnType<typeof decided>, document: string, at: string) =>
  state.when(people.intake, 'recordService', { document, method: 'direct', receivedBy: '周某某', receivedAt: at })

const refused = () => given().when(people.intake, 'refuseAcceptance', { reason: '不属于受理范围。' })
const lapsed = () => given().when(people.intake, 'requestSupplement', { items: ['会议纪要', '合同'] })

describe('the notice of acceptance', () => {
  const notice = writtenNotice(accepted())

  test('tells the period in words and the right to ask for recusal', () => {
    const text = textOf(notice)
    for (const part of ['30个工作日，自2026年3月2日起', '至2026年4月14日届满', '申请其回避', '镇审〔2026〕8号'])
      expect(text).toContain(part)
  })

  test('stands on one page', async () => {
    const file = await getDocumentProxy(new Uint8Array(await renderPdf(notice)))
    expect(file.numPages).toBe(1)
  })

  test('is dated by its issue, served on the body that runs the matter, and prints where the ledger stood', () => {
    expect(notice).toMatchObject({
      number: '镇容告〔2026〕2号',
      addressee: '周某某',
      date: '2026-03-02',
      copies: ['镇海区审计局'],
      ledger: { n: 2, head: 'ab'.repeat(32) },
    })
  })
})

describe('the decision', () => {
  const notice = writtenNotice(decided())
  const text = textOf(notice)

  test('gives every finding with its reasons, grouped by the six factors', () => {
    const factors = notice.blocks.flatMap(block => (block.type === 'heading' && block.level === 2 ? [block.text] : []))
    expect(factors).toStrictEqual([
      '（一）动机态度',
      '（二）客观条件',
      '（三）程序方法',
      '（四）性质程度',
      '（五）后果影响',
      '（六）挽回损失',
    ])
    const rows = notice.blocks.flatMap(block => (block.type === 'table' ? block.rows : []))
    expect(rows).toHaveLength(decided().state.findings?.findings.length ?? 0)
    expect(text).not.toContain('met＝')
  })

  test('says that it was voted and who approved, the result, all effects, and the remedy without a statute', () => {
    expect(text).toContain('到会人数符合规定，经表决，免责的意见获得通过')
    expect(text).toMatch(/经[^。]{4,}批准。/)
    expect(text).toContain('联系方式：地址：宁波市镇海区某路1号；电话：0574-00000001。')
    expect(text).toContain('不列入经济责任审计报告')
    expect(text).toContain(`30日内向${remedy}`)
  })

  test('names the evidence item by item, and by each finding what it rests on', () => {
    const { state, entries } = decided()
    const named = state.findings && {
      ...state.findings,
      findings: state.findings.findings.map((finding, at) => (at < 2 ? { ...finding, evidence: ['d-1'] } : finding)),
    }
    const documents = [...state.documents, { id: 'd-1', kind: 'evidence', title: '局党组会议纪要' }]
    const notice = writtenNotice({ state: { ...state, documents, ...(named && { findings: named }) }, entries })
    const at = notice.blocks.findIndex(block => block.type === 'heading' && block.text.endsWith('、证据'))
    expect(notice.blocks[at + 1]).toEqual({ type: 'list', items: ['局党组会议纪要', '局长办公会会议纪要'] })
    expect(textOf(notice).split('（证据1）')).toHaveLength(3)
  })

  test('gives the amount of a loss', () => {
    const { state, entries } = decided()
    const findings = state.findings && {
      ...state.findings,
      findings: [
        {
          criterion: 'F6',
          result: 'notMet' as const,
          answer: '较大',
          reasons: '审计',
          evidence: [],
          lossYuan: 12_600_000,
        },
      ],
    }
    const graded = {
      ...state,
      regime: 'soe' as const,
      rulePack: 'soe@1',
      circumstances: [],
      ...(findings && { findings }),
    }
    expect(textOf(writtenNotice({ state: graded, entries }))).toContain('较大（损失12,600,000元）')
  })

  test('names nobody who voted, and repeats no interview and no dissent', () => {
    const disputed = cast()
      .when(panelMember(2), 'castVote', { choice: 'mitigate', opinion: dissentSecret })
      .when(panelMember(1), 'castVote', { choice: 'tolerate' })
      .when(panelMember(1), 'closeVote', {})
      .when(people.approver, 'approve', {})
    for (const hidden of ['panel-', inquirySecret, dissentSecret, 'investigator-', 'approver-'])
      expect(textOf(writtenNotice(disputed))).not.toContain(hidden)
  })

  test('is a recommendation to the body that decides, without effects, once accountability was decided', () => {
    const late = adopted()
      .when(people.intake, 'recordMatterState', { state: 'decided', at: '2026-03-02T09:10:00+08:00' })
      .when(people.approver, 'approve', {})
    const recommendation = writtenNotice(late)
    expect(recommendation).toMatchObject({ title: '关于周某某的容错建议书', addressee: '镇海区审计局' })
    expect(textOf(recommendation)).toContain('不产生容错认定的效力')
    expect(textOf(recommendation)).not.toContain('年度考核')
  })

  test('renders to a PDF', async () => {
    expect((await renderPdf(notice)).subarray(0, 5).toString()).toBe('%PDF-')
  })
})

describe('the other notices', () => {
  test('a refusal gives its reason and the remedy', () => {
    const text = textOf(writtenNotice(refused()))
    expect(text).toContain('不属于受理范围。')
    expect(text).toContain(remedy)
  })

  test('a supplement tells all that is missing, the term, and that the clock stands still', () => {
    const text = textOf(writtenNotice(lapsed()))
    for (const part of ['会议纪要', '合同', '10个工作日', '受理期限中止计算', '视为撤回申请'])
      expect(text).toContain(part)
  })

  test('a lapsed supplement and a withdrawal are told apart', () => {
    const silent = lapsed().served().until('2026-03-20T09:00:00+08:00')
    expect(silent.state).toMatchObject({ ending: {}, outcome: 'withdrawn' })
    expect(writtenNotice(silent).title).toBe('关于周某某容错认定申请的视为撤回申请通知书')
    const withdrawn = writtenNotice(accepted().when(people.applicant, 'withdraw', {}))
    expect(textOf(withdrawn)).toContain('申请人撤回容错认定申请')
    expect(textOf(withdrawn)).not.toContain('撤回理由')
    const explained = accepted().when(people.applicant, 'withdraw', { reasons: '问责事项已经撤销' })
    expect(textOf(writtenNotice(explained))).toContain('问责事项已经撤销')
  })

  const extended = () =>
    accepted()
      .when(people.approver, 'extendDeadline', {
        deadline: 'tolerate.investigate-1',
        days: 5,
        reasons: '专业鉴定未完成',
      })
      .when(people.approver, 'extendDeadline', { deadline: 'tolerate.investigate-1', days: 7, reasons: '案情复杂' })

  test('an extension tells which period, by how much now and in all, the new due day counted in words, and why', () => {
    const text = textOf(writtenNotice(extended()))
    for (const part of ['调查期限延长7个工作日，至2026年4月30日届满', '12个工作日', '至2026年4月30日届满', '案情复杂'])
      expect(text).toContain(part)
    expect(text).not.toContain('专业鉴定未完成')
  })

  test('an extension issued anew repeats the reasons of the first and adds its own, and names the number it replaces', () => {
    const again = extended().when(people.intake, 'reissueNotice', { document: 'notice-3-docx', reasons: '届满日误写' })
    const text = textOf(writtenNotice(again))
    for (const part of ['本文书替代镇容告〔2026〕3号文书', '届满日误写', '案情复杂', '延长7个工作日'])
      expect(text).toContain(part)
  })

  test('an administrative closing names its ground', () => {
    const closed = accepted()
      .when(people.approver, 'closeAdministratively', { ground: 'matterEnded', reasons: '问责程序已撤销。' })
      .when(people.supervisor, 'confirmClosing', {})
    const text = textOf(writtenNotice(closed))
    for (const part of ['问责事项已经终结', '问责程序已撤销。']) expect(text).toContain(part)
  })

  test('a review of a refusal that is revoked promises acceptance', () => {
    const reviewed = served(refused(), 'notice-1', '2026-03-02T09:02:00+08:00')
      .when(people.applicant, 'requestReview', { reasons: '属于受理范围' })
      .when(people.approver, 'decideReview', { result: 'revoked', reasons: '理由成立' })
    for (const part of ['5个工作日内受理', '理由成立']) expect(textOf(writtenNotice(reviewed))).toContain(part)
  })

  test('a reissued notice says what it replaces, a unit is addressed by its name', () => {
    const again = accepted().when(people.intake, 'reissueNotice', { document: 'notice-1', reasons: '姓名有误' })
    expect(textOf(writtenNotice(again))).toContain('先前文书自本文书制发之日起作废')
    const { formerNumber: _none, ...unnumbered } = noticeFactsOf(again, 'notice-2')
    expect(JSON.stringify(noticeContent(again.state, 'notice-2', unnumbered))).toContain('替代先前制发的同类文书')
    const ofUnit = given({ applicantKind: 'unit' }).when(people.intake, 'accept', {})
    expect(writtenNotice(ofUnit).addressee).toBe('镇海区某局')
  })

  test('the same state gives the same notice, and a notice that the case has not is an error', () => {
    expect(writtenNotice(decided())).toStrictEqual(writtenNotice(decided()))
    expect(() => noticeContent(voting().state, 'notice-9', noticeFactsOf(voting(), 'notice-1'))).toThrow(RangeError)
    expect(() => causeOf(voting().entries, 'notice-9')).toThrow(RangeError)
  })
})
