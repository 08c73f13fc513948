import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { lacksOf } from '#domain/access/lacks.ts'
import { closePools } from '#registers/database/database.ts'
import { migrate } from '#registers/database/migrate.ts'
import { KeyringError } from '#vault/keyring.ts'
import { ConfigurationError, readConfiguration } from '../configuration.ts'
import { runningSystem } from '../embedded/running.ts'
import { demoFolder } from '../issuer/accounts.ts'
import { FillError, fillRegisters } from '../setup/fill.ts'
import { type City, files, readFolder } from '../setup/folder.ts'
import { fail, readArguments } from './commandLine.ts'
import { openRegisters } from './means.ts'

const help = `Usage: npm run setup -- init|check|import <folder>

Makes a system ready for a city from a folder of files: ${Object.values(files).join(', ')}.
  init    writes the demonstration city into an empty folder, as an example to change
  check   names every fault of the files and everything that the city forgot; writes nothing
  import  checks, then fills the registers of the configured system (DATABASE_URL, or the one that runs on DATA_DIR)`

const [command = '', folder, ...more] = readArguments(help).positionals
if (!['init', 'check', 'import'].includes(command) || folder === undefined || more.length > 0) fail(help, 2)

try {
  if (command === 'init') init(folder)
  else {
    const city = checked(folder)
    if (command === 'import') await fill(city)
  }
} catch (error) {
  const isForPeople = error instanceof ConfigurationError || error instanceof KeyringError || error instanceof FillError
  if (isForPeople) fail(error.message, 1)
  throw error
}

function init(target: string): void {
  if (existsSync(target) && readdirSync(target).length > 0) fail(`${target} is not empty: name a new folder.`, 1)
  mkdirSync(target, { recursive: true })
  for (const file of Object.values(files)) copyFileSync(join(demoFolder, file), join(target, file))
  console.log(
    `${target} now has ${Object.values(files).join(', ')} of the demonstration city: change them, then check.`,
  )
}

/**
 * The city of a folder; ends the command where a file has a fault. What was forgotten is only named: it can follow
 * later.
 */
function checked(source: string): City {
  const { city, faults } = readFolder(source)
  for (const { file, path, message } of faults) console.error(`${file} ${path}：${message}`)
  if (faults.length > 0) fail(`${faults.length} faults; nothing was written.`, 1)
  const lacks = lacksOf(city)
  for (const { organ, message } of lacks) console.log(`${organ}：${message}`)
  const { organs, units, persons } = city
  const forgotten = lacks.length === 0 ? 'nothing was forgotten' : `${lacks.length} things were forgotten`
  console.log(`${organs.length} organs, ${units.length} units, ${persons.length} persons; ${forgotten}.`)
  return city
}

async function fill(city: City): Promise<void> {
  const configuration = readConfiguration(process.env)
  const databaseUrl = configuration.databaseUrl ?? runningSystem(configuration.dataDir)?.databaseUrl
  if (!databaseUrl) fail(`No system runs on ${configuration.dataDir}: set DATA_DIR, or DATABASE_URL.`, 1)
  await migrate(databaseUrl)
  const database = await openRegisters({ ...configuration, databaseUrl })
  try {
    const { organs, units, persons } = await fillRegisters(database, city, { by: 'setup', reason: 'npm run setup' })
    console.log(`Written: ${organs} organs, ${units} units, ${persons} persons.`)
  } finally {
    await closePools(database)
  }
}
