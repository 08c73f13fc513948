import { isForPeople } from './commands/commandLine.ts'
import { ConfigurationError } from './configuration.ts'

/** Ends a process that cannot start or go on, with one line that every part says alike, and the exit code 1. */
export function endFor(part: 'API' | 'worker', error: unknown): never {
  const message = error instanceof Error ? error.message : String(error)
  console.error(isForPeople(error) ? message.split('\n')[0] : `The ${part} ended: ${message.split('\n')[0]}`)
  process.exit(1)
}

/** A port that cannot be listened on, by the variable that sets it. */
export function portTaken(variable: string, port: number, host: string, error: unknown): ConfigurationError {
  const { code, message } = error as NodeJS.ErrnoException
  const why =
    code === 'EADDRINUSE' || /in use/i.test(message) ? 'is in use' : `cannot be listened on (${code ?? message})`
  return new ConfigurationError(
    `${variable} ${port} of ${host} ${why}: stop the program that listens there, or set ${variable} to another port.`,
  )
}
