import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dayFromNow, done, open, play } from '#test/support/httpCase.ts'
import { type Call, type Json, Server } from '#test/support/server.ts'

let server: Server
beforeAll(async () => {
  server = await Server.start()
})
afterAll(async () => {
  await server?.stop()
})
const call: Call = (...given) => server.call(...given)
const year = dayFromNow(0).slice(0, 4)
const report = async (
  who: string | null,
  query: string,
): Promise<{ headers: Headers; bytes: Buffer; status: number; body: Json }> =>
  call(who, 'GET', `/v1/reports/yearly?${query}`)

const sheetsIn = (bytes: Buffer) => {
  const files = unzipSync(new Uint8Array(bytes))
  const text = (path: string) => strFromU8(files[path] ?? new Uint8Array())
  const names = [...text('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name)
  return { names, all: Object.keys(files).map(text).join('\n') }
}

it('is for supervisor and head, of a year that has begun', async () => {
  for (const who of ['intake-chen', 'investigator-li', 'applicant-zhou', 'admin-gu', 'auditor-lin', 'hr-system'])
    expect((await report(who, `year=${year}`)).body.code).toBe('FORBIDDEN')
  expect((await report(null, `year=${year}`)).status).toBe(401)
  for (const query of ['', 'year=', 'year=x', 'year=1999', `year=${year}&format=doc`, `year=${Number(year) + 1}`])
    expect((await report('supervisor-he', query)).body.code, query).toBe('INVALID_BODY')
})

it('of a year without a case says so in every form', async () => {
  const { body } = await report('supervisor-he', 'year=2019')
  expect(body).toMatchObject({ year: 2019, from: '2019-01-01', to: '2019-12-31', kinds: [], overdueTerms: [] })
  expect(sheetsIn((await report('supervisor-he', 'year=2019&format=xlsx')).bytes).names).toHaveLength(11)
  const pdf = await report('approver-zhao', 'year=2019&format=pdf')
  expect(pdf.headers.get('content-type')).toBe('application/pdf')
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf.bytes)), { mergePages: true })
  expect(text).toContain('统计期间内没有')
})

it('tells the figures of the organ in three forms, none below five', async () => {
  for (let i = 0; i < 6; i++) await open(server)
  await play(server, 'accept')
  const asked = await call('applicant-zhou', 'POST', '/v1/care/talks', { reason: '反映' })
  expect(asked.body).toMatchObject({ talk: {} })
  const { talk } = asked.body
  const concern = { aspect: 'health', text: '体检标记8811', owner: 'investigator-li' }
  const held = { heldOn: dayFromNow(0), summary: 'x', concerns: Array.from({ length: 6 }, () => concern) }
  await call('supervisor-he', 'POST', `/v1/care/talks/${talk.id}/hold`, held)
  const { body, bytes } = await report('supervisor-he', `year=${year}`)
  expect(body.kinds[0]).toMatchObject({ kind: 'tolerance', received: 7, closed: 0, open: 7 })
  expect(body.care).toMatchObject([{ aspect: 'health', raised: 6, answered: 0, open: 6 }])
  expect(body.kinds[0].stages).toEqual([])
  expect(bytes.toString()).not.toMatch(/标记8811|周某|applicant-zhou/)
  const city = (await report('approver-qian', `year=${year}`)).body
  expect(city.below?.map(({ organ }: Json) => organ)).toEqual(expect.arrayContaining(['zhenhai', 'beilun']))
  const { names, all } = sheetsIn((await report('supervisor-he', `year=${year}&format=xlsx`)).bytes)
  expect(names).toEqual([
    '说明',
    '办案情况',
    '容错类别',
    '办理结果',
    '办理时间',
    '逾期及环节',
    '失实与澄清',
    '诬告陷害登记',
    '关心关爱',
    '监督信息',
    '下级机关',
  ])
  expect(all).toContain('健康上关爱')
  expect(all).not.toMatch(/标记8811|周某/)
  const pdf = await report('supervisor-he', `year=${year}&format=pdf`)
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf.bytes)), { mergePages: true })
  for (const part of ['健康上关爱', '办案情况', '宁波市镇海区纪委监委'])
    expect(text.replaceAll(/\s/g, '')).toContain(part)
})

it('is made by one command too, with the same figures', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'report-'))
  const root = join(import.meta.dirname, '..', '..')
  const run = async (...args: string[]) => {
    const made = spawn(process.execPath, [join(root, 'system/commands/report.ts'), ...args], {
      env: { ...process.env, BASE_URL: undefined, DATA_DIR: server.dataDir },
    })
    const said = { out: '', err: '' }
    made.stdout.on('data', piece => (said.out += piece))
    made.stderr.on('data', piece => (said.err += piece))
    const [code] = await once(made, 'close')
    return { code, ...said }
  }
  try {
    const { out, code, err } = await run('zhenhai', year)
    expect([code, err]).toEqual([0, ''])
    expect(JSON.parse(out).kinds).toEqual((await report('supervisor-he', `year=${year}`)).body.kinds)
    expect((await run('zhenhai', year, '--format', 'xlsx', '--out', join(folder, 'r.xlsx'))).code).toBe(0)
    expect(sheetsIn(await readFile(join(folder, 'r.xlsx'))).names).toHaveLength(11)
    expect(await run('nowhere', year)).toMatchObject({ code: 1, err: expect.stringContaining('no organ nowhere') })
    for (const wrong of [
      [],
      ['zhenhai'],
      ['zhenhai', '1999'],
      ['zhenhai', year, '--format', 'pdf'],
      ['zhenhai', year, '--format', 'doc'],
    ])
      expect((await run(...wrong)).code, wrong.join(' ')).toBe(2)
    expect((await run('--help')).out).toContain('Usage: npm run report')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

it('counts as overdue what the ledgers say, and what came of supervision information', async () => {
  const item = (n: number) => ({
    source: 'audit',
    matter: { organ: '区审计局', number: `镇审〔2026〕8${n}号` },
    summary: '线索',
    receivedOn: dayFromNow(0),
  })
  for (let n = 0; n < 5; n++) await call('hr-system', 'POST', '/v1/supervision-items', item(n))
  const of = async () => (await report('supervisor-he', `year=${year}`)).body.supervision
  expect(await of()).toEqual([{ source: 'audit', title: '审计', result: '已收到，未立案', count: 5 }])
  const id = await open(
    server,
    { applicantKind: 'exOfficio', matter: { ...item(0).matter, state: 'open' } },
    'intake-chen',
  )
  expect(await of()).toMatchObject([{ count: null }, { count: null }])
  await done(server, 'approver-zhao', id, 'closeAdministratively', { ground: 'matterEnded', reasons: '终结' })
  expect((await of()).map(({ result }: Json) => result)).toContain('已立案，在办')
})
