import { type Organs, organNamed } from '../access/organs.ts'

/**
 * An accountability matter or inquiry in one text, by which it is found again; an organ of ours goes by any of its
 * names.
 */
export const matterWords = ({ organ, number }: { organ: string; number: string }, organs: Organs): string =>
  `${organNamed(organs, organ)?.id ?? organ.trim()}|${number}`
