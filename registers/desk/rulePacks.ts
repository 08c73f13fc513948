import type pg from 'pg'
import type { CaseKind } from '#domain/caseKind.ts'
import { hashOf } from '#domain/hash.ts'
import { currentPackFor, packOf } from '#domain/packs/packs.ts'
import { packKeyOf, type Regime, type RulePack } from '#domain/packs/rulePack.ts'
import { day, instant, json, orNull, text } from '../database/columns.ts'
import { type Database, inTransaction } from '../database/database.ts'
import { columns, queryRow, queryRows, withoutNulls } from '../database/rows.ts'

type Client = pg.Pool | pg.ClientBase

const loaded = columns({
  id: text,
  organ: text,
  content: json<RulePack>(),
  hash: text,
  loadedBy: text,
  loadedAt: instant,
  signedBy: orNull(text),
  signedAt: orNull(instant),
  validFrom: orNull(day),
})
const selected = 'id, organ, content, hash, loaded_by, loaded_at, signed_by, signed_at, valid_from'

/** A pack that an admin loaded; without `validFrom` a draft, under which no case begins. */
export type LoadedPack = {
  id: string
  organ: string
  content: RulePack
  hash: string
  loadedBy: string
  loadedAt: string
  signedBy?: string
  signedAt?: string
  validFrom?: string
}

/** A pack that was loaded, draft or signed off, by its id. */
export async function loadedPack(client: Client, id: string): Promise<LoadedPack | undefined> {
  const row = await queryRow(client, loaded, `select ${selected} from rule_packs where id = $1`, [id])
  return row && withoutNulls(row)
}

/** The packs that were loaded for some organs, drafts first, then the latest. */
export async function loadedPacks(client: Client, organs: readonly string[]): Promise<LoadedPack[]> {
  const rows = await queryRows(
    client,
    loaded,
    `select ${selected} from rule_packs where organ = any($1) order by valid_from desc nulls first, loaded_at desc limit 1000`,
    [organs],
  )
  return rows.map(withoutNulls)
}

/**
 * The pack of exactly this id under which a case may have begun: one that was signed off, else one of the release. A
 * loaded one comes first: no pack of the release had its id when it was loaded, so that no case holds another by it.
 */
export async function packById(client: Client, id: string): Promise<RulePack | undefined> {
  const own = await loadedPack(client, id)
  return own?.validFrom === undefined ? packOf(id) : own.content
}

/** For which cases a pack is asked for: `chain` is their organ with those above it, nearest first. */
export type PackQuery = { kind: CaseKind; regime: Regime | undefined; chain: readonly string[]; day: string }

/**
 * The pack under which a case begins that was received on a day: the latest in force of its organ, else of the nearest
 * organ above that has one, else that of the release. Throws RangeError for a tolerance review without a regime.
 */
export async function packInForce(client: Client, { kind, regime, chain, day: on }: PackQuery): Promise<RulePack> {
  const release = currentPackFor(kind, regime)
  const own = await queryRow(
    client,
    columns({ content: json<RulePack>() }),
    `select content from rule_packs where of = $1 and organ = any($2) and valid_from <= $3
     order by array_position($2, organ), valid_from desc limit 1`,
    [packKeyOf(release), chain, on],
  )
  return own?.content ?? release
}

/** Why a pack is not kept: its id has another content already, with the next version that is free. */
export type PackTaken = { taken: string; free: number }

/** Keeps a draft; the same content once more is the same draft. */
export async function keepDraft(
  { system }: Pick<Database, 'system'>,
  pack: RulePack,
  { by, organ }: { by: string; organ: string },
): Promise<LoadedPack | PackTaken> {
  const hash = hashOf(pack)
  const of = packKeyOf(pack)
  return inTransaction(system, async client => {
    await client.query('lock table rule_packs in share row exclusive mode')
    const known = await loadedPack(client, pack.id)
    if (known?.hash === hash && known.organ === organ) return known
    if (known || packOf(pack.id)) return { taken: pack.id, free: await freeVersion(client, of) }
    await client.query(
      'insert into rule_packs (id, organ, of, content, hash, loaded_by) values ($1, $2, $3, $4, $5, $6)',
      [pack.id, organ, of, JSON.stringify(pack), hash, by],
    )
    return (await loadedPack(client, pack.id)) as LoadedPack
  })
}

async function freeVersion(client: Client, of: string): Promise<number> {
  const rows = await queryRows(client, columns({ id: text }), 'select id from rule_packs where of = $1', [of])
  const taken = new Set(rows.map(({ id }) => id))
  let version = 1
  while (taken.has(`${of}@${version}`) || packOf(`${of}@${version}`)) version += 1
  return version
}

/** What came of a sign-off: `signed`, or why not. Two at once: the second finds it signed. */
export type SignOff = 'signed' | 'alreadySigned' | 'dayTaken'

/** Sets a draft in force from a day, by another admin than the one who loaded it. */
export async function signOff(
  { system }: Pick<Database, 'system'>,
  { id, by, validFrom }: { id: string; by: string; validFrom: string },
): Promise<SignOff> {
  return inTransaction(system, async client => {
    await client.query('lock table rule_packs in share row exclusive mode')
    const other = await client.query(
      `select from rule_packs a join rule_packs b using (organ, of) where a.id = $1 and b.id <> $1 and b.valid_from = $2`,
      [id, validFrom],
    )
    if (other.rowCount) return 'dayTaken'
    const { rowCount } = await client.query(
      `update rule_packs set signed_by = $2, signed_at = zm_clock(), valid_from = $3 where id = $1 and signed_by is null`,
      [id, by, validFrom],
    )
    return rowCount === 1 ? 'signed' : 'alreadySigned'
  })
}
