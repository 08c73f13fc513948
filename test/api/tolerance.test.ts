import { afterAll, beforeAll, describe } from 'vitest'
import { Server } from '#test/support/server.ts'
import { startSmtpServer } from '#test/support/smtpServer.ts'
import { beside } from './tolerance/beside.ts'
import { inbox } from './tolerance/inbox.ts'
import { lists } from './tolerance/lists.ts'
import { papers } from './tolerance/papers.ts'
import { story } from './tolerance/story.ts'

let server: Server
let smtp: Awaited<ReturnType<typeof startSmtpServer>>
beforeAll(async () => {
  smtp = await startSmtpServer()
  const mail = { SMTP_URL: smtp.url, MAIL_FROM: 'zhengming@example.test', PUBLIC_URL: 'https://zm.example.test' }
  server = await Server.start(mail)
})
afterAll(async () => {
  await server?.stop()
  await smtp?.stop()
})
const ours = () => server

describe('the case of the seed over HTTP', () => story(ours))
describe('lists', () => lists(ours))
describe('the inbox', () => inbox(ours, () => smtp.received))
describe('what stands beside cases', () => beside(ours))
describe('papers of a case', () => papers(ours))
