import type { ArticleOf } from '#domain/law/articles.ts'
import { type DocumentKey, documents } from '#domain/law/documents.ts'
import type { Source } from './rulePack.ts'

/** Cites a document of the table of citations, and one of its articles; the mark comes with the document. */
export function cite<K extends DocumentKey>(key: K, article?: ArticleOf<K>, quote?: string): Source {
  const { title: document, mark } = documents[key]
  return { document, mark, ...(article && { article }), ...(quote && { quote }) }
}

/**
 * An assumption of the product (本地规定未载明), with what it was derived from: a binding article it leans on doesn't make it
 * binding.
 */
export function derivedFrom(what: string, article?: string): Source {
  return { document: `据${what}归纳`, mark: 'A', ...(article && { article }) }
}

/** The same of an article of the table of citations. */
export function derivedFromArticle<K extends DocumentKey>(key: K, article: ArticleOf<K>): Source {
  return derivedFrom(`《${documents[key].title}》`, article)
}
