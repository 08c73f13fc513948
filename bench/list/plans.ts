import type pg from 'pg'

/** What one statement did: its text, the rows that its plan handled, and the tables that it read from end to end. */
export type Explained = { text: string; rows: number; scans: string[] }

type Node = {
  'Node Type': string
  'Relation Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  'Rows Removed by Join Filter'?: number
  'Rows Removed by Index Recheck'?: number
  Plans?: Node[]
}

/** Every row that a node gave or threw away: what grows when a plan reads more than it answers. */
const handled = (node: Node): number =>
  (node['Actual Rows'] +
    (node['Rows Removed by Filter'] ?? 0) +
    (node['Rows Removed by Join Filter'] ?? 0) +
    (node['Rows Removed by Index Recheck'] ?? 0)) *
    node['Actual Loops'] +
  (node.Plans ?? []).reduce((sum, plan) => sum + handled(plan), 0)

const scansOf = (node: Node): string[] => [
  ...(node['Node Type'] === 'Seq Scan' && handled(node) > 0 ? [node['Relation Name'] ?? '?'] : []),
  ...(node.Plans ?? []).flatMap(scansOf),
]

const quoted = (value: unknown): string => `'${String(value).replaceAll("'", "''")}'`
const element = (value: unknown): string => (value === null ? 'NULL' : `"${String(value).replace(/["\\]/g, '\\$&')}"`)
const literal = (value: unknown): string => {
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value)) return quoted(`{${value.map(element).join(',')}}`)
  return quoted(value instanceof Date ? value.toISOString() : value)
}

/**
 * A pool like the given one; while `during` runs, each statement with parameters is explained as well, as the server
 * would plan it again: prepared, in the same transaction, after it ran.
 */
export function explaining(pool: pg.Pool): { pool: pg.Pool; during(work: () => Promise<void>): Promise<Explained[]> } {
  let found: Explained[] | undefined
  let names = 0
  async function explain(client: pg.PoolClient, text: string, values: readonly unknown[]) {
    const name = `explained_${names++}`
    await client.query(`prepare ${name} as ${text}`)
    const given = values.length > 0 ? `(${values.map(literal).join(', ')})` : ''
    const { rows } = await client.query(`explain (analyze, timing off, format json) execute ${name}${given}`)
    await client.query(`deallocate ${name}`)
    const { Plan: plan } = rows[0]['QUERY PLAN'][0] as { Plan: Node }
    found?.push({ text, rows: Math.round(handled(plan)), scans: scansOf(plan) })
  }
  const watched = (client: pg.PoolClient): pg.PoolClient =>
    new Proxy(client, {
      get(target, property) {
        const value = Reflect.get(target, property, target)
        if (property !== 'query' || !found) return typeof value === 'function' ? value.bind(target) : value
        return async (text: string, values?: unknown[]) => {
          const made = await target.query(text, values as unknown[])
          if (Array.isArray(values)) await explain(target, text, values)
          return made
        }
      },
    })
  const wrapped = new Proxy(pool, {
    get(target, property) {
      const value = Reflect.get(target, property, target)
      if (property === 'connect') return async () => watched(await target.connect())
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  return {
    pool: wrapped,
    async during(work) {
      found = []
      try {
        await work()
        return found
      } finally {
        found = undefined
      }
    },
  }
}
