import { readFileSync } from 'node:fs'
import { fail, readArguments } from './commandLine.ts'
import { verifyLedger } from './verifyLedger.ts'

const help = `Usage: npm run verify -- <file>

Verifies an exported ledger (GET /v1/cases/{id}/ledger) offline: the bytes of the file, the chain of entries, and the daily
seals over it. Prints a line per step; ends with 1 at a mismatch, which is named with both hashes.`

const [path, ...more] = readArguments(help).positionals
if (path === undefined || more.length > 0) fail('Give one file: npm run verify -- ledger.jsonl', 2)

let bytes: Buffer
try {
  bytes = readFileSync(path)
} catch (error) {
  fail(`${path} cannot be read: ${(error as Error).message}`, 2)
}
const { steps, fault } = verifyLedger(bytes)
for (const step of steps) console.log(step)
if (fault !== undefined) fail(`NOT VERIFIED: ${fault}`, 1)
console.log('VERIFIED')
