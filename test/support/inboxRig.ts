import { randomBytes, randomUUID } from 'node:crypto'
import { MockActivityEnvironment } from '@temporalio/testing'
import { createInboxActivities } from '#activities/inbox.ts'
import type { Actor, Role } from '#domain/access/actor.ts'
import { indexOf } from '#domain/caseIndex.ts'
import type { Entry } from '#domain/entry.ts'
import { tolerance } from '#domain/tolerance/tolerance.ts'
import { putCalendarYear } from '#registers/beside/calendar.ts'
import { closePools, type Database, inTransaction, openPools } from '#registers/database/database.ts'
import { migrate } from '#registers/database/migrate.ts'
import { listInbox, type MessageRow } from '#registers/desk/inbox.ts'
import { rememberSignIn } from '#registers/desk/signIns.ts'
import { file } from '#registers/filing/filing.ts'
import { refillSight } from '#registers/filing/refillSight.ts'
import { chainEntries } from '#registers/ledger/chain.ts'
import { newKeyring } from '#test/support/register.ts'
import { DataKeys } from '#vault/dataKeys.ts'
import type { Keyring } from '#vault/keyring.ts'
import { caseScope } from '#vault/scopes.ts'
import { startPostgres } from './postgres.ts'
import { actor, type given } from './toleranceCase.ts'

/** Runs an activity as a worker does, with a place to send heartbeats to. */
export const asActivity = (activity: () => Promise<void>): Promise<void> => new MockActivityEnvironment().run(activity)

/**
 * Real PostgreSQL in 2031, whose one holiday beside weekends is Tuesday 4 March, with cases that the rules themselves
 * tell.
 */
export class InboxRig {
  readonly database: Database
  private readonly postgres: Awaited<ReturnType<typeof startPostgres>>
  private readonly vault: Pick<Database, 'system' | 'reader'>
  private readonly keyring: Keyring
  private constructor(
    postgres: InboxRig['postgres'],
    database: Database,
    { vault, keyring }: { vault: InboxRig['vault']; keyring: Keyring },
  ) {
    this.postgres = postgres
    this.database = database
    this.vault = vault
    this.keyring = keyring
  }

  static async start(): Promise<InboxRig> {
    const postgres = await startPostgres()
    await migrate(postgres.url)
    const vault = openPools(postgres.url, () => {}, { max: 10 })
    const keyring = newKeyring()
    const database = { ...openPools(postgres.url, () => {}), keys: new DataKeys(vault.system, keyring) }
    await putCalendarYear(
      database,
      2031,
      { holidays: ['2031-03-04'], makeUpWorkdays: [], notice: 'test' },
      { by: 'admin-gu' },
    )
    return new InboxRig(postgres, database, { vault, keyring })
  }

  async stop(): Promise<void> {
    await closePools(this.database)
    await closePools(this.vault)
    await this.postgres.stop()
  }

  /** Sets the clock of receipt to a moment in Shanghai, '2031-03-05 09:00'. */
  async clock(moment: string): Promise<void> {
    const clockAheadMs = Date.parse(`${moment.replace(' ', 'T')}:00+08:00`) - Date.now()
    await closePools(this.database)
    Object.assign(
      this.database,
      openPools(this.postgres.url, () => {}, { clockAheadMs }),
    )
  }

  /** Makes somebody known, with an address unless `email` is null. */
  async person(person: string, roles: Role[], email: string | null = `${person}@example.test`): Promise<Actor> {
    const known = actor(person, roles)
    await rememberSignIn(this.database, { ...known, ...(email !== null && { email }) })
    return known
  }

  /** Files what is told of a case after what the register has of it; a new case without `caseId`. */
  async file(told: ReturnType<typeof given>, caseId = randomUUID().replaceAll('-', '')): Promise<string> {
    await this.database.keys.create(caseScope(caseId))
    await this.database.system.query(
      `insert into cases (case_id, kind, organ, claimed_in, number, received_on, rule_pack, subject_index, unit_index, matter_index, run_id)
       values ($1, 'tolerance', 'zhenhai', 'zhenhai', 'No. ' || $1, '2026-03-02', 'audit@1', $1, 'u', 'm', 'run') on conflict do nothing`,
      [caseId],
    )
    const { state, entries } = told
    await file(this.database, caseId, { entries, index: indexOf(tolerance, state), n: entries.length }, () => {
      throw new Error('nothing is missing')
    })
    return caseId
  }

  /**
   * Files one entry for each of many open cases that wait for intake, past the rules; all in a handful of statements.
   */
  async fileEach(ids: readonly string[], entry: Entry): Promise<void> {
    const { system, keys } = this.database
    const wrapped = ids.map(() => this.keyring.wrap(randomBytes(32)))
    await system.query(
      'insert into vault.data_keys (scope, key_id, wrapped) select * from unnest($1::text[], $2::text[], $3::bytea[])',
      [ids.map(caseScope), wrapped.map(({ keyId }) => keyId), wrapped.map(one => one.wrapped)],
    )
    const found = await Promise.all(ids.map(id => keys.get(caseScope(id))))
    const contents = ids.map((id, i) => chainEntries(id, found[i]!, [entry], { position: 0, head: '' })[0]?.content)
    await system.query(
      `insert into cases (case_id, kind, organ, claimed_in, number, received_on, subject_index, unit_index, matter_index, n)
       select id, 'tolerance', 'zhenhai', 'zhenhai', 'No. ' || id, '2026-03-02', id, 'u', 'm', $2 from unnest($1::text[]) id`,
      [ids, entry.n],
    )
    await system.query(
      `with waiting as (
         insert into tasks (case_id, task_id, kind, role, organ, due)
         select id, 'accept-1', 'accept', 'intake', 'zhenhai', '2026-03-09' from unnest($1::text[]) id),
       told as (insert into feed (case_id, seq, kind) select id, 1, 'moved' from unnest($1::text[]) id),
       untold as (insert into reminders_untold select id, $2 from unnest($1::text[]) id)
       insert into entries (case_id, n, id, seq, channel, type, at, received_at, commit, content)
       select id, $2, 'entry', 1, 'ledger', $4, now(), now(), '', content from unnest($1::text[], $3::bytea[]) one (id, content)`,
      [ids, entry.n, contents, entry.event.type],
    )
    await system.query('delete from sight_policy')
    await inTransaction(system, refillSight)
  }

  tell(): Promise<void> {
    return asActivity(createInboxActivities({ database: this.database }).tellPersons)
  }

  /** What a person sees of one case in the inbox, oldest first: kind, what about, reminder. */
  async told(person: Actor, caseId: string): Promise<string[]> {
    const rows = await listInbox(this.database, person, { limit: 1_000 })
    const ofCase = rows.filter(row => row.caseId === caseId).reverse()
    return ofCase.map(({ kind, about, reminder }: MessageRow) => [kind, about, reminder ?? ''].join(' ').trim())
  }
}
