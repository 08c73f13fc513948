import { clearedStatements } from '#domain/clarification/letterText.ts'
import type { ClarificationState } from '#domain/clarification/state.ts'
import { basisLines, paragraph, remedy, word } from '#notices/content/blocks.ts'
import type { Issue, NoticeFacts } from '#notices/content/noticeFacts.ts'
import type { Block } from '#notices/document.ts'

export type ClarificationIssue = Issue<ClarificationState>

/** Rows by which a notice names its case; a letter to others has none of them. */
export const caseRows = ({ state, facts }: ClarificationIssue): [string, string][] => [
  ['案号', facts.caseNumber],
  ['当事人', state.subjectFacts.name],
  ...(state.unit === undefined ? [] : ([['所在单位', state.unit]] as [string, string][])),
]

/** One paragraph for each cleared allegation: 经查，反映…问题不属实. */
export const statements = ({ evaluation }: ClarificationState): Block[] =>
  clearedStatements(evaluation?.cleared ?? []).map(paragraph)

export const methodsOf = (methods: readonly string[]): string =>
  methods.length === 0 ? '书面' : ['书面', ...methods.map(method => word('clarificationMethod', method))].join('、')

/** Articles on which a letter rests, in one sentence; none where no binding text was read. */
export function basisLine(facts: NoticeFacts): Block[] {
  const lines = basisLines(facts)
  return lines.length > 0 ? [paragraph(`依据：${lines.join('；')}。`)] : []
}

/** The review that the person may ask for against this paper: once in a case, so that after it there is none. */
export const reviewRemedy = ({ state, facts }: ClarificationIssue): Block[] =>
  state.review ? [] : remedy(facts, 'clarify.review')
