import { organNamed } from '../access/organs.ts'

/** An accountability matter or inquiry in one text, by which it is found again; an organ of ours goes by any of its names. */
export const matterWords = ({ organ, number }: { organ: string; number: string }): string =>
  `${organNamed(organ)?.id ?? organ}|${number}`
