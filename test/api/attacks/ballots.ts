import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it, vi } from 'vitest'
import { z } from 'zod'
import { done, play, settled } from '#test/support/httpCase.ts'
import type { Server } from '#test/support/server.ts'
import { caseRoutes, ownRoutes, sample } from './routes.ts'

const eventTold = z.looseObject({ caseId: z.string() })

/**
 * Every answer that anybody gets of a case and beside it, by who and where. Papers print the minute at which they were
 * made, and each reading is written down; an exported ledger says in its first line when it was exported, and ends with
 * its hash.
 */
async function allAnswers(server: Server, id: string): Promise<Map<string, string>> {
  const answers = new Map<string, string>()
  const isApart = (path: string) => /dossier|approval-packet|reporter-messages|certificate|\/reads/.test(path)
  const own = ownRoutes.filter(([, path]) => !isApart(path))
  const reads = [...caseRoutes(id).filter(([method, path]) => method === 'GET' && !isApart(path)), ...own]
  for (const who of sample)
    await Promise.all(
      reads.map(async ([method, path, body]) => {
        const { status, body: json, bytes } = await server.call(who, method, path, body)
        const text = path.endsWith('/ledger')
          ? bytes.toString().split('\n').slice(1, -2).join('\n')
          : json === undefined
            ? bytes.toString()
            : JSON.stringify({ ...json, requestId: '' })
        answers.set(`${who} ${path.replace(id, '{id}')}`, `${status} ${text}`)
      }),
    )
  return answers
}

const changed = (before: Map<string, string>, after: Map<string, string>) =>
  [...after].filter(([where, text]) => before.get(where) !== text).map(([where]) => where)

export function ballotsAreSealed(server: () => Server): void {
  it('shows of an open round a member their own ballot, the chair how many have cast, and nobody anything else', async () => {
    const id = await play(server(), 'openVote')
    await settled(server(), id)
    const opened = (await server().call('panel-2', 'GET', `/v1/cases/${id}`)).body.case.seq
    await allAnswers(server(), id) // readings of the inquiry are written down, each once in an hour
    let before = await allAnswers(server(), id)
    for (const [who, choice] of [
      ['panel-2', 'notTolerate'],
      ['panel-3', 'tolerate'],
      ['panel-2', 'mitigate'],
    ] as const) {
      const cast = await done(server(), who, id, 'castVote', { choice, opinion: '封存的意见' })
      expect(cast.body).toMatchObject({ seq: opened, ballot: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) } })
      const after = await allAnswers(server(), id)
      const mayChange = [`${who} /v1/cases/{id}/votes/1`, 'panel-1 /v1/cases/{id}/votes/1']
      expect(changed(before, after).filter(where => !mayChange.includes(where))).toEqual([])
      for (const [where, text] of after)
        if (!/^panel-[23] .*votes/.test(where)) expect(text, where).not.toContain('封存的意见')
      before = after
    }
    const chair = (await server().call('panel-1', 'GET', `/v1/cases/${id}/votes/1`)).body
    expect(chair).toMatchObject({ due: 6, cast: 2, allOthersCast: false })
    expect(JSON.stringify(chair)).not.toMatch(/tolerate|mitigate|result|hash/i)
  })

  it('tells the event stream nothing of a ballot', async () => {
    const id = await play(server(), 'openVote')
    await settled(server(), id)
    const stop = new AbortController()
    const readers = ['panel-1', 'approver-zhao', 'auditor-lin', 'panel-2']
    const texts = await Promise.all(readers.map(who => listen(who, stop.signal)))
    const told = () => texts.map(text => eventsIn(text(), id))
    await sleep(1200)
    const before = told()
    await done(server(), 'panel-2', id, 'castVote', { choice: 'notTolerate' })
    await sleep(1500)
    expect(told()).toEqual(before)
    const { seq } = (await done(server(), 'supervisor-he', id, 'addNote', { text: '备注' })).body
    const event = { caseId: id, seq, kind: 'moved' }
    await vi.waitFor(() => expect(told()).toEqual(before.map(events => [...events, event])), 10_000)
    stop.abort()
  })

  async function listen(who: string, signal: AbortSignal): Promise<() => string> {
    const headers = { authorization: `Bearer ${await server().tokenOf(who)}` }
    const { body } = await fetch(`${server().system.baseUrl}/v1/events`, { headers, signal })
    let text = ''
    void (async () => {
      for await (const chunk of body ?? []) text += Buffer.from(chunk).toString()
    })().catch(() => {})
    return () => text
  }

  const eventsIn = (text: string, id: string) =>
    [...text.matchAll(/^data: (.*)$/gm)]
      .map(([, data]) => eventTold.parse(JSON.parse(data ?? '')))
      .filter(({ caseId }) => caseId === id)
}
