/** What must be there: throws when it is not. */
export function found<T>(value: T | null | undefined, what = 'what was looked for'): T {
  if (value === undefined || value === null) throw new Error(`${what} is not there`)
  return value
}
