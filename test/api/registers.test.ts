import { afterAll, beforeAll, describe } from 'vitest'
import { Server } from '#test/support/server.ts'
import { imports } from './registers/imports.ts'
import { posts } from './registers/posts.ts'
import { rulePacks } from './registers/rulePacks.ts'
import { scim } from './registers/scim.ts'

let server: Server
beforeAll(async () => {
  server = await Server.start({ ROLES_FROM: 'register' })
})
afterAll(() => server?.stop())
const ours = () => server

describe('roles and posts of the register', () => posts(ours))
describe('SCIM', () => scim(ours))
describe('many rows, and what a change leaves behind', () => imports(ours))
describe('rule packs of a city', () => rulePacks(ours))
