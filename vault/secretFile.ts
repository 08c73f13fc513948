import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'

/** Writing by the group and any access by others. A mounted secret may be readable by its group. */
const FORBIDDEN_MODE = 0o037

/** Whether others than its owner and a reading group can get at a file. */
export const isOpenToOthers = (path: string): boolean =>
  process.platform !== 'win32' && (statSync(path).mode & FORBIDDEN_MODE) !== 0

/**
 * Makes a file (mode 0600) that is there whole or not at all; false if there is one of this name, which stays as it is.
 */
export function createSecretFile(path: string, text: string): boolean {
  const draft = writeDraft(path, text)
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  } finally {
    rmSync(draft)
  }
}

/** Puts another text in the place of a file, whole or not at all. */
export function replaceSecretFile(path: string, text: string): void {
  renameSync(writeDraft(path, text), path)
}

function writeDraft(path: string, text: string): string {
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  const file = openSync(draft, 'wx', 0o600)
  try {
    writeFileSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  return draft
}
