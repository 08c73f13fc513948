import type pg from 'pg'
import { type Actor, holds } from '#domain/access/actor.ts'
import { type CareAsker, careAskers, talkStates } from '#domain/care.ts'
import type { PlainDate } from '#domain/time/calendar.ts'
import { careTalkScope } from '#vault/scopes.ts'
import { openJson, sealJson } from '#vault/sealing.ts'
import { bytes, day, instant, integer, oneOf, orNull, type RowOf, text } from '../database/columns.ts'
import { asPerson, clockOf, type Database, inTransaction } from '../database/database.ts'
import { columns, queryRow, queryRows } from '../database/rows.ts'
import { hasLeft } from '../desk/leavers.ts'
import { careOfficers, keepConcern, type NewConcern, sealConcern } from './careConcerns.ts'

/** The sealed part of a talk; `dates` are the days that it was to be on, with the reasons for moving it. */
export type TalkContent = {
  cadreName: string
  reason: string
  dates?: { on: PlainDate; place?: string; reasons?: string; by: string; at: string }[]
  withdrawn?: { reasons: string; by: string; at: string }
  summary?: string
}

/** A talk (双向约谈) without a case, opened. */
export type CareTalk = Omit<RowOf<typeof talkRow>, 'content'> & { content: TalkContent }

const talkRow = columns({
  id: text,
  organ: text,
  cadre: text,
  askedBy: oneOf(...careAskers),
  asker: text,
  askedAt: instant,
  state: oneOf(...talkStates),
  holder: orNull(text),
  onDay: orNull(day),
  heldOn: orNull(day),
  dated: integer,
  content: bytes,
})
const selected = 'id, organ, cadre, asked_by, asker, asked_at, state, holder, on_day, held_on, dated, content'

/** The cadre's own, whoever holds it, and to its officers those of the organ. $1 to $3. */
const sight = '(cadre = $1 or holder = $1 or (organ = $2 and $3::boolean))'
const seenBy = (actor: Actor) => [actor.onBehalfOf ?? actor.person, actor.organ, holds(actor, careOfficers)]

/** A page of the talks that the actor may know of, newest first; one more than `limit` if there is more. */
export async function listTalks(
  database: Pick<Database, 'reader' | 'keys'>,
  actor: Actor,
  { limit, after }: { limit: number; after?: { value: string; id: string } },
): Promise<CareTalk[]> {
  const found = await asPerson(database, actor, client =>
    queryRows(
      client,
      talkRow,
      `select ${selected} from care_talks
       where ${sight} and ($4::timestamptz is null or (asked_at, id) < ($4, $5))
       order by asked_at desc, id desc limit $6`,
      [...seenBy(actor), after?.value ?? null, after?.id ?? '', limit + 1],
    ),
  )
  return Promise.all(found.map(row => opened(database, row)))
}

/** A talk that the actor may know of. */
export async function findTalk(
  database: Pick<Database, 'reader' | 'keys'>,
  actor: Actor,
  id: string,
): Promise<CareTalk | undefined> {
  const found = await asPerson(database, actor, client =>
    queryRow(client, talkRow, `select ${selected} from care_talks where ${sight} and id = $4`, [...seenBy(actor), id]),
  )
  return found && opened(database, found)
}

async function opened({ keys }: Pick<Database, 'keys'>, { content, ...row }: RowOf<typeof talkRow>): Promise<CareTalk> {
  const key = await keys.get(careTalkScope(row.id))
  if (!key) throw new Error(`talk ${row.id} has no key`)
  return { ...row, content: openJson<TalkContent>(key.for('column'), content, row.id) }
}

type NewTalk = { id: string; organ: string; cadre: string; askedBy: CareAsker; asker: string; content: TalkContent }

/** Keeps that a talk is asked for, once, and tells the other side; an id that is there is given back, `fresh` false. */
export async function askTalk(
  database: Pick<Database, 'system' | 'keys'>,
  { id, organ, cadre, askedBy, asker, content }: NewTalk,
): Promise<{ talk: CareTalk; fresh: boolean }> {
  const key = await database.keys.create(careTalkScope(id))
  const { row, fresh } = await inTransaction(database.system, async client => {
    const { rowCount } = await client.query(
      `insert into care_talks (id, organ, cadre, asked_by, asker, asked_at, content)
       values ($1, $2, $3, $4, $5, date_trunc('milliseconds', zm_clock()), $6) on conflict do nothing`,
      [id, organ, cadre, askedBy, asker, sealJson(key.for('column'), content, id)],
    )
    if (rowCount === 1 && askedBy === 'organ') await tell(client, { id, key: 'asked', about: 'careTalk' }, [cadre])
    if (rowCount === 1 && askedBy === 'cadre')
      await tell(client, { id, key: 'asked', about: 'dateTalk' }, await officersOf(client, organ, cadre))
    return { row: await rowOf(client, id), fresh: rowCount === 1 }
  })
  return { talk: await opened(database, row), fresh }
}

/** How a talk goes on; each only from the states named, which the caller has checked against what it saw. */
type Step =
  | { to: 'dated'; on: PlainDate; holder: string; place?: string; reasons?: string }
  | { to: 'withdrawn'; reasons: string }
  | { to: 'held'; heldOn: PlainDate; summary: string; concerns: readonly Omit<NewConcern, 'raisedAt'>[] }

const from = { dated: ['asked', 'dated'], withdrawn: ['asked', 'dated'], held: ['asked', 'dated'] } as const

/**
 * Carries a talk one step on and tells whom it concerns; what is raised in one that is held is kept with it. Undefined
 * when it is over by now: then nothing is changed.
 */
export async function carryTalkOn(
  database: Pick<Database, 'system' | 'keys'>,
  { id, actor, step }: { id: string; actor: Actor; step: Step },
): Promise<CareTalk | undefined> {
  const key = await database.keys.get(careTalkScope(id))
  if (!key) throw new Error(`talk ${id} has no key`)
  const raised = step.to === 'held' ? step.concerns : []
  const raisedAt = await clockOf(database.system)
  const concerns = await Promise.all(raised.map(concern => sealConcern(database, { ...concern, raisedAt })))
  const row = await inTransaction(database.system, async client => {
    const known = await opened(database, await rowOf(client, id, 'for update'))
    if (!from[step.to].some(state => state === known.state)) return undefined
    const at = await clockOf(client)
    const content = sealJson(key.for('column'), after(known.content, step, { by: actor.person, at }), id)
    const { on, holder, heldOn } = { on: null, holder: null, heldOn: null, ...step }
    await client.query(
      `update care_talks set state = $2, content = $3, on_day = coalesce($4, on_day), holder = coalesce($5, holder),
         held_on = $6, dated = dated + ($2 = 'dated')::int where id = $1`,
      [id, step.to, content, on, holder, heldOn],
    )
    for (const concern of concerns) await keepConcern(client, concern)
    if (step.to === 'dated') {
      const told = [known.cadre, step.holder].filter(person => person !== actor.person)
      await tell(client, { id, key: `dated-${known.dated + 1}`, about: 'careTalk', due: step.on }, told)
    }
    return rowOf(client, id)
  })
  return row && opened(database, row)
}

function after(content: TalkContent, step: Step, said: { by: string; at: string }): TalkContent {
  switch (step.to) {
    case 'dated': {
      const { to: _to, holder: _holder, ...date } = step
      return { ...content, dates: [...(content.dates ?? []), { ...date, ...said }] }
    }
    case 'withdrawn':
      return { ...content, withdrawn: { reasons: step.reasons, ...said } }
    case 'held':
      return { ...content, summary: step.summary }
  }
}

async function rowOf(client: pg.PoolClient, id: string, lock: 'for update' | '' = ''): Promise<RowOf<typeof talkRow>> {
  const row = await queryRow(client, talkRow, `select ${selected} from care_talks where id = $1 ${lock}`, [id])
  if (!row) throw new Error(`talk ${id} is not there`)
  return row
}

async function officersOf(client: pg.PoolClient, organ: string, but: string): Promise<string[]> {
  const found = await queryRows(
    client,
    columns({ person: text }),
    `select distinct o.person from offices o join persons p on p.person = o.person
     where o.organ = $1 and 'supervisor' = any(o.roles) and o.person <> $2 and not ${hasLeft('p')}`,
    [organ, but],
  )
  return found.map(({ person }) => person)
}

type Message = { id: string; key: string; about: string; due?: PlainDate }

const tell = (client: pg.PoolClient, { id, key, about, due }: Message, persons: readonly string[]) =>
  client.query(
    `insert into inbox (person, kind, key, about, due, urgent, in_person, record)
     select unnest($1::text[]), 'task', $2, $3, $4, false, true, 'talk:' || $5 on conflict do nothing`,
    [persons, key, about, due ?? null, id],
  )
