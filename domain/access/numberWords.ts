import type { NumberSeries, Organ } from './organs.ts'

/** What follows an organ's mark in the word of a number, by series: 容 in 镇容〔2026〕1号. */
export const seriesWords: Readonly<Record<NumberSeries, string>> = {
  tolerance: '容',
  clarification: '澄',
  // A number stands on letters to people whom nothing is established against: it says 核 (核查), never 诬.
  falseAccusation: '核',
  notice: '容告',
  clarificationNotice: '澄告',
  accusationNotice: '核告',
  riskFiling: '险备',
}

/** All words in which an organ numbers; two organs with one in common would give one number twice. */
export const wordsOf = ({ mark, words = {} }: Pick<Organ, 'mark' | 'words'>): string[] =>
  (Object.keys(seriesWords) as NumberSeries[]).map(series => words[series] ?? `${mark}${seriesWords[series]}`)
