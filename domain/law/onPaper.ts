import { type ArticleOf, articles, type Check } from './articles.ts'
import { type DocumentKey, documents, type LawDocument } from './documents.ts'

/** A source as a rule pack names it; only what is needed here. */
type Named = { readonly document: string; readonly article?: string; readonly mark: string }

const keyOf = (title: string): DocumentKey | undefined =>
  (Object.keys(documents) as DocumentKey[]).find(key => documents[key].title === title)

/**
 * Whether a paper that is served may cite this as its basis: an article that binds here and whose text was read, be it
 * in a statute or, of a Party rule, in a reprint (docs/rules.md 0, Notices). That a reprint is still to be checked is
 * shown inside alone; what is followed by analogy, known from a newspaper, or holds in another place is never cited.
 */
export function mayStandOnPaper({ document, article, mark }: Named): boolean {
  const key = keyOf(document)
  if ((mark !== 'S' && mark !== 'Q') || key === undefined || article === undefined) return false
  const checks: Readonly<Record<string, Check>> = articles[key as keyof typeof articles] ?? {}
  const check = checks[article]
  return check !== undefined && check.as !== 'report' && !check.analogy
}

/** An article as a paper cites it. Throws RangeError when no paper may. */
export function onPaper<K extends DocumentKey>(key: K, article: ArticleOf<K>): string {
  const { title, mark }: LawDocument = documents[key]
  if (!mayStandOnPaper({ document: title, article, mark })) throw new RangeError(`no paper cites ${title}${article}`)
  return `《${title}》${article}`
}
