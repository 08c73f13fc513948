import { fold } from '#domain/words/fold.ts'
import { blindIndex } from '#vault/blindIndex.ts'
import type { Secret } from '#vault/sealing.ts'

type Named = 'subject' | 'unit' | 'matter' | 'reporterName'

/** Blind index of a name as it is compared: every usual writing of it has the same one. */
export const nameIndex = (key: Secret, kind: Named, name: string): string => blindIndex(key, kind, fold(name))

/**
 * What to look for: the index of today, and the one of 0.2.0, which told brackets and middle dots apart. A row keeps
 * the index that it was made with, since what it was made of is sealed.
 */
export const nameIndexes = (key: Secret, kind: Named, name: string): string[] => [
  ...new Set([nameIndex(key, kind, name), blindIndex(key, kind, name)]),
]
