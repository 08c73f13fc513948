import type { Logger } from 'pino'
import type { Engine } from '#engine/engine.ts'
import type { MakePaper } from '#engine/papers.ts'
import type { Render } from '#notices/renderer.ts'
import type { BlobStore } from '#vault/blobStore.ts'
import type { BrowserSignIn } from './browserSignIn.ts'
import type { Feed } from './feed.ts'
import type { Metrics } from './metrics.ts'
import type { RateLimit } from './rateLimit.ts'
import type { Session } from './session.ts'
import type { SignIn } from './signIn.ts'

/** What the routes are served with. */
export type Deps = {
  engine: Engine
  blobs: BlobStore
  makePaper: MakePaper
  /** One thread for all papers that this process makes: it holds 200 MB and more. */
  render: Render
  signIn: SignIn
  /** Whose word on roles is taken: with the register's a caller may choose among the posts there. */
  rolesFrom: 'token' | 'register'
  session: Session
  browserSignIn: BrowserSignIn
  rateLimit: RateLimit
  /** Of those who ask by a receipt, by address. */
  receiptLimit: RateLimit
  feed: Feed
  metrics: Metrics
  log: Logger
}
