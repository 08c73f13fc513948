import { type Organs, organOf } from '#domain/access/organs.ts'

/** The organ's Chinese name, which is its name in every language; an unknown id stands for itself. */
export const organName = (organs: Organs, id: string): string => organOf(organs, id)?.name ?? id
