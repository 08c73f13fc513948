import { setTimeout as sleep } from 'node:timers/promises'
import { openMeans } from '#system/commands/means.ts'
import { compareOpenCases } from '#system/commands/standing.ts'
import { readConfiguration } from '#system/configuration.ts'
import { Clients, eventually } from '#test/support/chaos.ts'
import { faultsOf } from '#test/support/registerAudit.ts'
import { replayFaults } from '#test/support/replay.ts'
import { Server } from '#test/support/server.ts'
import { faultsOn, randomFrom } from './faults.ts'
import { MailServer } from './mailServer.ts'

/** How long to play, by which seed, and whom to tell of each fault. */
export type Chaos = { minutes: number; seed: number; tell: (line: string) => void }
/** How many faults there were, and what register, runs and clients do not agree on, in words. */
export type Outcome = { faults: number; differences: string[] }

const players = 6
const stages = [undefined, 'accept', 'recordInterview', undefined, 'assignHandlers'] as const
const settledWithinMs = 300_000

/**
 * Plays cases of a system of its own while things go wrong, then compares what is left with what the clients were told.
 */
export async function runChaos({ minutes, seed, tell }: Chaos): Promise<Outcome> {
  const mail = new MailServer()
  await mail.back()
  const server = await Server.start({
    SMTP_URL: `smtp://127.0.0.1:${mail.port}`,
    MAIL_FROM: 'zhengming@mail.example',
  })
  try {
    const random = randomFrom(seed)
    const clients = new Clients(server)
    const [open, closed] = [new Set<string>(), new Set<string>()]
    let ends = false
    const play = async (random: () => number) => {
      while (!ends) {
        const until = stages[Math.floor(random() * stages.length)]
        const caseId = await clients.play(until)
        ;(until === undefined ? closed : open).add(caseId)
      }
    }
    const playing = Promise.all(Array.from({ length: players }, (_, index) => play(randomFrom(seed * 100 + index))))
    const failed = playing.then(
      () => undefined,
      (error: Error) => error,
    )
    const faults = await injectUntil(Date.now() + minutes * 60_000, { server, mail, random, tell })
    ends = true
    const error = await failed
    tell(`${open.size + closed.size} cases, ${clients.confirmed.length} acts confirmed`)
    const differences = await differencesOf(server, clients, { open, closed })
    return { faults, differences: [...(error ? [`a client gave up: ${error.message}`] : []), ...differences] }
  } finally {
    await server.stop()
    await mail.away()
  }
}

type Injecting = { server: Server; mail: MailServer; random: () => number; tell: (line: string) => void }

async function injectUntil(end: number, { server, mail, random, tell }: Injecting): Promise<number> {
  const faults = faultsOn(server, mail)
  let count = 0
  while (Date.now() < end) {
    await sleep(2_000 + random() * 4_000)
    const fault = faults[Math.floor(random() * faults.length)]
    if (!fault) continue
    count += 1
    tell(`${count}. ${fault.name}`)
    await fault.inject(random)
  }
  return count
}

/** Nothing lost, twice or invented; every run and register of one chain; every open case still takes an act. */
async function differencesOf(
  server: Server,
  clients: Clients,
  { open, closed }: { open: ReadonlySet<string>; closed: ReadonlySet<string> },
): Promise<string[]> {
  const { databaseUrl, temporalAddress } = server.system
  const means = await openMeans({ ...readConfiguration({ DATA_DIR: server.dataDir }), databaseUrl, temporalAddress })
  try {
    const differences: string[] = []
    for (const caseId of open) {
      const { status, body } = await clients.act('intake-chen', caseId, 'addNote', { text: '事后' })
      if (status !== 200) differences.push(`case ${caseId} does not move: ${status} ${body?.code}`)
    }
    const waiting = async () =>
      (await server.rows.query("select command_id, type from commands where status = 'open'")).rows
    const left = await eventually(waiting, rows => rows.length === 0, settledWithinMs)
    for (const { type, command_id: id } of left) differences.push(`the command ${type} ${id} has no outcome`)
    const all = [...open, ...closed]
    differences.push(...(await faultsOf(means.database, all, clients.sent)))
    differences.push(...(await replayFaults(means, all)))
    const { left: still } = await compareOpenCases(means, { deep: true })
    for (const { caseId, reason } of still) differences.push(`case ${caseId} stands still: ${reason}`)
    const { rows } = await server.rows.query<{ case_id: string; status: string }>('select case_id, status from cases')
    for (const { case_id: id, status } of rows) {
      if (closed.has(id) && status !== 'closed') differences.push(`case ${id} was played to its end and is ${status}`)
      if (open.has(id) && status !== 'open') differences.push(`case ${id} is ${status} before its end`)
    }
    return differences
  } finally {
    await means.close()
  }
}
