import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text as textOf } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

export type ReceivedMail = { to: string; messageId: string; subject: string; text: string }

const bytesOf = (quoted: string) =>
  Buffer.from(
    quoted.replaceAll('_', ' ').replace(/=(..)/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )

const words = (header: string) =>
  header.replace(/=\?utf-8\?([BQ])\?([^?]*)\?=\s*/gi, (_, way: string, coded: string) =>
    (way.toUpperCase() === 'B' ? Buffer.from(coded, 'base64') : bytesOf(coded)).toString(),
  )

function mailOf(source: string, to: string): ReceivedMail {
  const [head = '', body = ''] = source.split('\r\n\r\n')
  const lines = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n')
  const header = (name: string) => words(lines.find(line => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? '')
  const text = Buffer.from(body, 'base64').toString()
  return { to, messageId: header('Message-ID'), subject: header('Subject'), text }
}

/**
 * A real SMTP server on loopback that keeps what it was given. While it `hangsUp` it takes a mail and breaks the
 * connection before it says so; it refuses addresses that are `unknown` to it.
 */
export async function startSmtpServer() {
  const received: ReceivedMail[] = []
  const state = { received, hangsUp: false, unknown: new Set<string>(), connections: 0 }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onConnect(_session, done) {
      state.connections += 1
      done()
    },
    onRcptTo({ address }, _session, done) {
      done(state.unknown.has(address) ? Object.assign(new Error('no such user'), { responseCode: 550 }) : null)
    },
    onData(stream, session, done) {
      void textOf(stream).then(source => {
        received.push(mailOf(source, session.envelope.rcptTo[0]?.address ?? ''))
        if (!state.hangsUp) return done()
        for (const connection of server.connections) connection.close()
      })
    },
  })
  server.on('error', () => {})
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  const stop = () => new Promise<void>(stopped => server.close(() => stopped()))
  return Object.assign(state, { url: `smtp://127.0.0.1:${port}`, stop })
}
