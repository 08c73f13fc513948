import { randomUUID } from 'node:crypto'
import { readConfiguration } from '../configuration.ts'
import { demoCases } from '../demo/cases.ts'
import { keep } from '../demo/keep.ts'
import { type Answered, type Client, type PlayedView, play } from '../demo/player.ts'
import { Printer } from '../demo/printer.ts'
import type { NextCase } from '../demo/story.ts'
import { runningSystem } from '../embedded/running.ts'
import { accountOf } from '../issuer/accounts.ts'
import { signToken } from '../issuer/issuerKey.ts'
import { fail, readArguments } from './commandLine.ts'

const list = demoCases.map(({ id, title }) => `${id.padEnd(4)} ${title}`)
const help = `Usage: npm run demo [-- --list | --keep | <case>…]

Plays published cases through HTTP on the running embedded system (npm start), as the demonstration accounts, and prints
what each step did, what the rules refused, and the deadlines with how they are counted. Each run plays new cases.

--keep plays in silence and leaves cases behind for a first look at the console: one in every stage of each kind, one whose
vote is open, one overdue with its reminder and escalation, and closed ones; it prints who finds what where.

Cases:
  ${list.join('\n  ')}`

const { values, positionals } = readArguments(help, { list: { type: 'boolean' }, keep: { type: 'boolean' } })
if (values.list) {
  console.log(list.join('\n'))
  process.exit(0)
}
const wanted = positionals.map(id => id.toUpperCase())
const unknown = wanted.find(id => !demoCases.some(one => one.id === id))
if (unknown) fail(`There is no case ${unknown}. Cases: ${demoCases.map(({ id }) => id).join(' ')}`, 2)
if (values.keep && wanted.length > 0) fail('--keep leaves the cases of its own: name none beside it.', 2)
const { dataDir } = readConfiguration(process.env)
const system = runningSystem(dataDir)
if (!system) fail(`No system runs on ${dataDir}: start one with npm start, or set DATA_DIR to its folder.`, 1)
const { baseUrl, issuer, audience } = system

const tokens = new Map<string, Promise<string>>()
function tokenOf(who: string): Promise<string> {
  const account = accountOf(who)
  if (!account) throw new Error(`there is no account ${who}`)
  const token = tokens.get(who) ?? signToken(dataDir, issuer, audience, account)
  tokens.set(who, token)
  return token
}

const client: Client = async (who, method, path, body) => {
  const isForm = body instanceof FormData
  const response = await fetch(`${baseUrl}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await tokenOf(who)}`,
      'accept-language': 'zh-CN',
      ...(body && { 'idempotency-key': randomUUID() }),
      ...(body && !isForm && { 'content-type': 'application/json' }),
    },
    ...(body && { body: isForm ? body : JSON.stringify(body) }),
  })
  return { status: response.status, body: (await response.json()) as Answered }
}

if (values.keep) {
  await keep(client, baseUrl)
  process.exit(0)
}

/** What other systems are told of the subject on account of this case. */
async function effectsOf({ number }: PlayedView, subject: string): Promise<number> {
  const { body } = await client('hr-system', 'GET', `/v1/effects?subject=${encodeURIComponent(subject)}`)
  const { items } = body as { items?: { caseNumber: string }[] }
  return (items ?? []).filter(({ caseNumber }) => caseNumber === number).length
}

/** How a case ended, or why it does not end today. */
async function endOf(view: PlayedView, course: NextCase): Promise<string> {
  const body = 'start' in course ? course.start.body('') : {}
  const { subject } = body as { subject?: { personId?: string } }
  const isTold = view.kind === 'tolerance' && subject?.personId !== undefined
  const effects = isTold ? `；人事系统查得本案 ${await effectsOf(view, subject?.personId ?? '')} 项保护效力` : ''
  return course.waits ? `未办结：${course.waits.because}` : `已办结${effects}`
}

const printer = new Printer()
for (const story of demoCases.filter(({ id }) => wanted.length === 0 || wanted.includes(id))) {
  printer.begin(story)
  await play(client, story, printer.tell, async (view, one) =>
    console.log(`     ${view.number} ${await endOf(view, one)}`),
  )
}
