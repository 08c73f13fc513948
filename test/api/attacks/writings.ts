import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { act, application, done, open, upload } from '#test/support/httpCase.ts'
import type { Answer, Server } from '#test/support/server.ts'

const told = ({ status, body }: Answer) => `${status} ${body?.code ?? ''}`.trim()

/**
 * One thing written in several ways, and texts that no paper can print: the kinds behind bug reports of real people.
 */
export function writings(server: () => Server): void {
  const start = (more: Record<string, unknown>) => server().call('intake-chen', 'POST', '/v1/cases', application(more))
  const found = async (q: string): Promise<string[]> =>
    (await server().call('supervisor-he', 'POST', '/v1/cases/search', { q })).body.items.map(({ id }) => id)

  it('opens one case of one matter, however number and organ are written', async () => {
    const n = randomUUID().slice(0, 8)
    const matter = (organ: string, number: string) => ({ matter: { organ, number, state: 'open' } })
    expect(told(await start(matter('zhenhai', `镇纪〔2026〕${n}号`)))).toBe('201')
    for (const number of [`镇纪[2026]${n}号`, `镇纪（2026）${n}号`, `镇纪【2026】${n}号`, `镇 纪〔２０２６〕${n}号`])
      expect(told(await start(matter('zhenhai', number))), number).toBe('409 DUPLICATE_OPEN_CASE')
    expect(told(await start(matter('宁波市镇海区容错纠错工作协调机构', `镇纪〔2026〕${n}号`)))).toBe(
      '409 DUPLICATE_OPEN_CASE',
    )
  })

  it('finds a case by its number and unit in any of their writings', async () => {
    const unit = `阿依古丽·${randomUUID().slice(0, 6)}（本部）`
    const id = await open(server(), { unit })
    const { number } = (await server().call('intake-chen', 'GET', `/v1/cases/${id}`)).body.case
    const [, year = '', series = ''] = /〔(\d+)〕(\d+)号/.exec(number) ?? []
    const wide = (text: string) => text.replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    for (const q of [number, `镇容[${year}]${series}号`, `镇容 (${wide(year)}) ${wide(series)} 号`])
      expect(await found(q), q).toContain(id)
    for (const q of [unit, unit.replace('·', '•'), unit.replace('·', '・').replace('（', '(').replace('）', ')')])
      expect(await found(q), q).toContain(id)
  })

  it('refuses what no paper can print by its place, and takes pasted lines', async () => {
    const answer = await start({ facts: '先行开展安全检查\u202e，事后补办。' })
    expect(told(answer)).toBe('422 INVALID_BODY')
    expect(answer.body.errors).toEqual([
      { path: 'facts', message: '第 9 个字符（U+202E）会改变文字的阅读方向，请删去' },
    ])
    expect(told(await start({ facts: '第一行\u000b第二行\u0085第三行' }))).toBe('201')
  })

  it('takes an empty field that may be missing for one that is', async () => {
    const id = await open(server())
    expect(told(await act(server(), 'applicant-zhou', id, 'withdraw', { reasons: '' }))).toBe('200')
    for (const path of ['/v1/cases?kind=&overdue=&stage=', '/v1/tasks?mine=&kind='])
      expect((await server().call('supervisor-he', 'GET', path)).status, path).toBe(200)
    const all = (await server().call('supervisor-he', 'GET', '/v1/cases')).body.total
    expect((await server().call('supervisor-he', 'GET', '/v1/cases?overdue=')).body.total).toBe(all)
  })

  it('counts a text and not its escapes, and names the field that is too long', async () => {
    const id = await open(server())
    const escaped = `{"type":"addNote","text":"${'\\u9664'.repeat(19_000)}"}`
    const post = (body: string) => server().call('intake-chen', 'POST', `/v1/cases/${id}/actions`, body)
    expect(told(await post(escaped))).toBe('200')
    const answer = await post(JSON.stringify({ type: 'addNote', text: '长'.repeat(60_000) }))
    expect(told(answer)).toBe('413 PAYLOAD_TOO_LARGE')
    expect(answer.body.detail).toContain('text')
    expect(told(await post(`${'['.repeat(300_000)}`))).toBe('400 INVALID_JSON')
    expect(told(await post(`${'['.repeat(150_000)}${']'.repeat(150_000)}`))).toBe('413 PAYLOAD_TOO_LARGE')
  })

  it('takes evidence as offices and telephones make it, and names what it takes when it refuses', async () => {
    const id = await open(server())
    const gbk = Buffer.from('b0ecc0edd2e2bcfb0d0a', 'hex')
    const kept = await upload(server(), 'applicant-zhou', id, gbk)
    expect([kept.status, kept.body.document.format]).toEqual([201, 'txt'])
    const answer = await upload(server(), 'applicant-zhou', id, Buffer.from('MZ\x90\0\x03'))
    expect(told(answer)).toBe('415 UNSUPPORTED_TYPE')
    expect(answer.body.detail).toContain('docx')
  })

  it('knows no year that is none', async () =>
    expect(await server().call('admin-gu', 'GET', '/v1/calendar/years/constructor')).toMatchObject({
      status: 404,
      body: { code: 'NOT_FOUND' },
    }))

  it('takes money to the 分 and no finer', async () => {
    const id = await open(server())
    await done(server(), 'intake-chen', id, 'accept')
    const finding = (lossYuan: number) => ({
      criterion: 'F6',
      result: 'notMet',
      reasons: '有限',
      evidence: [],
      lossYuan,
    })
    const wrongFields = async (lossYuan: number) =>
      (
        await act(server(), 'investigator-li', id, 'submitFindings', {
          findings: [finding(lossYuan)],
          recommendation: 'tolerate',
        })
      ).body
    expect((await wrongFields(123_456.78)).code).not.toBe('INVALID_BODY')
    expect((await wrongFields(1.005)).errors).toMatchObject([{ path: 'findings.0.lossYuan' }])
  })
}
