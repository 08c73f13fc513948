import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { readJson, writeSecretJson } from './files.ts'
import { type Part, startPart } from './part.ts'
import { freePort, type PortWish, portOf } from './ports.ts'
import { type Account, postgresAccount } from './postgresAccount.ts'
import { type PostgresBinaries, postgresBinaries } from './postgresBinaries.ts'
import { describeProcess, end, identify, runs } from './processes.ts'
import { explain, StartError } from './startError.ts'

const run = promisify(execFile)

/** Name of the registers' database and of its owner, who is no superuser: row-level security binds it. */
const database = 'zhengming'

interface Passwords {
  superuser: string
  owner: string
}

/** Settings of the embedded PostgreSQL. */
export interface PostgresOptions {
  dataDir: string
  /** Unset: any free port. */
  port?: PortWish
  report?: (line: string) => void
}

/**
 * Starts PostgreSQL on loopback with its data in DATA_DIR/postgres, and keeps it running; creates the database at
 * first.
 */
export async function startPostgres(options: PostgresOptions): Promise<{ databaseUrl: string; part: Part }> {
  const { dataDir, report } = options
  const folder = join(dataDir, 'postgres')
  const binaries = await postgresBinaries()
  const account = await postgresAccount()
  const passwords = readPasswords(join(dataDir, 'secrets', 'postgres.json'), existsSync(folder))
  if (!existsSync(folder)) await initialise(folder, binaries, account, passwords.superuser)
  checkVersion(folder, binaries.major)
  await endOrphan(folder)
  const port = await (options.port ? portOf(options.port) : freePort())
  const urlOf = (user: string, password: string, name: string) =>
    `postgres://${user}:${password}@127.0.0.1:${port}/${name}`
  const adminUrl = urlOf('postgres', passwords.superuser, 'postgres')
  const part = await startPart({
    name: 'PostgreSQL',
    command: binaries.postgres,
    args: [
      '-D',
      folder,
      '-p',
      String(port),
      ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
    ],
    ...account,
    logFile: join(dataDir, 'logs', 'postgres.log'),
    stopSignal: 'SIGINT',
    stopGraceMs: 30_000,
    readyWithinMs: 60_000,
    isReady: () => withClient(adminUrl, async () => true).catch(() => false),
    beforeStart: () => endOrphan(folder),
    report,
  })
  try {
    await withClient(adminUrl, client => createDatabase(client, passwords.owner))
  } catch (error) {
    await part.stop()
    throw explain('PostgreSQL', error)
  }
  return { databaseUrl: urlOf(database, passwords.owner, database), part }
}

/** Loopback only, no socket file; log lines carry neither statements nor values. */
const settings: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
}

function readPasswords(path: string, dataExists: boolean): Passwords {
  const known = readJson<Passwords>(path)
  if (known) return known
  if (dataExists) {
    throw new StartError(
      `DATA_DIR holds PostgreSQL data but its passwords are gone: restore ${path}, or set DATA_DIR to an empty folder.`,
    )
  }
  const fresh = { superuser: randomBytes(24).toString('hex'), owner: randomBytes(24).toString('hex') }
  writeSecretJson(path, fresh)
  return fresh
}

/** Runs initdb in a draft folder that takes its name at the end, so that a killed run leaves no half cluster. */
async function initialise(
  folder: string,
  { initdb }: PostgresBinaries,
  account: Account,
  password: string,
): Promise<void> {
  const draft = `${folder}.draft`
  const passwordFile = `${folder}.password`
  const own = (path: string) => {
    if (account.uid !== undefined) chownSync(path, account.uid, account.gid!)
  }
  try {
    rmSync(draft, { recursive: true, force: true })
    mkdirSync(draft, { mode: 0o700 })
    own(draft)
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
    own(passwordFile)
    await run(
      initdb,
      [
        ...['-D', draft, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'],
        ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
      ],
      { ...account, env: { ...process.env, LC_ALL: 'C' } },
    )
    renameSync(draft, folder)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    throw explain('PostgreSQL', (error as { stderr?: string }).stderr || error)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

function checkVersion(folder: string, major: string): void {
  const file = join(folder, 'PG_VERSION')
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : 'unknown'
  if (found === major) return
  throw new StartError(
    `The PostgreSQL data in ${folder} is of version ${found}, this system needs ${major}: ` +
      'set DATA_DIR to an empty folder, or dump the data with that version and restore it.',
  )
}

/**
 * Ends a server of this very data folder that a killed run left behind. The pid file of a dead one stays: by it
 * PostgreSQL itself finds out whether processes of the dead server still write, and refuses to start until they are
 * gone. It goes only if its pid belongs to another program by now.
 */
async function endOrphan(folder: string): Promise<void> {
  const pidFile = join(folder, 'postmaster.pid')
  if (!existsSync(pidFile)) return
  const orphan = identify(Number.parseInt(readFileSync(pidFile, 'utf8'), 10))
  if (!runs(orphan)) return
  const { command, folder: workingFolder } = describeProcess(orphan.pid)
  if (workingFolder === folder || command.includes(`-D ${folder} `)) await end(orphan, 'SIGINT', 20_000)
  else rmSync(pidFile, { force: true })
}

async function createDatabase(client: pg.Client, ownerPassword: string): Promise<void> {
  const exists = async (query: string) => (await client.query(query, [database])).rowCount === 1
  if (!(await exists('select from pg_roles where rolname = $1'))) {
    await client.query(`create role ${database} login password ${client.escapeLiteral(ownerPassword)}`)
  }
  if (!(await exists('select from pg_database where datname = $1'))) {
    await client.query(`create database ${database} owner ${database}`)
  }
}

async function withClient<T>(connectionString: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return await use(client)
  } finally {
    await client.end()
  }
}
