import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { toInstant } from '#domain/time/calendar.ts'
import { accounts, type DemoAccount } from '#system/issuer/accounts.ts'
import { opened } from '#test/support/accusationStory.ts'
import { proposed, toApproval } from '#test/support/clarificationStory.ts'
import { act, dayFromNow, done } from '#test/support/httpCase.ts'
import { archived, assigned, begin, decide, notified } from '#test/support/linkedStory.ts'
import type { Answer, Server } from '#test/support/server.ts'
import { caseRoutes } from './routes.ts'
import { bare } from './strangers.ts'

const officers = ['intake-chen', 'approver-zhao', 'supervisor-he', 'auditor-lin']
/** Beside them the subject of a clarification; the accused of a false accusation learns of it when it has ended. */
const office = [...officers, 'applicant-shen']
const investigators = ['investigator-li', 'investigator-sun', 'investigator-wu', 'investigator-zheng']
const handlers = ['investigator-wu', 'investigator-zheng']
const custodians = ['custodian-1', 'custodian-2']
const panel = ['panel-1', 'panel-2', 'panel-3']

/** One of each kind of stranger to both processes, for what is asked of every route. */
const strangers = [
  ...['applicant-zhou', 'panel-9', 'panel-city-1', 'reviewer-xu', 'clerk-tang', 'deputy-feng', 'admin-gu', 'hr-system'],
  ...['approver-prov', 'supervisor-city', 'intake-other', 'investigator-other'],
]

/** Clarifications and false accusations: who sees what of them, as they move. */
export function newKinds(server: () => Server): void {
  const get = <const Path extends string>(who: string, path: Path) => server().call(who, 'GET', path)

  /** Who sees a case by its page. */
  async function seers(id: string): Promise<string[]> {
    const seen = accounts.map(async ({ sub }) => ((await get(sub, `/v1/cases/${id}`)).status === 200 ? [sub] : []))
    return (await Promise.all(seen)).flat().toSorted()
  }

  /** The same, having asked that list, count, search, export, tasks and inbox agree. */
  async function agreed(id: string): Promise<string[]> {
    const { number } = (await get('intake-chen', `/v1/cases/${id}`)).body.case
    const seen: string[] = []
    await Promise.all(
      accounts.map(async ({ sub }) => {
        const [page, list, search, csv, tasks, inbox] = await Promise.all([
          get(sub, `/v1/cases/${id}`),
          get(sub, '/v1/cases?limit=200'),
          server().call(sub, 'POST', '/v1/cases/search', { q: number }),
          get(sub, '/v1/exports/cases.csv'),
          get(sub, '/v1/tasks?limit=200'),
          get(sub, '/v1/inbox?limit=200'),
        ])
        const sees = page.status === 200
        const isIn = ({ bytes }: Answer) => bytes.includes(id)
        expect([isIn(list), isIn(search), search.body.total, isIn(csv)], sub).toEqual([sees, sees, Number(sees), sees])
        if (!sees) expect([isIn(tasks), isIn(inbox)], sub).toEqual([false, false])
        if (sees) seen.push(sub)
      }),
    )
    return seen.toSorted()
  }

  /** For every stranger the case is as one that is not there, on every route. */
  async function isNowhere(id: string, who: readonly string[]): Promise<void> {
    const nowhere = caseRoutes('0123456789abcdef0123456789abcdef')
    for (const stranger of who)
      await Promise.all(
        caseRoutes(id).map(async ([method, path, body], index) => {
          const theirs = await server().call(stranger, method, path, body)
          const none = await server().call(stranger, method, nowhere[index]?.[1] ?? '', body)
          expect([theirs.status, bare(theirs)], `${stranger} ${method} ${path}`).toEqual([404, bare(none)])
        }),
      )
  }

  /** A token for claims that no demonstration account has, as the header that carries it. */
  const tokenFor = async (account: DemoAccount) => ({ authorization: `Bearer ${await server().tokenOf(account)}` })

  it('opens a clarification to its subject, its officers, those who sign while it is approved, and custodians at the end', async () => {
    const { id } = await begin(server(), 'intake-chen', proposed())
    expect(await seers(id)).toEqual([...office, ...investigators].toSorted())
    for (const [who, type, body] of toApproval.slice(0, 2)) await done(server(), who, id, type, body)
    const signing = ['reviewer-xu', 'clerk-tang', 'deputy-feng']
    expect(await agreed(id)).toEqual([...office, ...investigators, ...signing].toSorted())
    for (const [who, type, body] of toApproval.slice(2)) await done(server(), who, id, type, body)
    expect(await seers(id)).toEqual([...office, ...investigators].toSorted())
    await isNowhere(id, [...strangers, ...custodians])
    const end = await archived(server())
    expect(await agreed(end.id)).toEqual([...office, ...investigators, ...custodians].toSorted())
    await done(server(), 'custodian-1', end.id, 'notifyReporter', { method: 'phone', at: toInstant(Date.now()) })
    expect(await seers(end.id)).toEqual([...office, ...investigators].toSorted())
  })

  it('opens a false accusation to handlers and panel, to custodians while they are waited for, and above while it is approved', async () => {
    const id = await assigned(server())
    expect(await seers(id)).toEqual([...officers, ...handlers].toSorted())
    await isNowhere(id, [...strangers, ...custodians, 'investigator-li', 'approver-qian', 'applicant-shen'])
    await done(server(), 'investigator-wu', id, 'requestIdentity', { reason: '核实动机' })
    expect(await seers(id)).toEqual([...officers, ...handlers, ...custodians].toSorted())
    await Promise.all(custodians.map(who => done(server(), who, id, 'grantIdentity')))
    await notified(server(), id)
    await decide(server(), id, 'closeVote')
    expect(await agreed(id)).toEqual([...officers, ...handlers, ...panel, 'deputy-feng', 'approver-qian'].toSorted())
    await done(server(), 'approver-qian', id, 'approve')
    // Custodians while a paper that carries the name waits to be served.
    expect(await seers(id)).toEqual([...office, ...handlers, ...panel, ...custodians].toSorted())
    await done(server(), 'investigator-zheng', id, 'declareRecusal', { ground: 'interest' })
    await isNowhere(id, ['investigator-zheng'])
  })

  it('is no oracle for who may start a case: own cause, another subject, a case of others', async () => {
    const { id } = await begin(
      server(),
      'intake-chen',
      proposed({ subject: { personId: 'officer-own', name: '区某', rank: 'township' } }),
    )
    const officer = await tokenFor({
      sub: 'officer-own',
      name: '区某',
      org: 'zhenhai',
      roles: ['intake', 'supervisor'],
    })
    const accusation = (personId: string, clarificationCaseId: string) => ({
      kind: 'falseAccusation',
      clarificationCaseId,
      accused: { personId, name: '区某', rank: 'township' },
      allegations: [{ id: 'a2', text: 'x', finding: 'fabricated', basis: 'x' }],
      grounds: '附件系伪造',
      indicators: ['other'],
    })
    const codes = async (who: string | null, body: object, headers = {}) => {
      const answers = await Promise.all(
        ['?dryRun=true', ''].map(query => server().call(who, 'POST', `/v1/cases${query}`, body, headers)),
      )
      return answers.map(({ status, body: said }) =>
        `${status} ${said.code ?? ''} ${said.errors?.[0]?.path ?? ''}`.trim(),
      )
    }
    const key = () => ({ ...officer, 'idempotency-key': randomUUID() })
    const both = (text: string) => [text, text]
    expect(await codes(null, accusation('officer-own', id), key())).toEqual(both('403 FORBIDDEN'))
    const { clarificationCaseId: _none, ...bareOne } = accusation('officer-own', id)
    expect(await codes(null, bareOne, key())).toEqual(both('403 FORBIDDEN'))
    expect(await codes(null, accusation('somebody', id), key())).toEqual(both('422 INVALID_BODY accused.personId'))
    const unknown = both('422 INVALID_BODY clarificationCaseId')
    for (const where of [id, 'f'.repeat(32), '%00', "'", '../..'])
      expect(await codes('intake-other', accusation('officer-own', where)), where).toEqual(unknown)
    const secret = await begin(server(), 'intake-chen', opened())
    expect(await codes('intake-chen', accusation('applicant-shen', secret.id))).toEqual(unknown)
    await done(server(), 'approver-zhao', id, 'transfer', { organ: 'beilun', reasons: '由北仑核查' })
    await done(server(), 'supervisor-other', id, 'acceptTransfer')
    expect((await get('intake-chen', `/v1/cases/${id}`)).status).toBe(200)
    expect(await codes('intake-chen', accusation('officer-own', id))).toEqual(unknown)
    for (const [who, method, path, body] of [
      ['intake-chen', 'GET', `/v1/cases/${id}/ledger`, undefined],
      ['supervisor-he', 'GET', `/v1/cases/${id}/reads`, undefined],
      ['supervisor-he', 'GET', `/v1/cases/${id}/dossier`, undefined],
      ['approver-zhao', 'POST', `/v1/cases/${id}/disclosures`, { part: 'reporter', reason: '查' }],
    ] as const)
      expect((await server().call(who, method, path, body)).status, path).toBe(404)
    expect((await act(server(), 'intake-chen', id, 'addNote', { text: '备注' })).body.code).toBe('FORBIDDEN')
  })

  it('tells a sender of supervision information nothing of a clarification or a false accusation', async () => {
    const body = proposed()
    const { id } = await begin(server(), 'intake-chen', body)
    const matter = { organ: body.inquiry?.organ, number: body.inquiry?.number }
    const item = { source: 'discipline', matter, summary: '线索', receivedOn: dayFromNow(0) }
    const sent = await server().call('hr-system', 'POST', '/v1/supervision-items', item)
    expect([sent.status, sent.body.supervisionItem.state]).toEqual([201, 'received'])
    const groups = (await get('intake-chen', '/v1/supervision-items?limit=200')).bytes.toString()
    expect(groups).not.toContain(id)
  })
}
