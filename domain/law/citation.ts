import type { ArticleOf } from './articles.ts'
import { type DocumentKey, documents, type LawDocument } from './documents.ts'

/** How far a text binds, behind its name in a sentence; empty for one that does. */
const standing = { S: '', P: '（参照外地规定）', Q: '（官方文本待核）', A: '（本地规定未载明）' } as const

const shortOf = (document: LawDocument): string => document.short ?? document.title

/** An article as a refusal names it: 政务处分法第四十三条, and where it binds less how far. */
export function articleOf<K extends DocumentKey>(key: K, article: ArticleOf<K>): string {
  const document = documents[key]
  return `${shortOf(document)}${article}${standing[document.mark]}`
}

/** An article that does not govern the matter itself and is followed as a model (参照). */
export const byAnalogy = <K extends DocumentKey>(key: K, article: ArticleOf<K>): string =>
  `参照${articleOf(key, article)}`
