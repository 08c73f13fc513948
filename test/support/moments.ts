import { randomUUID } from 'node:crypto'
import { chmodSync, chownSync, cpSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Clients } from './chaos.ts'
import { Server } from './server.ts'

/**
 * A system that is stopped and started on one data folder, parts of which are put back to an earlier moment in between.
 */
export class Moments {
  server: Server
  readonly dataDir: string
  /** Sends and remembers through every start. */
  clients: Clients

  private constructor(server: Server, dataDir: string) {
    this.server = server
    this.dataDir = dataDir
    this.clients = new Clients(server)
  }

  static async start(): Promise<Moments> {
    const dataDir = join(tmpdir(), `zhengming-moments-${randomUUID()}`)
    return new Moments(await Server.start({ DATA_DIR: dataDir }), dataDir)
  }

  /** Stops the system, does `between`, and starts it again. */
  async again(between: () => void | Promise<void> = () => {}): Promise<void> {
    await this.server.rest()
    await between()
    this.server = await Server.start({ DATA_DIR: this.dataDir })
    const { sent } = this.clients
    this.clients = new Clients(this.server)
    this.clients.sent.push(...sent)
  }

  copy(part: string, to: string): void {
    cpSync(join(this.dataDir, part), join(this.dataDir, to), { recursive: true, preserveTimestamps: true })
  }

  putBack(from: string, part: string): void {
    const target = join(this.dataDir, part)
    // PostgreSQL runs as a user of its own where the test is root's, and only in a folder that is nobody else's.
    const { uid, gid, mode } = statSync(target)
    rmSync(target, { recursive: true, force: true })
    this.copy(from, part)
    chmodSync(target, mode)
    for (const name of ['.', ...readdirSync(target, { recursive: true }).map(String)])
      chownSync(join(target, name), uid, gid)
  }

  remove(part: string): void {
    rmSync(join(this.dataDir, part), { recursive: true, force: true })
  }

  async stop(): Promise<void> {
    await this.server.stop()
  }
}
