import type pg from 'pg'
import { type Actor, holds, type Role } from '#domain/access/actor.ts'
import { type CareAspect, careAspectIds, concernStates } from '#domain/care.ts'
import type { PlainDate } from '#domain/time/calendar.ts'
import { concernScope, confidenceScope } from '#vault/scopes.ts'
import { openJson, sealJson } from '#vault/sealing.ts'
import { bytes, day, flag, instant, integer, oneOf, orNull, type RowOf, text } from '../database/columns.ts'
import { asPerson, type Database } from '../database/database.ts'
import { columns, queryRows } from '../database/rows.ts'
import { hasLeft } from '../desk/leavers.ts'

/** Who looks after the care of an organ's cadres. */
export const careOfficers: readonly Role[] = ['supervisor', 'approver']

/** The sealed part of a concern; `moves` tells how it came from one owner to the next. */
export type ConcernContent = {
  text: string
  cadreName?: string
  answer?: string
  moves?: { from: string; to: string; reasons: string; by: string; at: string }[]
}

/** A concern (诉求), opened. `cadre` is null where nobody knows who was visited: a respondent. */
export type Concern = Omit<RowOf<typeof concernRow>, 'content'> & { content: ConcernContent }

const concernRow = columns({
  id: text,
  organ: text,
  cadre: orNull(text),
  aspect: oneOf(...careAspectIds),
  owner: text,
  ownerLeft: flag,
  raisedBy: text,
  raisedAt: instant,
  due: day,
  state: oneOf(...concernStates),
  answeredBy: orNull(text),
  answeredAt: orNull(instant),
  readAt: orNull(instant),
  given: integer,
  confided: flag,
  content: bytes,
})
const selected = `c.id, c.organ, c.cadre, c.aspect, c.owner, c.raised_by, c.raised_at, c.due, c.state, c.answered_by,
  c.answered_at, c.read_at, c.given, c.confidence is not null as confided, c.content,
  coalesce((select ${hasLeft('p')} from persons p where p.person = c.owner), false) as owner_left`

/**
 * The cadre's own and those to answer; to its officers those of the organ, but for what concerns themselves. $1 to $3.
 */
const sight = `(c.cadre = $1 or c.owner = $1 or c.raised_by = $1
  or (c.organ = $2 and $3::boolean and c.cadre is distinct from $1))`
const seenBy = (actor: Actor) => [actor.onBehalfOf ?? actor.person, actor.organ, holds(actor, careOfficers)]

export type ConcernFilter = {
  state?: 'open' | 'answered'
  aspect?: CareAspect
  mine?: boolean
  overdue?: boolean
  limit: number
  after?: { value: string; id: string }
}

const today = "(zm_clock() at time zone 'Asia/Shanghai')::date"

/** A page of the concerns that the actor may read, newest first; one more than `limit` if there is more. */
export async function listConcerns(
  database: Pick<Database, 'reader' | 'keys'>,
  actor: Actor,
  { state, aspect, mine, overdue, limit, after }: ConcernFilter,
): Promise<Concern[]> {
  const found = await asPerson(database, actor, client =>
    queryRows(
      client,
      concernRow,
      `select ${selected} from care_concerns c
       where ${sight} and ($4::timestamptz is null or (c.raised_at, c.id) < ($4, $5))
         and ($6::text is null or c.state = $6) and ($7::text is null or c.aspect = $7)
         and ($8::boolean is not true or c.owner = $1)
         and ($9::boolean is null or (c.state = 'open' and c.due < ${today}) = $9)
       order by c.raised_at desc, c.id desc limit $10`,
      [
        ...seenBy(actor),
        after?.value ?? null,
        after?.id ?? '',
        state ?? null,
        aspect ?? null,
        mine ?? null,
        overdue ?? null,
        limit + 1,
      ],
    ),
  )
  return openConcerns(database, found)
}

/** A concern that the actor may read. */
export async function findConcern(
  database: Pick<Database, 'reader' | 'keys'>,
  actor: Actor,
  id: string,
): Promise<Concern | undefined> {
  const found = await asPerson(database, actor, client =>
    queryRows(client, concernRow, `select ${selected} from care_concerns c where ${sight} and c.id = $4`, [
      ...seenBy(actor),
      id,
    ]),
  )
  return (await openConcerns(database, found))[0]
}

/** The concerns of a case, oldest first, for whoever may read the case. */
export async function concernsOfCase(database: Pick<Database, 'system' | 'keys'>, caseId: string): Promise<Concern[]> {
  const found = await queryRows(
    database.system,
    concernRow,
    `select ${selected} from care_concerns c where c.case_id = $1 order by c.raised_at, c.id`,
    [caseId],
  )
  return openConcerns(database, found)
}

/** The same concern, locked until the transaction ends; undefined if its key was destroyed. */
export async function lockedConcern(
  { keys }: Pick<Database, 'keys'>,
  client: pg.PoolClient,
  id: string,
): Promise<Concern | undefined> {
  const found = await queryRows(
    client,
    concernRow,
    `select ${selected} from care_concerns c where c.id = $1 for update`,
    [id],
  )
  return (await openConcerns({ keys }, found))[0]
}

/** Opens concerns; one whose key was destroyed with its case is gone. */
async function openConcerns({ keys }: Pick<Database, 'keys'>, rows: readonly RowOf<typeof concernRow>[]) {
  const opened = await Promise.all(
    rows.map(async ({ content, ...row }) => {
      const key = await keys.get(concernScope(row.id))
      return key ? [{ ...row, content: openJson<ConcernContent>(key.for('column'), content, row.id) }] : []
    }),
  )
  return opened.flat()
}

export type NewConcern = {
  id: string
  organ: string
  talkId?: string
  caseId?: string
  cadre?: string
  cadreName?: string
  aspect: CareAspect
  text: string
  owner: string
  raisedBy: string
  raisedAt: string
  due: PlainDate
  inConfidence?: string
}

type SealedConcern = Omit<NewConcern, 'text' | 'cadreName' | 'inConfidence'> & {
  content: Buffer
  confidence: Buffer | null
}

/**
 * Makes the keys of a concern and seals it: before the transaction that keeps it, since keys go by another connection.
 */
export async function sealConcern(
  { keys }: Pick<Database, 'keys'>,
  { text: words, cadreName, inConfidence, ...row }: NewConcern,
): Promise<SealedConcern> {
  const { id } = row
  const key = await keys.create(concernScope(id))
  const content: ConcernContent = { text: words, ...(cadreName !== undefined && { cadreName }) }
  const confidence = inConfidence === undefined ? null : await sealConfidence({ keys }, id, inConfidence)
  return { ...row, content: sealJson(key.for('column'), content, id), confidence }
}

/** Keeps a concern, once, and tells its owner. */
export async function keepConcern(
  client: pg.PoolClient,
  { id, content, confidence, ...row }: SealedConcern,
): Promise<void> {
  await client.query(
    `with kept as (
       insert into care_concerns (id, organ, talk_id, case_id, cadre, aspect, owner, raised_by, raised_at, due, content, confidence)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing returning id, owner, due)
     insert into inbox (person, kind, key, about, due, urgent, in_person, record)
     select owner, 'task', '1', 'answerConcern', due, false, true, 'concern:' || id from kept`,
    [
      id,
      row.organ,
      row.talkId ?? null,
      row.caseId ?? null,
      row.cadre ?? null,
      row.aspect,
      row.owner,
      row.raisedBy,
      row.raisedAt,
      row.due,
      content,
      confidence,
    ],
  )
}

/** What was said in confidence, sealed under a key of its own. */
export async function sealConfidence({ keys }: Pick<Database, 'keys'>, id: string, words: string): Promise<Buffer> {
  const key = await keys.create(confidenceScope(id))
  return sealJson(key.for('column'), words, `${id}:confidence`)
}
