import {
  type ActivitySerializationContext,
  defaultPayloadConverter,
  type Payload,
  type PayloadCodec,
  type WorkflowSerializationContext,
} from '@temporalio/common'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '#registers/database/migrate.ts'
import { startPostgres } from '#test/support/postgres.ts'
import { newKeyring } from '#test/support/register.ts'
import { DataKeys, KeyDestroyed } from '#vault/dataKeys.ts'
import { createPayloadCodec, PayloadRefused } from '#vault/payloadCodec.ts'

const keyring = newKeyring()

let server: Awaited<ReturnType<typeof startPostgres>>
let pool: pg.Pool
let keys: DataKeys
let codec: PayloadCodec
let cases = 0

const newWorkflowId = () => `case-${++cases}`
const inWorkflow = (workflowId: string): WorkflowSerializationContext => ({
  type: 'workflow',
  namespace: 'default',
  workflowId,
})
const inActivity = (workflowId?: string): ActivitySerializationContext => ({
  type: 'activity',
  namespace: 'default',
  isLocal: false,
  ...(workflowId === undefined ? {} : { workflowId }),
})
const payloadOf = (value: unknown): Payload => defaultPayloadConverter.toPayload(value)!
const clearOf = (payload: Payload | undefined): unknown => defaultPayloadConverter.fromPayload(payload!)
const scopeOf = (payload: Payload | undefined) => Buffer.from(payload!.metadata!['zm-key']!).toString()

beforeAll(async () => {
  server = await startPostgres()
  pool = new pg.Pool({ connectionString: server.url, options: '-c zm.system=on' }).on('error', () => {})
  await migrate(server.url)
  keys = new DataKeys(pool, keyring)
  codec = createPayloadCodec(keys)
}, 300_000)

afterAll(async () => {
  await pool?.end()
  await server?.stop()
})

test('payloads of a case are sealed whole under the key of the case, for its workflow and its activities', async () => {
  const workflowId = newWorkflowId()
  const values = [{ name: '张三' }, null, undefined, new Uint8Array([1, 2])]
  for (const context of [inWorkflow(workflowId), inActivity(workflowId)]) {
    const sealed = await codec.encode(values.map(payloadOf), context)
    expect(sealed.map(scopeOf)).toEqual(values.map(() => `case:${cases}`))
    expect(Buffer.from(sealed[0]!.metadata!.encoding!).toString()).toBe('binary/encrypted')
    expect(Buffer.from(sealed[0]!.data!).includes('张三')).toBe(false)
    expect(Object.keys(sealed[0]!.metadata!)).toEqual(['encoding', 'zm-key'])
    const opened = await codec.decode(sealed, inWorkflow(workflowId))
    expect(opened.map(clearOf)).toEqual(values)
  }
})

test('payloads of other workflows, of lone activities and without a context are under the key of the system', async () => {
  for (const context of [inWorkflow('reconcile'), inActivity(), undefined]) {
    const sealed = await codec.encode([payloadOf('x')], context)
    expect(scopeOf(sealed[0])).toBe('system')
    expect((await codec.decode(sealed, inWorkflow('retention'))).map(clearOf)).toEqual(['x'])
  }
})

test('without a context the scope in the payload finds the key', async () => {
  const sealed = await codec.encode([payloadOf('x')], inWorkflow(newWorkflowId()))
  expect((await codec.decode(sealed)).map(clearOf)).toEqual(['x'])
})

test('no payloads need no key', async () => {
  const workflowId = newWorkflowId()
  expect(await codec.encode([], inWorkflow(workflowId))).toEqual([])
  expect(await codec.decode([], inWorkflow(workflowId))).toEqual([])
  expect(await keys.get(`case:${cases}`)).toBeUndefined()
})

test('a payload in clear is refused', async () => {
  await expect(codec.decode([payloadOf('x')], inWorkflow(newWorkflowId()))).rejects.toThrow(PayloadRefused)
  await expect(codec.decode([payloadOf('x')])).rejects.toThrow(PayloadRefused)
  await expect(codec.decode([{}])).rejects.toThrow(PayloadRefused)
})

test('a payload of another scope is refused, even if its scope is rewritten', async () => {
  const [one, other] = [newWorkflowId(), newWorkflowId()]
  const [sealed] = (await codec.encode([payloadOf('x')], inWorkflow(one))) as [Payload]
  await codec.encode([payloadOf('y')], inWorkflow(other))
  await expect(codec.decode([sealed], inWorkflow(other))).rejects.toThrow(/case:\d+ where case:\d+ belongs/)
  await expect(codec.decode([sealed], inWorkflow('reconcile'))).rejects.toThrow(PayloadRefused)

  const rewritten = { ...sealed, metadata: { ...sealed.metadata, 'zm-key': Buffer.from(`case:${cases}`) } }
  await expect(codec.decode([rewritten], inWorkflow(other))).rejects.toThrow(/that does not open/)
})

test('a worker gets a mark instead, and an error only where a broken payload can be mended', async () => {
  const marking = createPayloadCodec(keys, { refusal: 'mark' })
  const [one, other] = [newWorkflowId(), newWorkflowId()]
  const [sealed] = (await codec.encode([payloadOf('x')], inWorkflow(one))) as [Payload]
  const [inClear, foreign] = await marking.decode([payloadOf('x'), sealed], inWorkflow(other))
  expect(clearOf(inClear)).toEqual({ refused: 'a payload in clear' })
  expect(clearOf(foreign)).toEqual({ refused: expect.stringMatching(/^a payload under the key of case:\d+ where/) })
  expect((await marking.decode([sealed], inWorkflow(one))).map(clearOf)).toEqual(['x'])

  const broken = { ...sealed, data: sealed.data!.subarray(1) }
  await expect(marking.decode([broken], inWorkflow(one))).rejects.toThrow(PayloadRefused)
  await expect(marking.decode([payloadOf('x')], inActivity(one))).rejects.toThrow(PayloadRefused)
})

test('a payload whose key was destroyed or never made decodes to a tombstone, beside the others', async () => {
  const workflowId = newWorkflowId()
  const [dead] = (await codec.encode([payloadOf('x')], inWorkflow(workflowId))) as [Payload]
  const [alive] = (await codec.encode([payloadOf('y')], inWorkflow(newWorkflowId()))) as [Payload]
  const unknown = { ...alive, metadata: { ...alive.metadata, 'zm-key': Buffer.from('case:none') } }
  await keys.destroy(`case:${cases - 1}`)
  const opened = await codec.decode([dead, alive, unknown])
  expect(opened.map(clearOf)).toEqual([{ tombstone: 'key destroyed' }, 'y', { tombstone: 'key destroyed' }])
  expect((await codec.decode([dead], inWorkflow(workflowId))).map(clearOf)).toEqual([{ tombstone: 'key destroyed' }])
})

test('under a destroyed key a workflow can not write, and what an activity writes is lost', async () => {
  const workflowId = newWorkflowId()
  await keys.destroy(`case:${cases}`)
  await expect(codec.encode([payloadOf('x')], inWorkflow(workflowId))).rejects.toThrow(KeyDestroyed)
  const sealed = await codec.encode([payloadOf('x')], inActivity(workflowId))
  expect(sealed[0]!.data).toHaveLength(0)
  expect((await codec.decode(sealed, inActivity(workflowId))).map(clearOf)).toEqual([{ tombstone: 'key destroyed' }])
})

test('while the database can not be used a workflow is told so, and what an activity writes waits', async () => {
  await pool.query('create database without_schema')
  const url = new URL(server.url)
  url.pathname = '/without_schema'
  const ownPool = new pg.Pool({ connectionString: url.href, options: '-c zm.system=on' }).on('error', () => {})
  const ownCodec = createPayloadCodec(new DataKeys(ownPool, keyring))
  const waiting = ownCodec.encode([payloadOf('x')], inActivity('case-a'))
  await expect(ownCodec.encode([payloadOf('x')], inWorkflow('case-a'))).rejects.toThrow(/does not exist/)
  await migrate(url.href)
  expect((await ownCodec.decode(await waiting, inActivity('case-a'))).map(clearOf)).toEqual(['x'])
  await ownPool.end()
})
