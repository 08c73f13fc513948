import type { Mark } from '#domain/law/documents.ts'
import type { Source } from './rulePack.ts'

const byForce: readonly Mark[] = ['S', 'Q', 'P', 'A']

/** How far a row binds: the strongest mark among its sources; a row without sources is an assumption. */
export const markOf = (sources: readonly Source[]): Mark =>
  byForce.find(mark => sources.some(source => source.mark === mark)) ?? 'A'
