import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const folder = 'system/commands/'
const commands = readdirSync(folder).filter(file =>
  readFileSync(`${folder}${file}`, 'utf8').includes('readArguments(help'),
)

type Ended = { code: number; stdout: string; stderr: string }
const run = (command: string, ...given: string[]): Promise<Ended> =>
  new Promise(done =>
    execFile(process.execPath, [`${folder}${command}`, ...given], (error, stdout, stderr) =>
      done({ code: Number(error?.code ?? 0), stdout, stderr }),
    ),
  )

test('the commands of the command line are found', () => {
  expect(commands).toEqual([
    'backup.ts',
    'build.ts',
    'cases.ts',
    'demo.ts',
    'keys.ts',
    'migrate.ts',
    'report.ts',
    'restore.ts',
    'setup.ts',
    'start.ts',
    'token.ts',
    'verify.ts',
  ])
})

describe.each(commands)('%s', command => {
  test('tells its use', async () => {
    const [asked, short] = await Promise.all([run(command, '--help'), run(command, '-h')])
    expect(asked).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Usage: /), stderr: '' })
    expect(short).toEqual(asked)
  }, 60_000)

  test('refuses an option that it does not know, by its name', async () => {
    expect(await run(command, '--lisst')).toEqual({
      code: 2,
      stdout: '',
      stderr: "Unknown option '--lisst'. Try --help.\n",
    })
  }, 60_000)
})
