import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from '#domain/access/actor.ts'
import { organsOfRelease } from '#domain/access/organsOfRelease.ts'
import { historyOf } from '#registers/desk/history.ts'
import { putOrgan } from '#registers/desk/organs.ts'
import { putPersons, readPersonRows } from '#registers/desk/personRows.ts'
import { claimedOf, knownBySignIn, rememberSignIn } from '#registers/desk/signIns.ts'
import { InboxRig } from '#test/support/inboxRig.ts'

let rig: InboxRig
beforeAll(async () => {
  rig = await InboxRig.start()
  for (const organ of organsOfRelease.toSorted((a, b) => (a.superior ? 1 : 0) - (b.superior ? 1 : 0)))
    await putOrgan(rig.database, organ, { by: 'setup' })
})
afterAll(() => rig.stop())

const signIn = (person: string, roles: Role[], email?: string) =>
  rememberSignIn(rig.database, { person, name: person, organ: 'zhenhai', roles, ...(email !== undefined && { email }) })
const rowOf = async (id: string) => (await readPersonRows(rig.database, { ids: [id] }))[0]
const authors = async (id: string) => (await historyOf(rig.database, 'persons', id)).map(({ by }) => by)

test('a sign-in writes a version with its history where it changes what is known, and nothing where it does not', async () => {
  await signIn('li', ['investigator'], 'li@example.test')
  await signIn('li', ['investigator'])
  expect(await rowOf('li')).toMatchObject({ roles: ['investigator'], mail: 'li@example.test', version: 1 })
  await signIn('li', ['intake'])
  expect(await rowOf('li')).toMatchObject({ roles: ['intake'], mail: 'li@example.test', version: 2 })
  expect(await historyOf(rig.database, 'persons', 'li')).toMatchObject([
    { version: 1, by: 'sign-in', reason: '登录令牌所载', content: { id: 'li', roles: ['investigator'] } },
    { version: 2, by: 'sign-in', content: { roles: ['intake'] } },
  ])
  expect([...(await knownBySignIn(rig.database, ['li', 'nobody']))]).toEqual(['li'])
})

test('what an admin entered stays, whatever a later token says, and the admin sees what it said', async () => {
  await signIn('sun', ['applicant'])
  const row = { id: 'sun', name: '孙某', organ: 'zhenhai', roles: ['custodian'] }
  expect(await putPersons(rig.database, [row], { by: 'admin-gu', reason: '任命' })).toEqual([])
  expect((await knownBySignIn(rig.database, ['sun'])).size).toBe(0)
  await signIn('sun', ['approver', 'admin'])
  expect(await rowOf('sun')).toEqual({ ...row, version: 2 })
  expect(await claimedOf(rig.database, 'sun')).toEqual({ name: 'sun', organ: 'zhenhai', roles: ['approver', 'admin'] })
  // The address that was missing is filled in, and the history says by whom.
  await signIn('sun', ['approver', 'admin'], 'sun@example.test')
  await signIn('sun', ['approver', 'admin'], 'other@example.test')
  expect(await rowOf('sun')).toEqual({ ...row, mail: 'sun@example.test', version: 3 })
  expect(await authors('sun')).toEqual(['sign-in', 'admin-gu', 'sign-in'])
  await rememberSignIn(rig.database, { person: 'sun', name: '孙某', organ: 'zhenhai', roles: ['custodian'] })
  expect(await claimedOf(rig.database, 'sun')).toBeUndefined()
})

test('an address that another open identity has is left out', async () => {
  await signIn('first', ['intake'], 'twice@example.test')
  await signIn('second', ['intake'], 'Twice@example.test')
  expect(await rowOf('second')).not.toHaveProperty('mail')
})

test('of sign-ins at once each change is one version', async () => {
  await Promise.all(Array.from({ length: 5 }, () => signIn('wu', ['investigator'])))
  expect(await authors('wu')).toEqual(['sign-in'])
})

test('an import that is killed in the middle leaves nothing', async () => {
  const { system } = rig.database
  const rows = Array.from({ length: 500 }, (_, n) => ({ id: `cut-${n}`, name: '某', organ: 'zhenhai', roles: [] }))
  const holder = await system.connect()
  await holder.query('begin; lock table register_history in exclusive mode')
  const importing = putPersons(rig.database, rows, { by: 'admin-gu' }).catch((error: Error) => error)
  const waiting = `select pid from pg_stat_activity where wait_event_type = 'Lock' and query like '%register_history%'`
  await expect.poll(async () => (await system.query(waiting)).rowCount, { timeout: 20_000 }).toBe(1)
  await system.query(`select pg_terminate_backend(pid) from (${waiting}) w`)
  expect(await importing).toBeInstanceOf(Error)
  await holder.query('rollback')
  holder.release()
  expect(await readPersonRows(rig.database, { ids: rows.map(({ id }) => id) })).toEqual([])
  expect(await putPersons(rig.database, rows, { by: 'admin-gu' })).toEqual([])
  expect((await rowOf('cut-499'))?.version).toBe(1)
})
