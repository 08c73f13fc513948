import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** An SMTP server that takes everything, goes away and comes back on the same port. */
export class MailServer {
  port = 0
  private server: SMTPServer | undefined

  async back(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, done) => void stream.resume().once('end', () => done()),
    })
    server.on('error', () => {}) // A client that breaks off is no matter here.
    const listening = server.listen(this.port, '127.0.0.1')
    await once(listening, 'listening')
    this.port = (listening.address() as AddressInfo).port
    this.server = server
  }

  async away(): Promise<void> {
    await new Promise<void>(resolve => (this.server ? this.server.close(() => resolve()) : resolve()))
    this.server = undefined
  }
}
