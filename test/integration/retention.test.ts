import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { workflowIdOf, workflowTypes } from '#contract/names.ts'
import { packOf, rulePacks } from '#domain/packs/packs.ts'
import { retentionOf } from '#domain/packs/retention.ts'
import { listErasures } from '#registers/beside/erasures.ts'
import { recordRead } from '#registers/beside/reads.ts'
import { keepIdentity, linkReporter, readIdentity } from '#registers/beside/reporters.ts'
import { receiveCommand } from '#registers/filing/commands.ts'
import { pruneRecords } from '#registers/filing/pruning.ts'
import { readEntries } from '#registers/ledger/fold.ts'
import { exportErasure, exportLedger } from '#registers/ledger/ledgerExport.ts'
import { exportPeriod } from '#registers/ledger/periodExport.ts'
import { sealDay } from '#registers/ledger/seals.ts'
import { verifyLedger } from '#system/commands/verifyLedger.ts'
import { verifyPeriod } from '#system/commands/verifyPeriod.ts'
import { actorOf, Rig } from '#test/support/rig.ts'
import { newSealer } from '#test/support/sealer.ts'
import { application, play } from '#test/support/toleranceStory.ts'
import { caseScope } from '#vault/scopes.ts'

let rig: Rig
beforeAll(async () => {
  rig = await Rig.start()
})
afterAll(() => rig.stop())

const query = async (sql: string, ...values: unknown[]) => (await rig.database.system.query(sql, values)).rows
const closed = async () => {
  const caseId = await play(rig, randomUUID())
  await rig.engine.client.workflow.getHandle(workflowIdOf(caseId)).result()
  return caseId
}
/** One round, as the schedule starts it. */
const round = () =>
  rig.engine.client.workflow.execute(workflowTypes.retention, {
    workflowId: `retention-${randomUUID()}`,
    taskQueue: rig.engine.taskQueue,
  })
const erasedOf = async (caseId: string) =>
  (await listErasures(rig.database, 'zhenhai')).filter(one => one.caseId === caseId).map(({ what }) => what)
const reopening = { ground: '新的事实', reasons: '原陈述不实' }

test('every pack keeps the file longer than who reported, in days or months', () => {
  for (const pack of rulePacks) {
    const [identity, file] = [retentionOf(pack, 'identity'), retentionOf(pack, 'case')]
    expect([identity.unit, file.unit, file.length > identity.length, file.mark]).toEqual(['month', 'month', true, 'A'])
  }
  const days = { ...packOf('audit@2')?.days, 'retain.case': { key: 'retain.case', length: 5, unit: 'WD' } as never }
  expect(() => retentionOf({ id: 'x', days }, 'case')).toThrow(RangeError)
})

test('a closed case loses the identity first and then what it says, and its ledger verifies', async () => {
  const [caseId, reopened, linked] = [await closed(), await closed(), await closed()]
  const open = await rig.start('applicant-zhou', application(randomUUID()))
  const identity = { name: '不得外泄', contact: '13800000000' }
  const ref = randomUUID().replaceAll('-', '').padEnd(40, '0')
  await keepIdentity(rig.database, ref, identity)
  await linkReporter(rig.database, caseId, ref)
  await recordRead(rig.database, { actor: actorOf('auditor-lin'), caseId, part: 'ledger', reason: '核对' })
  await query("insert into case_links (case_id, other_id, relation) values ($1, $2, 'from')", open, linked)
  await rig.act('approver-zhao', reopened, 'reopen', reopening)
  expect(await round(), 'nothing is due').toBe(0)
  await rig.pass('36 hours')
  expect(await round()).toBe(1)
  expect([await erasedOf(caseId), await readIdentity(rig.database, ref)]).toEqual([['identity'], undefined])
  expect((await rig.load(caseId)).state.status).toBe('closed')

  await rig.pass('24 hours')
  // A round that died between the order and its end is gone on with.
  await query(
    `insert into erasures (id, case_id, what, organ, content, salt)
     select 'e', case_id, 'case', organ, jsonb_build_object('case', case_id, 'number', number, 'what', 'case', 'closedAt', '',
       'rule', '{}'::jsonb, 'ledger', jsonb_build_object('n', ledger_position, 'head', ledger_head)), 'salt'
     from cases where case_id = $1`,
    caseId,
  )
  const intent = { commandId: randomUUID(), caseId, person: 'approver-zhao', bodyHash: 'b', evenClosed: true }
  expect(await receiveCommand(rig.database, { ...intent, type: 'reopen' }), 'an ordered one takes no act').toBe(
    'closed',
  )
  expect(await round()).toBe(1)
  expect(await erasedOf(caseId)).toEqual(['case', 'identity'])
  for (const other of [reopened, linked, open]) {
    expect(await erasedOf(other)).toEqual([])
    expect((await rig.load(other)).n).toBeGreaterThan(0)
  }
  rig.cases.splice(rig.cases.indexOf(caseId), 1)

  // What is left opens nothing: neither the registers, nor Temporal's history, with all keys that there are.
  rig.database.keys.forget(caseScope(caseId))
  expect(await readEntries(rig.database, rig.database.system, caseId)).toEqual([])
  const result = await rig.engine.client.workflow.getHandle(workflowIdOf(caseId)).result()
  expect(result).toEqual({ tombstone: 'key destroyed' })
  for (const table of ['inbox', 'receipts', 'receipt_messages', 'reporters'])
    expect([table, await query(`select from ${table} where case_id = $1`, caseId)]).toEqual([table, []])

  // Its ledger, and that of what was erased, verify as before.
  const day = new Date(Date.now() + 4 * 86_400_000).toISOString().slice(0, 10)
  await sealDay(rig.database, day, newSealer())
  const [of] = await listErasures(rig.database, 'zhenhai')
  const { id = '', provenAt, commit, content } = of ?? {}
  const ledger = await exportErasure(rig.database, {
    ...{ id, number: content?.number ?? '', at: provenAt ?? '', commit: commit ?? '' },
  })
  const exports = [ledger, await exportLedger(rig.database, rig.database.system, caseId)]
  for (const lines of exports) expect(verifyLedger(Buffer.from(lines))).not.toHaveProperty('fault')
  const period = await exportPeriod(rig.database, { from: day, to: day })
  expect(verifyPeriod(Buffer.from(period))).not.toHaveProperty('fault')
  expect(period).toContain('"type":"erasure"')
  const changed = ledger.replace(commit ?? '?', '0'.repeat(64))
  expect(verifyLedger(Buffer.from(changed))).toHaveProperty('fault')
})

test('readings and messages go when their time is over, readings of an open case with it', async () => {
  const [old, open] = [await closed(), await rig.start('applicant-zhou', application(randomUUID()))]
  for (const caseId of [old, open])
    await recordRead(rig.database, { actor: actorOf('auditor-lin'), caseId, part: 'ledger' })
  await query("update reads set at = now() - interval '6 years' where case_id = any($1)", [old, open])
  await query(
    `insert into inbox (person, case_id, kind, key, about, urgent, in_person, at)
     values ('intake-chen', $1, 'task', 'old', 'accept', false, false, now() - interval '2 years')`,
    old,
  )
  expect(await pruneRecords(rig.database)).toBe(2)
  expect(await query('select case_id from reads where case_id = any($1)', [old, open])).toEqual([{ case_id: open }])
})
