import { defineConfig } from 'vitest/config'

/** Limits are for a test that hangs, not for a slow machine: a busy one may take five times as long. */
const limits = { testTimeout: 300_000, hookTimeout: 600_000 }
/** In CI and by default: failures and a summary; each test by name with `npm test -- --reporter=verbose`. */
const reporters = ['dot', ['json', { outputFile: 'build/test-results.json' }]] as const

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    retry: 0,
    reporters: reporters.map(one => (typeof one === 'string' ? one : [one[0], { ...one[1] }])),
    projects: [
      /** Rules, texts and models: no server, a minute. */
      { extends: true, test: { ...limits, name: 'fast', include: ['test/{unit,model}/**/*.test.ts'] } },
      /** Real PostgreSQL, Temporal and HTTP, recorded histories, and the walks of every reachable state. */
      {
        extends: true,
        test: { ...limits, name: 'slow', include: ['test/{api,integration,replay,walk,console}/**/*.test.ts'] },
      },
    ],
  },
})
