import { Client } from '@temporalio/client'
import type { Answer, RegisterEnd } from '#contract/messages.ts'
import { entriesQuery, workflowIdOf } from '#contract/names.ts'
import type { Actor } from '#domain/access/actor.ts'
import type { Organs } from '#domain/access/organs.ts'
import { actingFor, mayStandIn } from '#domain/access/substitution.ts'
import type { StatutoryCalendar } from '#domain/time/calendar.ts'
import { readCalendar } from '#registers/beside/calendar.ts'
import { closePools, type Database } from '#registers/database/database.ts'
import { openDatabase } from '#registers/database/opening.ts'
import { organsInForce } from '#registers/desk/organs.ts'
import { absentToday } from '#registers/desk/substitutions.ts'
import type { Since } from '#registers/filing/filing.ts'
import { lastRound } from '#registers/filing/rounds.ts'
import { type Configuration, ConfigurationError } from '#system/configuration.ts'
import { connectTemporal } from '#system/temporalConnection.ts'
import { sealedDataConverter } from '#vault/dataConverter.ts'
import { looksOf } from './looks.ts'

type Log = { error(facts: object, message: string): void; warn(facts: object, message: string): void }

/** What the API acts with: the registers, and the workflows of the cases. */
export type Engine = {
  database: Database
  client: Client
  taskQueue: string
  /** The register of organs; known for 2 s at most. */
  organs(): Promise<Organs>
  /** After a change of an organ: this process asks anew. */
  forgetOrgans(): void
  log: Log
  /** Entries that a running case wrote after the register's last one. */
  since: Since
  calendar(): Promise<StatutoryCalendar>
  /**
   * A caller in its own right, first, and in that of each absent person it substitutes today; known for 2 s at most.
   */
  standings(actor: Actor): Promise<readonly [Actor, ...Actor[]]>
  /** After a change of a substitution: this process asks anew. */
  forgetStandings(): void
  ready(): Promise<{ database: boolean; temporal: boolean; worker: boolean }>
  close(): Promise<void>
}

/**
 * Connects to PostgreSQL and Temporal. Throws when either cannot be reached, or the keyring is not that of the
 * registers.
 */
export async function openEngine(configuration: Configuration, log: Log): Promise<Engine> {
  const { databaseUrl, temporalNamespace: namespace, taskQueue, fontsDir } = configuration
  if (!databaseUrl) throw new ConfigurationError('DATABASE_URL must be set.')
  const onLost = (error: Error) => log.warn({ err: error.message }, 'a database connection was lost')
  const looks = looksOf(fontsDir)
  const database = { ...(await openDatabase({ ...configuration, databaseUrl }, onLost)), looks }
  const { keys } = database
  const connection = await connectTemporal(configuration)
  const client = new Client({
    connection,
    namespace,
    dataConverter: sealedDataConverter(keys),
  })
  const close = async () => {
    await connection.close()
    await closePools(database)
  }
  return engineOn(database, client, { taskQueue, log, close })
}

/** The engine on connections that are open already. */
export function engineOn(
  database: Database,
  client: Client,
  { taskQueue, log, close }: Pick<Engine, 'taskQueue' | 'log' | 'close'>,
): Engine {
  const organs = cached(() => organsInForce(database), 2_000)
  const absent = cached(() => absentToday(database), 2_000)
  const startedAt = Date.now()
  return {
    database,
    client,
    taskQueue,
    log,
    since: (caseId, filed) =>
      client.workflow.getHandle(workflowIdOf(caseId)).query<Answer, [RegisterEnd]>(entriesQuery, filed),
    organs: organs.read,
    forgetOrgans: organs.forget,
    calendar: cached(() => readCalendar(database), 10_000).read,
    async standings(actor) {
      const persons = (await absent.read()).get(actor.person) ?? []
      const standingsFor = persons.filter(person => mayStandIn(actor, person)).map(person => actingFor(actor, person))
      return [actor, ...standingsFor.filter(({ roles }) => roles.length > 0)]
    },
    forgetStandings: absent.forget,
    ready: () => readiness(database, client, taskQueue, startedAt),
    close,
  }
}

/** Read at most once in `ms`, by all who ask. */
function cached<T>(read: () => Promise<T>, ms: number): { read(): Promise<T>; forget(): void } {
  let known: { until: number; value: Promise<T> } | undefined
  const forget = () => {
    known = undefined
  }
  return {
    forget,
    read() {
      if (!known || known.until < Date.now()) {
        const value = read()
        known = { until: Date.now() + ms, value }
        value.catch(forget)
      }
      return known.value
    },
  }
}

/**
 * A worker that waits for work asks anew each minute; of rounds there is one each 15 s, so five minutes bear any load.
 */
const [askedMs, roundMs] = [75_000, 300_000]

async function readiness(database: Database, client: Client, taskQueue: string, startedAt: number) {
  const settled = await Promise.allSettled([
    lastRound(database),
    client.workflowService.describeTaskQueue({
      namespace: client.options.namespace,
      taskQueue: { name: taskQueue },
      taskQueueType: 1,
    }),
  ])
  const [round, queue] = settled
  const pollers = queue.status === 'fulfilled' ? (queue.value.pollers ?? []) : []
  return {
    database: round.status === 'fulfilled',
    temporal: queue.status === 'fulfilled',
    worker:
      pollers.some(({ lastAccessTime }) => Date.now() - Number(lastAccessTime?.seconds ?? 0) * 1_000 < askedMs) &&
      Date.now() - Math.max(startedAt, round.status === 'fulfilled' ? (round.value?.at.getTime() ?? 0) : 0) < roundMs,
  }
}
