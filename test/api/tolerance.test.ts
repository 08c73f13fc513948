import { afterAll, beforeAll, describe } from 'vitest'
import { Server } from '#test/support/server.ts'
import { beside } from './tolerance/beside.ts'
import { demo } from './tolerance/demo.ts'
import { lists } from './tolerance/lists.ts'
import { papers } from './tolerance/papers.ts'
import { story } from './tolerance/story.ts'

let server: Server
beforeAll(async () => {
  server = await Server.start()
})
afterAll(async () => {
  await server?.stop()
})
const ours = () => server

describe('the case of the seed over HTTP', () => story(ours))
describe('lists', () => lists(ours))
describe('what stands beside cases', () => beside(ours))
describe('a case of the demonstration', () => demo(ours))
describe('papers of a case', () => papers(ours))
