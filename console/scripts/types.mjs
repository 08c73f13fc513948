/** Writes the types of the interface from its description alone: node scripts/types.mjs <openapi.json> <api.d.ts> */
import { readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const [from, to] = process.argv.slice(2)
if (!from || !to) {
  console.error('Usage: node scripts/types.mjs <openapi.json> <api.d.ts>')
  process.exit(2)
}
/** The words of the description are for people who read it; types change when shapes do. */
const withoutWords = (key, value) =>
  ['title', 'summary', 'description'].includes(key) && typeof value === 'string' ? undefined : value
const types = await openapiTS(JSON.parse(readFileSync(from, 'utf8'), withoutWords), { defaultNonNullable: false })
writeFileSync(
  to,
  `/** Written from the description of the interface: node .ci/console-types.mjs */\n${astToString(types)}`,
)
