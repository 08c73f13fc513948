import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parser } from '@prometheus-io/lezer-promql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { eventually, pidOf } from '#test/support/chaos.ts'
import { command } from '#test/support/command.ts'
import { open } from '#test/support/httpCase.ts'
import { Server } from '#test/support/server.ts'

let server: Server
beforeAll(async () => {
  server = await Server.start()
})
afterAll(async () => {
  await server?.stop()
})

const opsUrl = () => JSON.parse(readFileSync(join(server.dataDir, 'running.json'), 'utf8')).opsUrl
const metrics = async (): Promise<Map<string, number>> => {
  const text = await (await fetch(`${opsUrl()}/metrics`)).text()
  return new Map(
    text
      .split('\n')
      .filter(line => line && !line.startsWith('#'))
      .map(line => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]),
  )
}
const sql = (text: string, values: unknown[] = []) => server.rows.query(text, values)

/** Names of the metrics in an expression; throws where Prometheus' own grammar finds a fault. */
function namesIn(expression: string): string[] {
  const names: string[] = []
  parser.parse(expression).iterate({
    enter(node) {
      if (node.type.isError) throw new Error(`${expression}: a fault at ${node.from}`)
      if (node.name === 'VectorSelector') names.push(/^[\w:]+/.exec(expression.slice(node.from, node.to))?.[0] ?? '')
    },
  })
  return names
}

const monitoring = join('deploy', 'monitoring')
const rules: { alert: string; expr: string }[] = parse(readFileSync(join(monitoring, 'rules.yaml'), 'utf8')).groups[0]
  .rules
const board = JSON.parse(readFileSync(join(monitoring, 'grafana-board.json'), 'utf8'))
const asked: string[] = [
  ...rules.map(({ expr }) => expr),
  ...board.panels.flatMap(({ targets }: { targets: { expr: string }[] }) => targets.map(({ expr }) => expr)),
]

describe('what is watched', () => {
  it('is asked by rules and board under the names that the exporters have', async () => {
    await open(server)
    const running = JSON.parse(readFileSync(join(server.dataDir, 'running.json'), 'utf8'))
    const worker = await (await fetch(`http://127.0.0.1:${running.ports.workerOps}/metrics`)).text()
    const known = new Set([
      'up',
      ...[...(await metrics()).keys()].map(name => name.replace(/\{.*/, '')),
      ...worker.split('\n').map(line => line.replace(/[{ ].*/, '')),
      // The SDK tells of failures from the first one on.
      'temporal_workflow_task_execution_failed',
    ])
    for (const expression of asked) {
      const names = namesIn(expression)
      expect(names.length).toBeGreaterThan(0)
      for (const name of names) expect(known, `${name} of ${expression}`).toContain(name)
    }
    expect(() => namesIn('sum(rate(zhengming_commands_open[5m])')).toThrow(/a fault/)
  })

  it('counts cases that are frozen, without a run, unmoved, and names each for operators and admins', async () => {
    const [frozen, missing, unmoved] = [await open(server), await open(server), await open(server)]
    await sql('update cases set frozen_at = clock_timestamp() where case_id = $1', [frozen])
    await sql("insert into run_alarms (case_id, reason) values ($1, 'missing')", [missing])
    await sql(
      `update cases set updated_at = clock_timestamp() - interval '40 days', next_due = current_date - 35
       where case_id = $1`,
      [unmoved],
    )
    await sql(
      `insert into commands (command_id, case_id, type, person, body_hash, received_at)
       values ($1, $2, 'addNote', 'intake-chen', '', clock_timestamp() - interval '10 minutes')`,
      [randomUUID(), frozen],
    )
    const of = await metrics()
    for (const reason of ['frozen', 'runMissing', 'unmoved'])
      expect(of.get(`zhengming_cases_standing_still{reason="${reason}"}`), reason).toBe(1)
    expect(of.get('zhengming_oldest_open_command_seconds')).toBeGreaterThan(590)
    expect(of.get('zhengming_data_keys_unknown')).toBe(0)
    expect(of.get('zhengming_registers_answer')).toBe(1)

    const listed = await command('cases', ['list'], { DATA_DIR: server.dataDir })
    for (const [state, id] of [
      ['frozen', frozen],
      ['runMissing', missing],
      ['unmoved', unmoved],
      ['waiting', frozen],
    ] as const)
      expect(listed.stdout).toMatch(new RegExp(`${state}\\W.*${id}`))
    const one = await command('cases', ['list', '--state', 'unmoved'], { DATA_DIR: server.dataDir })
    expect(one.stdout).toContain(unmoved)
    expect(one.stdout).not.toContain(frozen)

    const told = await server.call('admin-gu', 'GET', '/v1/standing-still?state=frozen')
    expect(told).toMatchObject({ status: 200, body: { items: [{ caseId: frozen, state: 'frozen', openCommands: 1 }] } })
    expect(Object.keys(told.body.items[0] ?? {}).toSorted()).toEqual(
      ['caseId', 'entries', 'openCommands', 'organ', 'since', 'state'].toSorted(),
    )
    expect((await server.call('supervisor-he', 'GET', '/v1/standing-still')).status).toBe(403)
    expect((await server.call('admin-gu', 'GET', '/v1/standing-still?state=lost')).status).toBe(422)
  })

  it('counts keys that another keyring wrapped, days without a seal and mail that waits', async () => {
    const id = await open(server)
    await sql("update vault.data_keys set key_id = 'gone' where scope = $1", [`case:${id}`])
    await sql("update cases set opened_at = opened_at - interval '3 days' where case_id = $1", [id])
    // The first round of a system seals yesterday.
    await sql('delete from seal_heads')
    await sql('delete from seals')
    await sql("insert into mails (person, made_at) values ('intake-chen', clock_timestamp() - interval '2 hours')")
    const of = await metrics()
    expect(of.get('zhengming_data_keys_unknown')).toBe(1)
    expect(of.get('zhengming_days_unsealed')).toBe(3)
    expect(of.get('zhengming_mails_unsent{state="waiting"}')).toBe(1)
    expect(of.get('zhengming_oldest_unsent_mail_seconds')).toBeGreaterThan(7_100)
  })

  it('is not ready while no worker asks for work', async () => {
    const worker = pidOf(server, 'Worker')
    process.kill(worker, 'SIGSTOP')
    try {
      const parts = () =>
        fetch(`${opsUrl()}/readyz`).then(answer => answer.json() as Promise<{ parts: { worker: boolean } }>)
      const found = await eventually(parts, ({ parts: { worker: asks } }) => !asks, 300_000)
      expect(found).toMatchObject({ ready: false, parts: { database: true, temporal: true, worker: false } })
      expect((await server.call(null, 'GET', '/readyz')).status).toBe(503)
    } finally {
      process.kill(worker, 'SIGCONT')
    }
    const ready = await eventually(
      () => server.call(null, 'GET', '/readyz'),
      ({ status }) => status === 200,
      300_000,
    )
    expect(ready.status).toBe(200)
  })
})
