import { type ParseArgsConfig, parseArgs } from 'node:util'
import { DatabaseRefused } from '#registers/database/guards.ts'
import { KeyringError } from '#vault/keyring.ts'
import { SealKeyError } from '#vault/sealKey.ts'
import { ConfigurationError } from '../configuration.ts'
import { ConsoleBuildError } from '../console/build.ts'
import { StartError } from '../embedded/startError.ts'

type Options = NonNullable<ParseArgsConfig['options']>
type Given<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>

/**
 * What the command was given: its words, and the options that it declares. Prints the help text and ends on `--help`;
 * ends with 2 when an option is unknown, and names it.
 */
export function readArguments<const O extends Options = Record<never, never>>(help: string, options?: O): Given<O> {
  try {
    const given = parseArgs({ options: { ...options, help: { type: 'boolean', short: 'h' } }, allowPositionals: true })
    if (!given.values.help) return given as Given<O>
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    fail(`${error.message.split('. ')[0]}. Try --help.`, 2)
  }
  console.log(help)
  process.exit(0)
}

/** Ends the command with one sentence on stderr. */
export function fail(message: string, exitCode: number): never {
  console.error(message)
  process.exit(exitCode)
}

/**
 * Does the work of a command; an error that an operator can mend ends it with its one sentence, any other is thrown.
 */
export async function forPeople<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (isForPeople(error)) fail(error.message, 1)
    throw error
  }
}

/** Whether the message of an error is one line for an operator. */
export const isForPeople = (error: unknown): error is Error =>
  [ConfigurationError, ConsoleBuildError, DatabaseRefused, KeyringError, SealKeyError, StartError].some(
    kind => error instanceof kind,
  )
