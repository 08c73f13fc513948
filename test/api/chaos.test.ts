import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { workflowIdOf } from '#contract/names.ts'
import { tolerance } from '#domain/tolerance/tolerance.ts'
import { fold, readEntries, StateDiverged } from '#registers/ledger/fold.ts'
import { changedWorkflows } from '#test/support/changedWorkflows.ts'
import { type Clients, eventually, killUnderLoad, largestBody, pidOf } from '#test/support/chaos.ts'
import { hourAheadWorker } from '#test/support/hourAheadWorker.ts'
import { faultsOf } from '#test/support/registerAudit.ts'
import { Rehearsal } from '#test/support/rehearsal.ts'
import { replayFaults } from '#test/support/replay.ts'
import type { Server } from '#test/support/server.ts'
import { application } from '#test/support/toleranceStory.ts'
import { caseScope } from '#vault/scopes.ts'

let rehearsal: Rehearsal
let server: Server
let clients: Clients
let means: Rehearsal['means']
beforeAll(async () => {
  rehearsal = await Rehearsal.start()
  ;({ server, clients, means } = rehearsal)
})
afterAll(async () => {
  expect(await rehearsal?.stop()).toEqual([])
})

const tell = (figure: string) => process.stdout.write(`chaos: ${figure}\n`)

describe('a destroyed key', () => {
  test('ends the case for everybody and breaks no listing, neither of the register nor of the Temporal server', async () => {
    const caseId = await clients.play()
    expect(await rehearsal.handleOf(caseId).result()).toBe('tolerate')
    await means.database.keys.destroy(caseScope(caseId))
    // The API forgets a key after a minute, or when it is started again; its death is part of the next test too.
    process.kill(pidOf(server, 'API'), 'SIGKILL')
    const path = `/v1/cases/${caseId}`
    const answer = await eventually(
      () => server.call('supervisor-he', 'GET', path).catch(() => ({ status: 0, body: undefined })),
      ({ status }) => status === 404,
      20_000,
    )
    rehearsal.seePids()
    expect(answer).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } })
    const lists = await Promise.all([
      server.call('supervisor-he', 'GET', '/v1/cases'),
      server.call('supervisor-he', 'POST', '/v1/cases/search', { q: (await rehearsal.row(caseId)).number }),
      server.call('supervisor-he', 'GET', '/v1/tasks'),
      server.call('supervisor-he', 'GET', `${path}/timeline`),
      server.call('supervisor-he', 'GET', `${path}/ledger`),
    ])
    expect(lists.map(({ status }) => status).slice(0, 3)).toEqual([200, 200, 200])
    for (const { body } of [lists[0], lists[1]]) expect(body.items).toMatchObject([{ id: caseId }])
    expect(lists.slice(3).map(({ status }) => status)).toEqual([404, 404])
    expect((await rehearsal.addNote(caseId, '已删除')).status).toBe(404)
    expect((await rehearsal.handleOf(caseId).describe()).status.name).toBe('COMPLETED')
    expect(await rehearsal.handleOf(caseId).result()).toEqual({ tombstone: 'key destroyed' })
    await expect
      .poll(async () => {
        const ids = []
        for await (const { workflowId } of means.client.workflow.list()) ids.push(workflowId)
        return ids
      })
      .toContain(workflowIdOf(caseId))
  })
})

describe('kill -9 of worker, API, Temporal server and PostgreSQL in turn under load', () => {
  const cases = new Set<string>()
  let orphan = ''

  test('loses, doubles and invents nothing, and every case can be finished', async () => {
    orphan = await rehearsal.newCase()
    let ends = false
    const player = async () => {
      while (!ends) cases.add(await clients.play())
    }
    const players = Promise.all(Array.from({ length: 8 }, player))
    players.catch(() => {})
    const afterMs: Record<string, number> = {}
    let release: (() => Promise<void>) | undefined
    for (const name of ['Worker', 'API', 'Worker', 'Temporal server', 'PostgreSQL']) {
      if (name === 'API') release = await rehearsal.acceptedButHeld(orphan)
      if (name === 'Worker' && release) await rehearsal.roundWaitsFor(orphan)
      afterMs[name] = Math.max(afterMs[name] ?? 0, await killUnderLoad(server, clients, name))
      if (name === 'Worker') await release?.()
      rehearsal.seePids()
    }
    ends = true
    await players
    for (const [name, ms] of Object.entries(afterMs))
      tell(`${name} killed; first act after ${(ms / 1000).toFixed(1)} s`)
    const repeated = clients.sent.filter(one => one.answers.length > 1)
    tell(`${cases.size} cases, ${clients.confirmed.length} acts confirmed, ${repeated.length} of them repeated`)
    const [longest] = clients.sent.toSorted((a, b) => (b.waitedMs ?? 0) - (a.waitedMs ?? 0))
    tell(
      `longest wait: ${longest?.type} ${((longest?.waitedMs ?? 0) / 1000).toFixed(1)} s (${longest?.answers.join(', ')})`,
    )
    expect(repeated.length).toBeGreaterThan(3)
    expect(await faultsOf(means.database, [...cases], clients.sent)).toEqual([])
    const { rows } = await server.rows.query(
      'select status, count(*)::int from cases where case_id = any($1) group by 1',
      [[...cases]],
    )
    expect(rows).toEqual([{ status: 'closed', count: cases.size }])
  }, 450_000)

  test('lets the reconciler file what the API had not filed when it died, though a worker died in its round', async () => {
    const own = clients.sent.find(one => one.caseId === orphan && one.type === 'addNote')
    const status = async () =>
      (await server.rows.query('select status from commands where command_id = $1', [own?.commandId])).rows[0]?.status
    expect(own?.answers).toHaveLength(1)
    expect(await eventually(status, found => found === 'done', 300_000)).toBe('done')
    expect(await faultsOf(means.database, [orphan], clients.sent)).toEqual([])
    expect((await rehearsal.row(orphan)).n).toBe(2)
  }, 350_000)

  test('leaves no command open, and no gap in the numbers of cases and notices', async () => {
    const open = () =>
      server.rows
        .query("select type, status from commands where case_id = any($1) and status <> 'done'", [[...cases]])
        .then(({ rows }) => rows)
    expect(await eventually(open, rows => rows.length === 0, 225_000)).toEqual([])
    // A notice is two documents with one number.
    for (const [table, perNumber] of [
      ['cases', 1],
      ['documents', 2],
    ] as const) {
      const { rows } = await server.rows.query<{ number: string }>(
        `select number from ${table} where number is not null`,
      )
      const serials = rows.map(({ number }) => Number(/〕(\d+)号/.exec(number)?.[1])).sort((a, b) => a - b)
      expect(serials).toEqual(serials.map((_, index) => Math.floor(index / perNumber) + 1))
    }
  })

  test('leaves histories that replay', async () => {
    expect(await replayFaults(means, [...cases])).toEqual([])
  })
})

describe('an operator', () => {
  test('who asks a case to cancel changes nothing', async () => {
    const caseId = await clients.play('accept')
    await rehearsal.handleOf(caseId).cancel()
    await clients.goOn(caseId, 1)
    expect(await rehearsal.handleOf(caseId).result()).toBe('tolerate')
    expect(await faultsOf(means.database, [caseId], clients.sent)).toEqual([])
  })

  test('who terminates a case by mistake stops nothing: the next act finds a run again', async () => {
    const caseId = await clients.play('recordInterview')
    await rehearsal.handleOf(caseId).terminate('by mistake')
    const key = randomUUID()
    expect((await clients.act('intake-chen', caseId, 'addNote', { text: '停止中' }, { key })).status).toBe(200)
    await clients.goOn(caseId, 5)
    expect(await faultsOf(means.database, [caseId], clients.sent)).toEqual([])
    expect((await rehearsal.row(caseId)).status).toBe('closed')
  })

  test('who resets a case freezes it: nothing is invented, and unfreezing and resuming bring it back', async () => {
    const caseId = await clients.play('recordInterview')
    const before = await rehearsal.row(caseId)
    await rehearsal.reset(caseId)
    // Nobody acts: the run that the reset made sees by itself that it does not own the case.
    const after = await eventually(
      () => rehearsal.row(caseId),
      ({ frozen_at }) => frozen_at !== null,
      60_000,
    )
    expect(after.frozen_at).not.toBeNull()
    expect(await replayFaults(means, [caseId])).toEqual([])
    expect([after.n, after.last_id, after.ledger_head]).toEqual([before.n, before.last_id, before.ledger_head])
    const key = randomUUID()
    for (const _ of ['first', 'repeated'])
      expect(await rehearsal.addNote(caseId, '重置之后', key)).toMatchObject({
        status: 409,
        body: { code: 'CASE_FROZEN' },
      })
    expect((await server.call('supervisor-he', 'GET', `/v1/cases/${caseId}`)).status).toBe(200)
    await rehearsal.operate('unfreeze', caseId)
    await rehearsal.operate('resume', caseId)
    expect((await clients.act('intake-chen', caseId, 'addNote', { text: '重置之后' }, { key })).status).toBe(200)
    await clients.goOn(caseId, 5)
    expect(await faultsOf(means.database, [caseId], clients.sent)).toEqual([])
    expect((await rehearsal.row(caseId)).status).toBe('closed')
  })
})

describe('a worker that stands still', () => {
  test('leaves act and start unconfirmed when their time is over, and both happen once when it goes on', async () => {
    const caseId = await clients.play('accept')
    const [noteKey, startKey] = [randomUUID(), randomUUID()]
    const start = application(randomUUID())
    const begin = () => server.call('applicant-zhou', 'POST', '/v1/cases', start, { 'idempotency-key': startKey })
    const worker = pidOf(server, 'Worker')
    process.kill(worker, 'SIGSTOP')
    try {
      const [note, begun] = await Promise.all([rehearsal.addNote(caseId, '等候', noteKey), begin()])
      expect([note.status, note.body.code]).toEqual([503, 'ENGINE_UNAVAILABLE'])
      expect([begun.status, begun.body.code]).toEqual([503, 'ENGINE_UNAVAILABLE'])
    } finally {
      process.kill(worker, 'SIGCONT')
    }
    const again = await eventually(begin, ({ status }) => status < 300, 60_000)
    expect([200, 201]).toContain(again.status)
    await eventually(
      () => rehearsal.addNote(caseId, '等候', noteKey),
      ({ status }) => status === 200,
      60_000,
    )
    const entries = await readEntries(means.database, means.database.system, caseId)
    expect(entries.filter(({ event }) => event.type === 'addNote')).toHaveLength(1)
  })
})

describe('twelve of the largest bodies at once on one case while PostgreSQL is slow', () => {
  test('are filed once each, and the case goes on', async () => {
    const caseId = await clients.play('recordOpinion')
    const bodies = Array.from({ length: 12 }, (_, index) => largestBody(String(index)))
    expect(Buffer.byteLength(JSON.stringify(bodies[0]))).toBeGreaterThan(112 * 1024)
    const release = await rehearsal.holdRow(caseId)
    const all = bodies.map((body, index) =>
      clients.act(index % 2 ? 'investigator-li' : 'investigator-sun', caseId, 'submitFindings', body),
    )
    await new Promise(slow => setTimeout(slow, 3_000))
    await release()
    expect((await Promise.all(all)).map(({ status }) => status)).toEqual(Array(12).fill(200))
    await clients.goOn(caseId, 6)
    expect(await faultsOf(means.database, [caseId], clients.sent)).toEqual([])
    expect(await rehearsal.handleOf(caseId).result()).toBe('tolerate')
    expect(await replayFaults(means, [caseId])).toEqual([])
  })
})

describe('a worker whose clock is an hour ahead', () => {
  test('writes the same times and terms as any other: they come from PostgreSQL and the Temporal server', async () => {
    const twin = await clients.play()
    const began = await server.row<{ at: Date }>('select clock_timestamp() as at')
    const worker = await hourAheadWorker(server, means)
    onTestFinished(worker.stop)
    const caseId = await worker.start(application(randomUUID()))
    await clients.goOn(caseId, 0)
    expect(await rehearsal.handleOf(caseId).result()).toBe('tolerate')
    const ended = await server.row<{ at: Date }>('select clock_timestamp() as at')
    expect(await worker.clockAheadMs()).toBeGreaterThan(3_590_000)
    expect((await rehearsal.handleOf(caseId).describe()).taskQueue).toBe(worker.taskQueue)
    const times = await rehearsal.timesOf(caseId)
    expect(times.first.getTime()).toBeGreaterThanOrEqual(began.at.getTime())
    expect(times.last.getTime()).toBeLessThanOrEqual(ended.at.getTime())
    const termsOf = async (id: string) => {
      const { body } = await server.call('supervisor-he', 'GET', `/v1/cases/${id}`)
      return body.case.deadlines.map(({ id, start, due, state }) => ({ id, start, due, state }))
    }
    expect(await termsOf(caseId)).toEqual(await termsOf(twin))
  })
})

describe('a changed evolve', () => {
  test('is noticed by folding, though the replay of the SDK does not notice it', async () => {
    const caseId = await clients.play('accept')
    expect((await clients.act('intake-chen', caseId, 'addNote', { text: '原样' })).status).toBe(200)
    const changed = await changedWorkflows(
      'domain/common/evolveCommon.ts',
      'notes: [...state.notes, { ...event.body, by: person, at }]',
      'notes: state.notes',
    )
    onTestFinished(changed.remove)
    expect(await replayFaults(means, [caseId], changed.codePath)).toEqual([])
    const entries = await readEntries(means.database, means.database.system, caseId)
    expect(fold(tolerance, entries, { verify: true })?.notes).toHaveLength(1)
    const other = await changed.load<{ tolerance: typeof tolerance }>('domain/tolerance/tolerance.ts')
    expect(() => fold(other.tolerance, entries, { verify: true })).toThrow(StateDiverged)
  })
})
