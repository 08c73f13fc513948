/** The system cannot start or go on; the message is one sentence with the remedy, for people. */
export class StartError extends Error {
  override readonly name = 'StartError'
}

const remedies: readonly [RegExp, (part: string) => string][] = [
  [
    /ENOSPC|No space left on device|database or disk is full|disk I\/O error/i,
    part =>
      `The disk is full, ${part} cannot write. Free some space (or set DATA_DIR to a folder on another disk) and start again.`,
  ],
  [
    /EADDRINUSE|address already in use/i,
    part =>
      `A port of ${part} is in use by another program. Stop that program, or unset the port variable to take a free one.`,
  ],
  [
    /database files are incompatible|not compatible with this version/i,
    () =>
      'The PostgreSQL data in DATA_DIR was written by another major version. Set DATA_DIR to an empty folder, or dump the data with the old version and restore it.',
  ],
  [
    /EACCES|EPERM|EROFS|Permission denied|Read-only file system/i,
    part =>
      `${part} may not write or enter its folder. Give this user the right to DATA_DIR and its parent folders, or set DATA_DIR to another folder.`,
  ],
  [
    /ENOTDIR|EEXIST|ENOENT/,
    part => `${part} is not a folder and cannot be made one. Set DATA_DIR to the path of a folder.`,
  ],
]

/** The sentence for a cause that people can mend, if the text tells one. */
export function remedyFor(part: string, text: string): string | undefined {
  return remedies.find(([pattern]) => pattern.test(text))?.[1](part)
}

/**
 * Turns what a part said when it failed into one sentence with the remedy; `detail` may be an error or the end of a
 * log.
 */
export function explain(part: string, detail: unknown): StartError {
  if (detail instanceof StartError) return detail
  const text =
    detail instanceof Error ? `${(detail as NodeJS.ErrnoException).code ?? ''} ${detail.message}` : String(detail)
  const remedy = remedyFor(part, text)
  if (remedy) return new StartError(remedy, { cause: detail })
  return new StartError(`${part} did not start: ${text.trim().split('\n').slice(-3).join(' | ')}`, { cause: detail })
}
