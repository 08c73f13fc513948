import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bareAct } from '#test/support/bareAct.ts'
import { actorOf, Rig } from '#test/support/rig.ts'
import { application } from '#test/support/toleranceStory.ts'

let rig: Rig
let caseId: string
beforeAll(async () => {
  rig = await Rig.start()
  caseId = await rig.start('applicant-zhou', application(randomUUID()))
})
afterAll(() => rig.stop())

const rows = async (sql: string) => (await rig.database.system.query(sql, [caseId])).rows
const people = () => rows('select person, relation from case_people where case_id = $1 order by 1, 2')

test('a key whose intent is lost but whose entry is filed has its answer, and no new intent; another body is refused', async () => {
  const key = randomUUID()
  const accepted = await rig.act('intake-chen', caseId, 'accept', {}, key)
  await rows("delete from commands where case_id = $1 and type = 'accept'")
  const { state } = await rig.load(caseId)
  const again = (body: Record<string, unknown>) =>
    bareAct(rig.engine, { actor: actorOf('intake-chen'), caseId, key, type: 'accept', body, state })
  expect(await again({})).toEqual({ seq: accepted.seq, n: accepted.n, repeated: true })
  await expect(again({ note: '另一份' })).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' })
  expect(await rows("select from commands where case_id = $1 and type = 'accept'")).toHaveLength(0)
})

test('a part of the index is written when it changes, and every part when nobody wrote its hash down', async () => {
  const handlers = ['investigator-li', 'investigator-sun']
  await rig.act('supervisor-he', caseId, 'assignHandlers', { handlers })
  const before = await people()
  expect(before.filter(({ relation }) => relation === 'handler').map(({ person }) => person)).toEqual(handlers)
  await rows("insert into case_people values ($1, 'stray', 'candidate')")
  await rig.act('investigator-li', caseId, 'addNote', { text: '阅卷' })
  expect(await people()).toContainEqual({ person: 'stray', relation: 'candidate' })
  await rows("update cases set part_hashes = '{}' where case_id = $1")
  await rig.act('investigator-li', caseId, 'addNote', { text: '再阅卷' })
  expect(await people()).toEqual(before)
})
