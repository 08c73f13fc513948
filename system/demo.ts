import { randomUUID } from 'node:crypto'
import { addDays, dayOf, toInstant } from '#domain/calendar.ts'
import type { RulePack } from '#domain/packs/rulePack.ts'
import { accountOf } from './accounts.ts'
import { fail, readArguments } from './commandLine.ts'
import { readConfiguration } from './configuration.ts'
import { type DemoCase, demoCases, type Facts } from './demoCases.ts'
import { signToken } from './issuerKey.ts'
import { runningSystem } from './running.ts'

const help = `Usage: npm run demo [-- <case>…]

Plays published cases through HTTP on the running embedded system (npm start) and prints what each step did, with the
deadlines and how they were counted. Each run plays new cases. Cases:
  ${demoCases.map(({ id, title }) => `${id.padEnd(4)} ${title}`).join('\n  ')}`

type View = {
  id: string
  number: string
  stage: string
  status: string
  outcome?: string
  seq: number
  documents: { id: string; kind: string; title: string; number?: string }[]
  deadlines: { id: string; due: string; state: string; explanation: string }[]
}

const wanted = readArguments(help)
const unknown = wanted.find(id => !demoCases.some(one => one.id === id))
if (unknown) fail(`There is no case ${unknown}. Cases: ${demoCases.map(({ id }) => id).join(' ')}`, 2)
const { dataDir } = readConfiguration(process.env)
const system = runningSystem(dataDir)
if (!system) fail(`No system runs on ${dataDir}: start one with npm start, or set DATA_DIR to its folder.`, 1)
const { baseUrl, issuer, audience } = system

const tokens = new Map<string, string>()
async function tokenOf(who: string): Promise<string> {
  const account = accountOf(who)
  if (!account) throw new Error(`there is no account ${who}`)
  const token = tokens.get(who) ?? (await signToken(dataDir, issuer, audience, account))
  tokens.set(who, token)
  return token
}

async function call<T>(who: string, method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`${baseUrl}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await tokenOf(who)}`,
      'accept-language': 'zh-CN',
      ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const answer = (await response.json()) as T & { code?: string; detail?: string; errors?: unknown }
  if (!response.ok)
    throw new Error(
      `${method} ${path} as ${who}: ${response.status} ${answer.code} ${answer.detail} ${JSON.stringify(answer.errors ?? '')}`,
    )
  return answer
}

const told = new Set<string>()
function tell(step: number, who: string, tells: string, view: View): void {
  console.log(
    `${String(step).padStart(3)}  ${tells}（${accountOf(who)?.name ?? who}）→ ${view.stage}${view.outcome ? ` · ${view.outcome}` : ''} · 第 ${view.seq} 步`,
  )
  for (const { id, explanation } of view.deadlines.filter(deadline => !told.has(`${view.id}:${deadline.id}`))) {
    told.add(`${view.id}:${id}`)
    console.log(`       期限 ${id}：${explanation}`)
  }
  for (const { id, title, number } of view.documents.filter(document => !told.has(`${view.id}:${document.id}`))) {
    told.add(`${view.id}:${id}`)
    console.log(`       文书 ${title}${number ? ` ${number}` : ''}`)
  }
}

async function play({ id, title, start, steps }: DemoCase): Promise<void> {
  console.log(`\n${id}  ${title}`)
  const { rulePack } = await call<{ rulePack: RulePack }>(start.who, 'GET', `/v1/rule-packs/${start.body.regime}`)
  const matter = start.body.matter as { number: string }
  // A new matter each time: the same subject and matter can have one open case only.
  const body = { ...start.body, matter: { ...matter, number: `${matter.number}-${randomUUID().slice(0, 8)}` } }
  let { case: view } = await call<{ case: View }>(start.who, 'POST', '/v1/cases', body)
  console.log(`     案号 ${view.number}`)
  tell(1, start.who, '提出申请', view)
  const today = dayOf(toInstant(Date.now()))
  const facts: Facts = {
    decision: () => view.documents.find(document => document.kind === 'decision')?.id ?? '',
    today,
    in: days => addDays(today, days),
    pack: rulePack,
    now: () => toInstant(Date.now()),
  }
  const count = steps(facts).length
  for (let index = 0; index < count; index++) {
    // Steps are asked again each time: later ones name documents that earlier ones made.
    const step = steps(facts)[index]
    if (!step) break
    const answer = await call<{ case?: View }>(step.who, 'POST', `/v1/cases/${view.id}/actions`, {
      type: step.type,
      ...step.body,
    })
    view = answer.case ?? view
    tell(index + 2, step.who, step.tells, view)
  }
  const { items } = await call<{ items: unknown[] }>('hr-system', 'GET', `/v1/effects?subject=applicant-zhou`)
  console.log(`     ${view.status === 'closed' ? '已办结' : '未办结'}；人事系统查得 ${items.length} 项保护效力`)
}

for (const one of demoCases) if (wanted.length === 0 || wanted.includes(one.id)) await play(one)
