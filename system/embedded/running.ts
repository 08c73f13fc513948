import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { readJson, writeSecretJson } from './files.ts'
import { type ProcessIdentity, runs } from './processes.ts'

/** What the commands (`token`, `demo`, …) need to know of the system that runs on a data folder. */
export interface RunningSystem extends ProcessIdentity {
  baseUrl: string
  issuer: string
  audience: string
  databaseUrl: string
  temporalAddress: string
  temporalNamespace: string
  taskQueue: string
  opsUrl: string
  ports: Ports
}

/** Ports of the parts on loopback; 0 where the part is not embedded. */
export interface Ports {
  ops: number
  workerOps: number
  postgres: number
  temporal: number
  issuer: number
}

const fileIn = (dataDir: string) => join(dataDir, 'running.json')
const portsIn = (dataDir: string) => join(dataDir, 'ports.json')

/** The system that runs now on this data folder, if any. */
export function runningSystem(dataDir: string): RunningSystem | undefined {
  const system = readJson<RunningSystem>(fileIn(dataDir))
  return system && runs(system) ? system : undefined
}

/** Tells the commands that this system runs, and the next start which ports to wish for. */
export function announce(dataDir: string, system: RunningSystem): void {
  writeSecretJson(fileIn(dataDir), system)
  writeSecretJson(portsIn(dataDir), system.ports)
}

/** Takes the announcement back. */
export function withdraw(dataDir: string): void {
  rmSync(fileIn(dataDir), { force: true })
}

/** Ports of the last run on this data folder, so that addresses stay the same from start to start where they can. */
export function lastPorts(dataDir: string): Partial<Ports> {
  return readJson<Ports>(portsIn(dataDir)) ?? {}
}
