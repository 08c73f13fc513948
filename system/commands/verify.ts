import { readFileSync, writeFileSync } from 'node:fs'
import { closePools, openPools } from '#registers/database/database.ts'
import { exportPeriod, periodFormat } from '#registers/ledger/periodExport.ts'
import { readMemory } from '#vault/sealer.ts'
import { readConfiguration } from '../configuration.ts'
import { runningSystem } from '../embedded/running.ts'
import { fail, forPeople, readArguments } from './commandLine.ts'
import { verifyLedger } from './verifyLedger.ts'
import { verifyPeriod } from './verifyPeriod.ts'

const help = `Usage: npm run verify -- <file> [--key <id>] [--roots <file>]
       npm run verify -- --export <file> --from <day> [--to <day>]

Verifies an export offline: its bytes, the chain of entries, the daily seals over them, and the signatures of the seals. The
file is the ledger of a case (GET /v1/cases/{id}/ledger) or all that was sealed in a period. Prints a line per step; ends with
1 at a mismatch, which is named.
  --key <id>       the id of a signing key that was handed over apart from the file: only what it or a key that follows it by
                   a signed statement has signed is taken. Without it the ids are printed, for comparing
  --roots <file>   roots that were kept elsewhere, a line each: DATA_DIR/seals.log of a machine that makes seals
  --export <file>  writes what was sealed between two days (the second: today). DATA_DIR names the running embedded system,
                   DATABASE_URL another one; no keyring is needed, since contents are not in it`

const { positionals, values } = readArguments(help, {
  key: { type: 'string' },
  roots: { type: 'string' },
  export: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
})
const [path, ...more] = positionals

if (values.export !== undefined) await forPeople(() => writePeriod(values.export ?? '', values.from, values.to))
else if (path === undefined || more.length > 0) fail('Give one file: npm run verify -- ledger.jsonl', 2)
else verify(path)

function verify(file: string): void {
  const bytes = readable(file)
  const expected = { key: values.key, roots: values.roots === undefined ? undefined : rootsIn(values.roots) }
  const isPeriod = bytes.subarray(0, 200).includes(periodFormat)
  const { steps, fault } = isPeriod ? verifyPeriod(bytes, expected) : verifyLedger(bytes, expected)
  for (const step of steps) console.log(step)
  if (fault !== undefined) fail(`NOT VERIFIED: ${fault}`, 1)
  console.log('VERIFIED')
}

function rootsIn(file: string) {
  readable(file)
  const roots = readMemory(file)
  if (roots.length === 0) fail(`--roots ${file} has no line with a day and a root.`, 2)
  return roots
}

function readable(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    fail(`${file} cannot be read: ${(error as Error).message}`, 2)
  }
}

async function writePeriod(file: string, from: string | undefined, to = new Date().toISOString().slice(0, 10)) {
  const isDay = (text: string | undefined) =>
    /^\d{4}-\d\d-\d\d$/.test(text ?? '') && !Number.isNaN(Date.parse(text ?? ''))
  if (from === undefined || !isDay(from)) fail('--from must be a day, such as 2026-11-01.', 2)
  if (!isDay(to) || to < from) fail('--to must be a day, not before --from.', 2)
  const { databaseUrl: given, dataDir } = readConfiguration(process.env)
  const databaseUrl = given ?? runningSystem(dataDir)?.databaseUrl
  if (!databaseUrl) fail(`No system runs on ${dataDir}: set DATA_DIR, or DATABASE_URL.`, 1)
  const pools = openPools(databaseUrl, () => {}, { max: 1 })
  try {
    writeFileSync(file, await exportPeriod(pools, { from, to }))
    console.log(`Wrote ${file}.`)
  } finally {
    await closePools(pools)
  }
}
