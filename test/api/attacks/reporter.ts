import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect, it } from 'vitest'
import { opened } from '#test/support/accusationStory.ts'
import { eventually } from '#test/support/chaos.ts'
import { act, done } from '#test/support/httpCase.ts'
import { accusing, archived, assigned, begin, decide, notified } from '#test/support/linkedStory.ts'
import type { Answer, Server } from '#test/support/server.ts'
import { channelsTellNothing } from './channels.ts'
import { caseRoutes, ownRoutes, sample } from './routes.ts'

/** Who reported, in a clarification and in a false-accusation case of its own. */
const reporters = {
  clarification: ['标记举报人戊4714', '13947144714'],
  accusation: ['标记反映人己4715', '13947154715'],
}
const secrets = Object.values(reporters).flat()
const statement = '陈述标记庚4716'
const opinion = '表决标记辛4718'
const message = '来信标记壬4719'

/** What of each kind is told to whom (docs/rules.md, "Reading"). */
const mayReadStatement = ['investigator-wu', 'investigator-zheng', 'approver-zhao', 'panel-1', 'panel-2', 'panel-3']
const mayReadMessages = [
  ...['investigator-wu', 'investigator-zheng', 'investigator-li', 'investigator-sun', 'custodian-1', 'custodian-2'],
]
const readers = [...sample, 'investigator-zheng', 'clerk-tang', 'custodian-2'].filter(who => !/^panel-[4-9]/.test(who))
/** To whom two custodians granted the identity: the paper that is served on the reporter carries the name for them. */
const granted = ['investigator-wu', 'investigator-zheng']
/** Papers take long to make: those who get one, and others in the other tests. */
const papersFor = ['intake-chen', 'investigator-wu', 'approver-zhao', 'applicant-shen']

const textOf = async ({ headers, bytes }: Answer): Promise<string> =>
  headers.get('content-type') === 'application/pdf'
    ? (await extractText(await getDocumentProxy(new Uint8Array(bytes)))).text.join('').replace(/\s/g, '')
    : bytes.toString()

/** A seeded reporter, a statement, a ballot and a message, looked for by everybody everywhere. */
export function reporterIsKept(server: () => Server): void {
  const cases: Record<'clarified' | 'linked' | 'accused', string> = { clarified: '', linked: '', accused: '' }
  const receipts: string[] = []

  const marks = () => [...secrets, statement, opinion, message, ...receipts]
  const disclose = (who: string, id: string) =>
    server().call(who, 'POST', `/v1/cases/${id}/disclosures`, { part: 'reporter', reason: '核实动机' })

  it('opens an identity to those alone who may have it, at the time when they may', async () => {
    const [name = '', contact = ''] = reporters.clarification
    const clarification = await archived(server(), { reporter: { named: true, identity: { name, contact } } })
    cases.clarified = clarification.id
    await done(server(), 'supervisor-he', cases.clarified, 'openFalseAccusation', accusing)
    const links = async () =>
      (await server().call('intake-chen', 'GET', `/v1/cases/${cases.clarified}`)).body.case.links
    cases.linked = (await eventually(links, all => all.length > 0, 100_000))[0]?.caseId ?? ''
    const [other = '', phone = ''] = reporters.accusation
    const accusation = await begin(
      server(),
      'intake-chen',
      opened({ reporter: { identity: { name: other, contact: phone } } }),
    )
    cases.accused = await assigned(server(), accusation)
    await assigned(server(), { id: cases.linked })
    receipts.push(clarification.receipt ?? '', accusation.receipt ?? '')

    const opens = async (id: string) => {
      const found: Record<string, unknown> = {}
      for (const who of readers) {
        const { status, body } = await disclose(who, id)
        if (status === 200) found[who] = body.content
      }
      return found
    }
    const custodians = ['custodian-1', 'custodian-2']
    expect(await opens(cases.clarified), 'not to one custodian alone').toEqual({})
    await done(server(), 'custodian-1', cases.clarified, 'requestIdentity', { reason: '反馈结果' })
    expect(await opens(cases.clarified), 'not to who asked').toEqual({})
    await done(server(), 'custodian-2', cases.clarified, 'grantIdentity')
    expect(Object.keys(await opens(cases.clarified)).toSorted()).toEqual(custodians)
    for (const id of [cases.linked, cases.accused]) {
      expect(await opens(id)).toEqual({})
      await done(server(), 'investigator-wu', id, 'requestIdentity', { reason: '核实动机' })
      expect(await opens(id), 'not to one custodian before two have granted').toEqual({})
      const both = await Promise.all(custodians.map(who => act(server(), who, id, 'grantIdentity')))
      expect(both.map(({ status }) => status)).toEqual([200, 200])
      expect(Object.keys(await opens(id)).toSorted()).toEqual(['investigator-wu', 'investigator-zheng'])
    }
    expect((await disclose('investigator-wu', cases.linked)).body.content).toEqual({ name, contact })
    expect((await disclose('investigator-wu', cases.accused)).body.content).toEqual({ name: other, contact: phone })
    for (const code of receipts)
      expect((await server().call(null, 'POST', '/v1/receipts/messages', { code, text: message })).status).toBe(200)
  })

  it('tells none of it in any answer of any route, list, search, paper or figure', { timeout: 300_000 }, async () => {
    const id = cases.accused
    await notified(server(), id)
    await decide(server(), id, 'openVote', { recordStatement: { text: statement } })
    const choices = { fabrication: 'no', intent: 'abstain' }
    await done(server(), 'panel-2', id, 'castVote', { choices, opinion })
    const hits: string[] = []
    const look = async (who: string, method: string, path: string, body: unknown) => {
      const text = await textOf(await server().call(who, method, path, body))
      const place = `${who} ${method} ${path}`
      const served = granted.includes(who) && path === `/v1/cases/${id}/documents/notice-1`
      for (const secret of secrets) if (text.includes(secret) && !served) hits.push(`${secret}: ${place}`)
      if (text.includes(statement) && !mayReadStatement.includes(who)) hits.push(`statement: ${place}`)
      if (text.includes(opinion) && who !== 'panel-2') hits.push(`ballot: ${place}`)
      if (text.includes(message) && !mayReadMessages.includes(who)) hits.push(`message: ${place}`)
      for (const code of receipts) if (text.includes(code)) hits.push(`receipt: ${place}`)
    }
    const reads = [...Object.values(cases).flatMap(caseRoutes), ...ownRoutes, ...searches].filter(
      ([method, path]) => method === 'GET' || !/actions|documents$/.test(path),
    )
    const isPaper = (path: string) => /dossier|approval-packet|service-form|certificate/.test(path)
    for (const who of readers)
      await Promise.all(
        reads
          .filter(([, path]) => !isPaper(path) || papersFor.includes(who))
          .map(([method, path, body]) => look(who, method, path, body)),
      )
    expect(hits).toEqual([])
    const own = await server().call('investigator-wu', 'GET', `/v1/cases/${id}`)
    const dossier = await textOf(await server().call('investigator-wu', 'GET', `/v1/cases/${id}/dossier`))
    expect([own.bytes.toString(), dossier].map(text => text.includes(statement))).toEqual([true, true])
  })

  it('finds nobody by the name of a reporter but in the register of false accusers', async () => {
    for (const who of readers)
      for (const q of secrets)
        expect((await server().call(who, 'POST', '/v1/cases/search', { q })).body, who).toMatchObject({ total: 0 })
  })

  it('gives nothing away in refusals and rehearsals', async () => {
    const texts: string[] = []
    for (const who of [
      'intake-chen',
      'supervisor-he',
      'applicant-shen',
      'investigator-wu',
      'custodian-1',
      'auditor-lin',
    ])
      for (const id of Object.values(cases))
        for (const [type, body] of [
          ['closeVote', {}],
          ['requestIdentity', { reason: '再次' }],
          ['grantIdentity', {}],
          ['approveTracing', { reasons: '查找' }],
          ['notifyReporter', { method: 'phone', at: '2099-01-01T00:00:00+08:00' }],
          ['addNote', { text: '备注', ifSeq: 0 }],
        ] as const) {
          texts.push((await act(server(), who, id, type, body)).bytes.toString())
          const path = `/v1/cases/${id}/actions?dryRun=true`
          texts.push((await server().call(who, 'POST', path, { type, ...body })).bytes.toString())
        }
    for (const mark of marks()) expect(texts.filter(text => text.includes(mark))).toEqual([])
  })

  it('leaves none of it in clear in any row, log, file name or file, sealed bytes and histories included', async () => {
    const hits: string[] = []
    for (const table of await tables()) {
      const { text } = await server().row<{ text: string }>(
        `select coalesce(string_agg(t::text, ' '), '') as text from ${table} t`,
      )
      const isIn = (mark: string) => text.includes(mark) || text.includes(Buffer.from(mark).toString('hex'))
      for (const mark of marks()) if (isIn(mark)) hits.push(`${table}: ${mark}`)
    }
    for (const entry of await readdir(server().dataDir, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name)
      const bytes = entry.isFile() ? await readFile(path).catch(() => Buffer.alloc(0)) : Buffer.alloc(0)
      for (const mark of marks()) if (bytes.includes(mark) || path.includes(mark)) hits.push(`${path}: ${mark}`)
    }
    expect(hits).toEqual([])
  })

  it('tells none of it by events, metrics, or what Temporal shows in clear', async () => {
    await channelsTellNothing(server(), readers, marks())
  })

  it('shows a reader of the database who names nobody no row of any table behind the wall', async () => {
    const walled: string[] = []
    const open: string[] = []
    const client = await server().rows.connect()
    try {
      for (const table of await tables()) {
        const count = async () =>
          Number((await client.query<{ n: string }>(`select count(*) as n from ${table}`)).rows[0]?.n)
        const all = await count()
        await client.query("begin; set local zm.system = 'off'")
        const seen = await count()
        await client.query('rollback')
        if (all > 0) (seen === 0 ? walled : open).push(table)
      }
    } finally {
      client.release()
    }
    expect(open.filter(table => !withoutWall.includes(table))).toEqual([])
    expect(walled).toEqual(
      expect.arrayContaining([
        ...['cases', 'entries', 'tasks', 'documents', 'reads', 'inbox', 'case_stages', 'case_links', 'case_parts'],
        ...['reporters', 'receipts', 'receipt_messages', 'vault.reporter_identities'],
      ]),
    )
  })

  async function tables(): Promise<string[]> {
    const { rows } = await server().rows.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace s on s.oid = c.relnamespace
       where c.relkind = 'r' and s.nspname in ('public', 'vault') order by 1`,
    )
    return rows.map(({ name }) => name)
  }

  const searches: [method: string, path: string, body?: unknown][] = [
    ['GET', '/v1/inbox?limit=200'],
    ['GET', '/v1/persons'],
    ['GET', '/v1/substitutions'],
    ['GET', '/v1/drafts'],
    ...secrets.map((name): [string, string, unknown] => [
      'POST',
      '/v1/register/false-accusers/search',
      { reason: '核对', name },
    ]),
  ]
}

/** Tables that the wall does not guard (docs/secrecy.md, "Keys, walls and ways"). */
const withoutWall = [
  ...['commands', 'case_people', 'effects', 'feed', 'persons', 'kin', 'seals', 'seal_heads', 'number_series'],
  ...['calendar_years', 'inbox_place', 'reminders_untold', 'migrations', 'vault.data_keys'],
]
