import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { act, done, play } from '#test/support/httpCase.ts'
import type { Server } from '#test/support/server.ts'
import { caseRoutes, ownRoutes, sample } from './routes.ts'

const said = '谈话标记乙4711'
const subject = '标记当事人丙4712'
const opinion = '表决标记丁4713'

/** Handlers, panel and approver read interviews (docs/rules.md, "Reading"). */
const mayReadInterviews = [
  ...['investigator-li', 'investigator-sun', 'approver-zhao'],
  ...['panel-1', 'panel-2', 'panel-3', 'panel-4', 'panel-5', 'panel-6'],
]

/** Whoever sees the case reads its substance, the auditor excepted; the recused member sees it no more. */
const mayReadSubject = [...mayReadInterviews, 'applicant-zhou', 'intake-chen', 'supervisor-he']

export function canary(server: () => Server): void {
  let id: string

  it('finds marked texts only where their readers look', async () => {
    id = await play(server(), 'openVote', {
      start: { applicantKind: 'unit', subject: { personId: 'person-4712', name: subject, rank: 'township' } },
      change: { recordInterview: { summary: said } },
    })
    await done(server(), 'panel-2', id, 'castVote', { choice: 'notTolerate', opinion })
    const hits: string[] = []
    const look = async (who: string, method: string, path: string, body: unknown) => {
      const text = (await server().call(who, method, path, body)).bytes.toString()
      if (text.includes(said) && !mayReadInterviews.includes(who)) hits.push(`interview: ${who} ${path}`)
      if (text.includes(opinion) && who !== 'panel-2') hits.push(`ballot: ${who} ${path}`)
      if (text.includes(subject) && !mayReadSubject.includes(who)) hits.push(`subject: ${who} ${path}`)
    }
    const reads = [...caseRoutes(id), ...ownRoutes].filter(
      ([method, path]) => method === 'GET' || !/actions/.test(path),
    )
    for (const who of sample) await Promise.all(reads.map(([method, path, body]) => look(who, method, path, body)))
    const own = (await server().call('investigator-li', 'GET', `/v1/cases/${id}`)).bytes.toString()
    expect([own.includes(said), own.includes(subject)]).toEqual([true, true])
    expect(hits).toEqual([])
  })

  it('gives none of them away in a refusal', async () => {
    for (const who of [
      'intake-chen',
      'supervisor-he',
      'auditor-lin',
      'applicant-zhou',
      'panel-7',
      'investigator-other',
    ])
      for (const [type, body] of [
        ['closeVote', {}],
        ['approve', {}],
        ['addNote', { text: '', ifSeq: 0 }],
        ['addNote', { text: '备注', ifSeq: 0 }],
        ['requestRecusal', { person: 'panel-7', ground: 'kin', reasons: '不服' }],
      ] as const)
        expect((await act(server(), who, id, type, body)).bytes.toString()).not.toMatch(/标记/)
  })

  it('leaves none of them in clear in logs, file names or storage', async () => {
    const names: string[] = []
    const hits: string[] = []
    for (const entry of await readdir(server().dataDir, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name)
      names.push(path)
      if (!entry.isFile()) continue
      const bytes = await readFile(path).catch(() => Buffer.alloc(0))
      for (const text of [said, subject, opinion]) if (bytes.includes(text)) hits.push(`${path}: ${text}`)
    }
    expect(hits).toEqual([])
    expect(names.join('\n')).not.toMatch(/标记|person-/)
    expect(names.some(name => name.includes('logs/api.log'))).toBe(true)
  })
}
