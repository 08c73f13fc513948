/** Arguments of the command; prints the help text and ends on `--help`, refuses options that it does not know. */
export function readArguments(help: string): string[] {
  const given = process.argv.slice(2)
  if (given.includes('--help') || given.includes('-h')) {
    console.log(help)
    process.exit(0)
  }
  const unknown = given.find(argument => argument.startsWith('-'))
  if (unknown) fail(`Unknown option ${unknown}. Try --help.`, 2)
  return given
}

/** Ends the command with one sentence on stderr. */
export function fail(message: string, exitCode: number): never {
  console.error(message)
  process.exit(exitCode)
}
