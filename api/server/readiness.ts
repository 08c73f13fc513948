import type { Deps } from './deps.ts'

/** Whether the first action would be accepted, and what it depends on. */
export async function readiness({ engine, signIn }: Pick<Deps, 'engine' | 'signIn'>) {
  const [running, issuer] = await Promise.all([engine.ready(), signIn.ready()])
  const parts = { ...running, issuer }
  return { ready: Object.values(parts).every(Boolean), parts }
}
