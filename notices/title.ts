/** Terms a title must not be torn inside, beyond what the dictionary of the runtime knows. */
const TERMS = /(容错认定|容错纠错|失实检举控告|检举控告|诬告陷害|失职失责|最多跑一次|领导小组|办公室|[!-~〔〕]+)/

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' })

/**
 * A title in the fewest rows of `capacity` full-width characters, about equally long, none ending inside a word (GB/T
 * 9704-2012 7.3.1).
 */
export function titleRows(title: string, capacity: number): string[] {
  const words = titleWords(title)
  const least = Math.ceil(width(title) / capacity)
  const even = Array.from({ length: capacity }, (_, i) => filled(words, i + 1)).find(rows => rows.length <= least)
  return even ?? filled(words, capacity)
}

function filled(words: string[], capacity: number): string[] {
  const rows: string[] = []
  for (const word of words) {
    const last = rows.at(-1)
    if (last !== undefined && width(last + word) <= capacity) rows[rows.length - 1] = last + word
    else rows.push(word)
  }
  return rows.map(row => row.trim())
}

/** Pieces between which a row may end: single characters and marks keep to their word. */
function titleWords(title: string): string[] {
  const words: string[] = []
  for (const piece of title.split(TERMS)) {
    const segments = TERMS.test(piece) ? [piece] : [...segmenter.segment(piece)].map(({ segment }) => segment)
    for (const segment of segments) {
      const previous = words.at(-1) ?? ''
      const opens = /^[\p{Ps}\p{Pi}]/u.test(segment)
      const closes = /^[\p{Pe}\p{Pf}\p{Po}]/u.test(segment)
      const single = [...segment].length === 1 && [...previous].length < 6
      if (previous && (closes || (single && !opens) || /[\p{Ps}\p{Pi}]$/u.test(previous)))
        words[words.length - 1] = previous + segment
      else words.push(segment)
    }
  }
  return words
}

const width = (text: string) => [...text].reduce((sum, letter) => sum + (letter < '\u2000' ? 0.5 : 1), 0)
