import { extractText, getDocumentProxy } from 'unpdf'
import { expect, it } from 'vitest'
import { done, open, play } from '#test/support/httpCase.ts'
import type { Call, Server } from '#test/support/server.ts'

/** The whole file, the packet for approval, and who is written down as a reader of sensitive parts. */
export function papers(server: () => Server): void {
  let approving: string
  const call: Call = (...given) => server().call(...given)
  const paper = (who: string, id: string, name: 'dossier' | 'approval-packet') =>
    call(who, 'GET', `/v1/cases/${id}/${name}`)
  const codeOf = async (...given: Parameters<typeof paper>) => (await paper(...given)).body?.code
  const textOf = async (bytes: Buffer) =>
    (await extractText(await getDocumentProxy(new Uint8Array(bytes)))).text.join('').replace(/\s/g, '')
  const reads = async (id: string, part: string): Promise<string[]> =>
    (await call('auditor-lin', 'GET', `/v1/cases/${id}/reads`)).body.items
      .filter(read => read.part === part)
      .map(({ person }) => person)

  it('gives officers of the case the whole file as they may have it, and writes each reading down', async () => {
    approving = await play(server(), 'closeVote')
    const { number } = (await call('supervisor-he', 'GET', `/v1/cases/${approving}`)).body.case
    const given = await paper('investigator-li', approving, 'dossier')
    expect([given.status, given.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    const full = await textOf(given.bytes)
    for (const text of ['容错认定卷宗', number, '卷内目录', '李核查', '处理建议免责']) expect(full).toContain(text)
    expect(full, 'its notices are bound in, the last page numbered').toMatch(/(\d+)\/\1$/)
    expect(full, 'no id of a rule pack').not.toContain('audit@')
    const office = await textOf((await paper('supervisor-he', approving, 'dossier')).bytes)
    expect(office).toContain('集体研究记录')
    expect(office).not.toContain('处理建议')
    expect(await reads(approving, 'dossier')).toEqual(['supervisor-he', 'investigator-li'])
  })

  it('refuses the whole file to parties, panel and auditor, and knows of no case for others', async () => {
    for (const who of ['applicant-zhou', 'panel-2', 'auditor-lin', 'deputy-feng'])
      expect(await codeOf(who, approving, 'dossier'), who).toBe('FORBIDDEN')
    for (const who of ['applicant-shen', 'panel-7', 'investigator-wu', 'supervisor-other'])
      expect(await codeOf(who, approving, 'dossier'), who).toBe('NOT_FOUND')
    expect(await reads(approving, 'dossier')).toHaveLength(2)
  })

  it('gives the packet to the approver while approval waits, and at no other time', async () => {
    expect(await codeOf('supervisor-he', approving, 'approval-packet')).toBe('FORBIDDEN')
    expect(await codeOf('applicant-zhou', approving, 'approval-packet')).toBe('FORBIDDEN')
    expect(await codeOf('applicant-shen', approving, 'approval-packet')).toBe('NOT_FOUND')
    const text = await textOf((await paper('approver-zhao', approving, 'approval-packet')).bytes)
    for (const part of ['容错认定呈批表', '应到6人', '是否批准集体研究形成的意见：免责']) expect(text).toContain(part)
    expect(await reads(approving, 'approvalPacket')).toEqual(['approver-zhao'])
    await done(server(), 'approver-zhao', approving, 'approve')
    expect(await codeOf('approver-zhao', approving, 'approval-packet')).toBe('WRONG_STAGE')
  })

  it('gives the packet to the head of the organ whose level approves', async () => {
    const subject = { personId: 'p-high', name: '王某某', rank: 'county' }
    const id = await play(server(), 'closeVote', { start: { subject } })
    expect((await paper('approver-qian', id, 'approval-packet')).status).toBe(200)
    expect(await codeOf('approver-qian', id, 'dossier')).toBe('FORBIDDEN')
  })

  it('writes down once an hour that somebody read an inquiry on the page of the case', async () => {
    const id = await play(server(), 'recordInterview')
    const look = (who: string) => call(who, 'GET', `/v1/cases/${id}`)
    expect(await reads(id, 'inquiry')).toEqual([])
    await Promise.all(Array.from({ length: 5 }, () => look('investigator-li')))
    for (const who of ['applicant-zhou', 'supervisor-he', 'intake-chen', 'auditor-lin', 'approver-zhao'])
      await look(who)
    expect((await reads(id, 'inquiry')).sort()).toEqual(['approver-zhao', 'investigator-li'])
    const empty = await open(server())
    await call('approver-zhao', 'GET', `/v1/cases/${empty}`)
    expect(await reads(empty, 'inquiry')).toEqual([])
  })
}
