import { connect, createServer, type Server, type Socket } from 'node:net'

/** A line to a server on loopback that can be cut, with every connection on it, and mended on the same port. */
export class CuttableLine {
  readonly baseUrl: string
  private readonly sockets = new Set<Socket>()

  private server: Server
  private readonly port: number
  private readonly target: number

  private constructor(server: Server, port: number, target: number) {
    this.server = server
    this.port = port
    this.target = target
    this.baseUrl = `http://127.0.0.1:${port}`
  }

  static async to(url: string): Promise<CuttableLine> {
    const target = Number(new URL(url).port)
    const server = createServer()
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as { port: number }
    const line = new CuttableLine(server, port, target)
    server.on('connection', line.carry)
    return line
  }

  private readonly carry = (near: Socket) => {
    const far = connect(this.target, '127.0.0.1')
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(one)
      one
        .on('error', () => {})
        .on('close', () => {
          this.sockets.delete(one)
          other.destroy()
        })
      one.pipe(other)
    }
  }

  async cut(): Promise<void> {
    const closed = new Promise<void>(resolve => this.server.close(() => resolve()))
    for (const socket of this.sockets) socket.destroy()
    await closed
  }

  async mend(): Promise<void> {
    this.server = createServer(this.carry)
    await new Promise<void>(resolve => this.server.listen(this.port, '127.0.0.1', resolve))
  }
}
