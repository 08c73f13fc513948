import { z } from 'zod'
import { routes } from '#api/routes/routes.ts'

/** Matches a path to the template of its route; of two that fit the one with fewer parameters. */
const served = routes
  .map(route => ({ route, pattern: new RegExp(`^${route.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`) }))
  .sort((one, other) => one.route.path.split('{').length - other.route.path.split('{').length)

/** Throws when a JSON answer of success is not what the description of the interface says of it. */
export function mustBeAsDescribed(method: string, path: string, status: number, body: unknown): void {
  const { pathname } = new URL(path, 'http://here')
  const found = served.find(({ route, pattern }) => route.method === method.toLowerCase() && pattern.test(pathname))
  const schema = found?.route.answers[status]?.schema
  if (!schema || status >= 300) return
  const { error } = schema.safeParse(body)
  if (error) throw new Error(`${method} ${found.route.path} answered other than described: ${z.prettifyError(error)}`)
}
