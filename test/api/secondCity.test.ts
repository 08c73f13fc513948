import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { stringify as csv } from 'csv-stringify/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringify as yaml } from 'yaml'
import { currentPackFor } from '#domain/packs/packs.ts'
import type { DayRuleKey, RulePack } from '#domain/packs/rulePack.ts'
import { maternityRefund } from '#system/demo/maternityRefund.ts'
import { type Client, type Played, type PlayedView, play } from '#system/demo/player.ts'
import type { DemoCase } from '#system/demo/story.ts'
import { zhenhai } from '#system/demo/zhenhai.ts'
import { accounts, demoCity } from '#system/issuer/accounts.ts'
import { application, dayFromNow } from '#test/support/httpCase.ts'
import { Server } from '#test/support/server.ts'

const every = ['tolerance', 'clarification', 'falseAccusation'] as const
const counties = { dongshan: ['东山县', '东'], xihe: ['西河县', '西'], nanpu: ['南浦区', '南'] } as const
/** An invented prefecture: its discipline commission, three counties, and a group owned by the city. */
const organs = [
  {
    id: 'yunjiang',
    name: '云江市纪委监委',
    level: 'prefecture',
    type: 'discipline',
    powers: { decide: every, approve: every },
    mark: '云',
    contact: { phone: '0570-0000000' },
    deputyHead: 'yunjiang-deputy-city',
  },
  ...Object.entries(counties).map(([id, [name, mark]]) => ({
    id,
    name: `云江市${name}纪委监委`,
    aliases: [`${name}纪委`],
    level: 'county',
    superior: 'yunjiang',
    type: 'discipline',
    powers: { decide: every, approve: ['tolerance', 'clarification'] },
    mark,
  })),
  {
    id: 'port',
    name: '云江港口集团',
    level: 'county',
    superior: 'yunjiang',
    type: 'unit',
    powers: { decide: ['tolerance'], approve: [] },
    authority: { tolerance: 'recommend' },
    mark: '港',
    words: { tolerance: '云港容' },
  },
]

/** People of every role at an organ, as those of the demonstration are at theirs, under ids of their own. */
const peopleOf = (organ: string, like: string) =>
  demoCity.persons
    .filter(person => person.organ === like)
    .map(({ id, name, roles, rank, managedBy }) => ({
      id: `${organ}-${id}`,
      name,
      organ,
      roles: roles.join(' '),
      rank,
      managedBy,
    }))
const persons = [
  ...peopleOf('yunjiang', 'ningbo'),
  ...[...Object.keys(counties), 'port'].flatMap(organ => peopleOf(organ, 'zhenhai')),
].map(person => ({ ...person, unit: person.roles === 'applicant' ? `${person.organ}-office` : '' }))
const units = [...Object.keys(counties), 'port', 'yunjiang'].flatMap(organ => [
  { id: `${organ}-government`, name: `${organ}政府`, organ, superior: '' },
  { id: `${organ}-office`, name: `${organ}某局`, organ, superior: `${organ}-government` },
])

const audit = currentPackFor('tolerance', 'audit')
const own = { title: '云江市审计容错实施细则', issuer: '中共云江市委办公室' }
const shorter = (pack: RulePack, key: DayRuleKey, length: number): RulePack => ({
  ...pack,
  id: `${pack.regime ?? pack.kind}@700`,
  version: 700,
  days: { ...pack.days, [key]: { ...pack.days[key], length } },
})
/** The commission's own rules: other days in each kind, and one criterion more in reviews of audits. */
const ownPacks: readonly RulePack[] = [
  {
    ...shorter(audit, 'tolerate.accept', 3),
    ownDocuments: [own],
    criteria: [
      ...audit.criteria,
      {
        id: 'Y1',
        question: '事前是否向主管部门备案？（met＝已备案）',
        negative: false,
        factor: '程序方法',
        sources: [{ document: own.title, article: '第六条', mark: 'S' }],
      },
    ],
  },
  shorter(currentPackFor('clarification', undefined), 'clarify.evaluate', 4),
  shorter(currentPackFor('falseAccusation', undefined), 'accuse.screen', 10),
]

let server: Server
let folder: string
beforeAll(async () => {
  server = await Server.start()
  folder = mkdtempSync(join(tmpdir(), 'second-city-'))
  writeFileSync(join(folder, 'organs.yaml'), yaml(organs))
  writeFileSync(join(folder, 'persons.csv'), csv(persons, { header: true, bom: true }))
  writeFileSync(join(folder, 'units.csv'), csv(units, { header: true }))
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await server?.stop()
})

const setup = (command: string) => {
  const env = { ...process.env, BASE_URL: '', DATA_DIR: server.dataDir }
  return promisify(execFile)(process.execPath, ['system/commands/setup.ts', command, folder], { env })
}

/** A story of the demonstration played by the people of another county: who acts, and every id in a body, is theirs. */
function playersOf(county: string): Client {
  const place: Record<string, string> = { zhenhai: county, ningbo: 'yunjiang' }
  const ids = new Map(accounts.map(({ sub, org }) => [sub, place[org] === undefined ? sub : `${place[org]}-${sub}`]))
  const theirs = (value: unknown): unknown => {
    if (typeof value === 'string') return ids.get(value) ?? place[value] ?? value
    if (Array.isArray(value)) return value.map(theirs)
    if (typeof value !== 'object' || value === null || value instanceof FormData) return value
    return Object.fromEntries(Object.entries(value).map(([member, inner]) => [member, theirs(inner)]))
  }
  return (who, method, path, body) => {
    const id = ids.get(who) ?? who
    const { roles, org, level } = accounts.find(({ sub }) => sub === who) ?? expect.unreachable(who)
    const token = { sub: id, name: id, org: place[org] ?? org, roles, ...(level !== undefined && { level }) }
    return server.call(token as never, method, path, theirs(body) as never)
  }
}

async function played(county: string, story: DemoCase): Promise<PlayedView[]> {
  const told: Played[] = []
  const views = await play(playersOf(county), story, one => told.push(one))
  for (const { step, refusal } of told) expect(refusal?.code).toBe(step.refused)
  return views
}

describe('a second city, set up from files alone', () => {
  it('has no fault, and is told what it forgot before anything is written', async () => {
    const { stdout } = await setup('check')
    expect(stdout).toContain('5 organs')
    // The group decides reviews and has nobody forgotten; the commission is at the top and names who acts for its head.
    expect(stdout).toContain('nothing was forgotten')
    const written = await setup('import')
    expect(written.stdout).toContain(
      `Written: ${organs.length} organs, ${units.length} units, ${persons.length} persons.`,
    )
    expect((await setup('import')).stdout).toContain('Written: 0 organs, 0 units, 0 persons.')
  })

  it('plays a tolerance review from application to follow-up, in its own numbers', async () => {
    const [review] = await played('dongshan', zhenhai)
    expect(review).toMatchObject({ number: expect.stringMatching(/^东容〔\d{4}〕1号$/), outcome: 'tolerate' })
    const numbers = review?.documents.flatMap(({ number }) => number ?? []) ?? []
    expect(numbers.every(number => /^东容告〔\d{4}〕\d+号$/.test(number))).toBe(true)
  })

  it('plays a clarification and the false accusation that comes of it, approved by its own commission', async () => {
    const [clarification, accusation] = await played('xihe', maternityRefund)
    expect(clarification).toMatchObject({ number: expect.stringMatching(/^西澄〔\d{4}〕1号$/), outcome: 'cleared' })
    expect(accusation).toMatchObject({ number: expect.stringMatching(/^西核〔\d{4}〕1号$/), outcome: 'established' })
    const { rows } = await server.rows.query(
      `select content is not null as kept from entries where case_id = $1 and type = 'approve'`,
      [accusation?.id],
    )
    expect(rows).toEqual([{ kept: true }])
  })

  it('lets the group only recommend, in a word of its own, and decide nothing that it has no power for', async () => {
    const client = playersOf('port')
    const review = await client('intake-chen', 'POST', '/v1/cases', application({ applicantKind: 'exOfficio' }))
    expect(review.body.case?.number).toMatch(/^云港容〔\d{4}〕1号$/)
    const refused = await client('intake-chen', 'POST', '/v1/cases', maternityRefund.start.body('（港）'))
    expect([refused.status, refused.body.code]).toEqual([409, 'NO_POWER'])
  })

  it('begins a case of each kind by the rule packs of its own commission, and goes on by the old ones with those before', async () => {
    const admin = (sub: string) => ({ sub, name: sub, org: 'yunjiang', roles: ['admin'] }) as never
    const before = await playersOf('nanpu')(
      'intake-chen',
      'POST',
      '/v1/cases',
      application({ applicantKind: 'exOfficio' }),
    )
    for (const pack of ownPacks) {
      const made = await server.call(admin('yunjiang-loads'), 'POST', '/v1/rule-packs', pack as never)
      expect([made.status, made.body.errors]).toEqual([201, undefined])
      const sign = `/v1/rule-packs/${pack.id}/sign-off` as const
      const signed = await server.call(admin('yunjiang-signs'), 'POST', sign, { validFrom: dayFromNow(0) })
      expect(signed.body.loaded).toMatchObject({ state: 'signed', organ: 'yunjiang' })
    }
    const views = [...(await played('nanpu', zhenhai)), ...(await played('nanpu', maternityRefund))]
    expect(views.map(({ rulePack, outcome }) => [rulePack, outcome])).toEqual([
      ['audit@700', 'tolerate'],
      ['clarification@700', 'cleared'],
      ['falseAccusation@700', 'established'],
    ])
    const view = await playersOf('nanpu')('intake-chen', 'GET', `/v1/cases/${before.body.case?.id}`)
    expect(view.body.case?.rulePack).toBe(audit.id)
    const foreign = await server.call('intake-chen', 'GET', '/v1/rule-packs/audit')
    expect(foreign.body.rulePack.id).toBe(audit.id)
  })
})
