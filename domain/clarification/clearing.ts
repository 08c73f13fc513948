import { articleOf } from '../law/citation.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'
import type { Bodies } from './commands.ts'
import { type Cleared, letterFault, pointsAtReport } from './letterText.ts'
import type { ClarificationState, KnownAllegation } from './state.ts'

/** The true part of what was reported is covered by a decision that tolerates or mitigates it. */
const isTrueTolerated = ({ source, origin }: ClarificationState): boolean =>
  origin ? origin.outcome === 'tolerate' || origin.outcome === 'mitigate' : source === 'toleranceDecision'

/**
 * What was found untrue can be cleared; of a partly true thing the untrue part, where a tolerance decision covers the
 * rest. What is true, or was neither verified nor excluded, never (湖北省澄清正名工作办法 2).
 */
export const isClearable = (state: ClarificationState, { finding }: KnownAllegation): boolean =>
  finding === 'mistaken' || finding === 'fabricated' || (finding === 'partlySubstantiated' && isTrueTolerated(state))

const wordsOf = ({ text, finding, untruePart }: KnownAllegation): string =>
  finding === 'partlySubstantiated' ? (untruePart ?? '') : text

/** Where an evaluation has the words by which a letter will name an allegation. */
export function wordingPath(body: Pick<Bodies['evaluate'], 'allegations' | 'wording'>, id: string): string {
  const worded = body.wording?.findLastIndex(one => one.id === id) ?? -1
  return worded < 0 ? `allegations.${body.allegations.indexOf(id)}` : `wording.${worded}.text`
}

/**
 * The allegations that an evaluation proposes to clear, in the words of the letters. Refuses what must not be cleared,
 * and words that point at a reporter or call the report malicious: not in a rehearsal, by which nobody is to find out
 * what passes.
 */
export function clearedBy(
  body: Bodies['evaluate'],
  state: ClarificationState,
  { rules, rehearsal }: Context,
): Cleared[] {
  const known = (id: string) => state.allegations.find(allegation => allegation.id === id)
  body.allegations.forEach((id, at) => {
    must(known(id) !== undefined, 'INVALID_BODY', { path: `allegations.${at}`, message: 'unknownAllegation' })
  })
  const ids = [...new Set(body.allegations)]
  body.wording?.forEach(({ id }, at) => {
    must(ids.includes(id), 'INVALID_BODY', { path: `wording.${at}.id`, message: 'notAmongCleared' })
  })
  const asked = ids.flatMap(id => known(id) ?? [])
  const barred = asked.filter(allegation => !isClearable(state, allegation)).map(({ id }) => id)
  must(barred.length === 0, 'NOT_CLEARABLE', { allegations: barred }, articleOf('hubeiClarify', '第二条'))
  const cleared = asked.map(allegation => {
    const own = body.wording?.findLast(({ id }) => id === allegation.id)?.text
    return { id: allegation.id, wording: own ?? wordsOf(allegation) }
  })
  const fault = letterFault(cleared, unclearedTexts(state, ids))
  if (fault) {
    const path = wordingPath(body, fault.id)
    must(false, 'INVALID_BODY', { path, message: fault.message, allegations: [fault.id] })
  }
  const pointing = rules < 3 || rehearsal ? undefined : cleared.find(({ wording }) => pointsAtReport(wording))
  const path = pointing ? wordingPath(body, pointing.id) : ''
  must(pointing === undefined, 'WORDING_NOT_ALLOWED', { path, message: 'wordingNotAllowed' })
  return cleared
}

/**
 * Texts that must not stand in a letter: every other allegation, and of a partly true one the whole, which has the true
 * part in it.
 */
const unclearedTexts = (state: ClarificationState, ids: readonly string[]): string[] =>
  state.allegations
    .filter(({ id, finding }) => !ids.includes(id) || finding === 'partlySubstantiated')
    .flatMap(({ text, asked, untruePart, id }) => [
      text,
      ...(asked === undefined ? [] : [asked]),
      ...(untruePart === undefined || ids.includes(id) ? [] : [untruePart]),
    ])
