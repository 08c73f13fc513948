import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { stringify as csv } from 'csv-stringify/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stringify as yaml } from 'yaml'
import { maternityRefund } from '#system/demo/maternityRefund.ts'
import { type Client, type Played, type PlayedView, play } from '#system/demo/player.ts'
import type { DemoCase } from '#system/demo/story.ts'
import { zhenhai } from '#system/demo/zhenhai.ts'
import { accounts, demoCity } from '#system/issuer/accounts.ts'
import { application } from '#test/support/httpCase.ts'
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
})
