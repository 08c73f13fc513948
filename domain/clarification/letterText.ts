/** An allegation in the words in which a letter names it. */
export type Cleared = { id: string; wording: string }
/** What stands in the way of a letter: the cleared allegation whose words do not do, and why. */
export type LetterFault = { id: string; message: 'tooVague' | 'callsItMalice' | 'pointsAtReporter' | 'namesUncleared' }

/** Width, case, blanks and marks do not tell two texts apart. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\p{P}\p{S}\p{Z}\p{C}\p{M}]/gu, '')
    .toLowerCase()

/** Whether a text has another in it, whatever the blanks and marks; nothing is in no text. */
export const mentions = (text: string, part: string): boolean => plain(part) !== '' && plain(text).includes(plain(part))

/** The wording in use (淮安): only the thing itself, no general praise. */
const statement = (wording: string): string =>
  `经查，反映${wording.replace(/(的?问题)?[。．.；;！!\s]*$/u, '')}问题不属实。`

/**
 * What a letter of clarification says, one sentence for each cleared allegation and nothing else: 经查，反映…问题不属实
 * (rulepacks.md 5; 《中国共产党党员权利保障条例》: on the very thing, no overall judgement).
 */
export const clearedStatements = (cleared: readonly Cleared[]): string[] =>
  cleared.map(({ wording }) => statement(wording))

/** Words that say nothing of their own beside those that every letter has. */
export const isVague = (text: string): boolean =>
  plain(text) === '' ||
  plain(
    clearedStatements([
      { id: '', wording: '' },
      { id: '', wording: '' },
    ]).join(''),
  ).includes(plain(text))

/** 诬告 is a finding of its own that a letter must not make (RPT 39). */
const malice = /诬告|诬陷|诬蔑|诬赖|誣告|誣陷/u
/** Whoever reported (举报人 and the like); 被举报人 is the person cleared. */
const reporter = /(?<!被)(举报|检举|控告|信访|投诉|来信|来访|上访|揭发|告发|告状)(人|者)/u

/**
 * Why these allegations cannot be named in a letter as they are worded, or nothing: every letter that is written has passed this. `uncleared` are all
 * texts that a letter must not have in it.
 */
export function letterFault(cleared: readonly Cleared[], uncleared: readonly string[]): LetterFault | undefined {
  for (const { id, wording } of cleared) {
    const said = plain(wording)
    if (isVague(wording)) return { id, message: 'tooVague' }
    if (malice.test(said)) return { id, message: 'callsItMalice' }
    if (reporter.test(said)) return { id, message: 'pointsAtReporter' }
    if (uncleared.some(text => mentions(statement(wording), text))) return { id, message: 'namesUncleared' }
  }
  const whole = clearedStatements(cleared).join('')
  const last = cleared.at(-1)
  return last && uncleared.some(text => mentions(whole, text)) ? { id: last.id, message: 'namesUncleared' } : undefined
}
