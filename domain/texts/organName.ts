import { organOf } from '#domain/access/organs.ts'

/** The organ's Chinese name, which is its name in every language; an unknown id stands for itself. */
export const organName = (id: string): string => organOf(id)?.name ?? id
