import { expect, it } from 'vitest'
import { eventually } from '#test/support/chaos.ts'
import { found } from '#test/support/found.ts'
import { dayFromNow, open } from '#test/support/httpCase.ts'
import type { Call, Server } from '#test/support/server.ts'
import type { ReceivedMail } from '#test/support/smtpServer.ts'

/** Messages and mails as the schedule of the running worker makes them. */
export function inbox(server: () => Server, mails: () => ReceivedMail[]): void {
  const call: Call = (...given) => server().call(...given)
  const items = async (who: string, query: '' | `?${string}` = '') =>
    (await call(who, 'GET', `/v1/inbox${query}`)).body.items

  it('tells whose turn it is, and keeps who has read what', async () => {
    const caseId = await open(server())
    const of = (rows: Awaited<ReturnType<typeof items>>) => rows.find(row => row.caseId === caseId)
    const isTold = () => items('intake-chen').then(of)
    const message = found(await eventually(isTold, row => row !== undefined, 40_000))
    expect(message).toMatchObject({ kind: 'task', title: '审查是否受理', urgent: false })
    expect(message.caseNumber).toMatch(/^镇容〔/)
    expect(message.due).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(await items('panel-9')).toEqual([])
    const english = await call('intake-chen', 'GET', '/v1/inbox?limit=1', undefined, { 'accept-language': 'en' })
    expect(english.body.items[0]?.title).not.toMatch(/\p{Script=Han}/u)
    expect((await call('panel-9', 'POST', '/v1/inbox/read', { ids: [message.id] })).body).toEqual({ read: 0 })
    expect((await call('intake-chen', 'POST', '/v1/inbox/read', { ids: [message.id] })).body).toEqual({ read: 1 })
    expect(of(await items('intake-chen', '?unread&limit=200'))).toBeUndefined()
    expect(of(await items('intake-chen', '?limit=200'))?.readAt).toBeDefined()
  })

  it('mails the supervisor at the address of the account when a term is long over', async () => {
    const caseId = await open(server(), { receivedOn: dayFromNow(-40) })
    const isMail = ({ to, text }: ReceivedMail) => to === 'supervisor-he@example.test' && text.includes('/cases/')
    const mail = (
      await eventually(
        async () => mails().filter(isMail),
        all => all.length > 0,
        50_000,
      )
    )[0]
    expect(mail?.subject).toMatch(/^正名：\d+ 项紧急提醒$/)
    expect(mail?.text).toContain('https://zm.example.test/cases/')
    const escalated = (await items('supervisor-he', '?limit=200')).filter(row => row.caseId === caseId)
    expect(escalated.every(({ kind, urgent }) => kind === 'escalation' && urgent)).toBe(true)
  })

  it('refuses wrong pages and wrong ids, and pages by cursor', async () => {
    const statusOf = async (method: string, path: string, body?: unknown) =>
      (await call('intake-chen', method, path, body)).status
    const foreign = Buffer.from(JSON.stringify(['2026-03-02T01:00:00.000Z', 'no-uuid'])).toString('base64url')
    for (const wrong of ['limit=0', 'limit=201', 'cursor=x', `cursor=${foreign}`, 'unread=2'])
      expect([wrong, await statusOf('GET', `/v1/inbox?${wrong}`)]).toEqual([wrong, 422])
    for (const body of [{}, { ids: [] }, { ids: ['x'] }])
      expect(await statusOf('POST', '/v1/inbox/read', body)).toBe(422)
    const { items: page, nextCursor } = (await call('intake-chen', 'GET', '/v1/inbox?limit=1')).body
    const [first] = page
    const [second] = await items('intake-chen', `?limit=1&cursor=${nextCursor}`)
    expect([first?.id === second?.id, `${first?.at}` >= `${second?.at}`]).toEqual([false, true])
  })
}
