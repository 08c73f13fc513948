import { bare } from '../words/betrayal.ts'

/** An allegation in the words in which a letter names it. */
export type Cleared = { id: string; wording: string }
/** What stands in the way of a letter: the cleared allegation whose words do not do, and why. */
export type LetterFault = { id: string; message: 'tooVague' | 'namesUncleared' }

/** Whether a text has another in it, whatever the blanks and marks; nothing is in no text. */
export const mentions = (text: string, part: string): boolean => bare(part) !== '' && bare(text).includes(bare(part))

/** The wording in use (淮安): only the thing itself, no general praise. */
const statement = (wording: string): string =>
  `经查，反映${wording.replace(/(的?问题)?[。．.；;！!\s]*$/u, '')}问题不属实。`

/**
 * What a letter of clarification says, one sentence for each cleared allegation and nothing else: 经查，反映…问题不属实
 * (docs/rules.md 2, carryingOut; 《中国共产党党员权利保障条例》: on the very thing, no overall judgement).
 */
export const clearedStatements = (cleared: readonly Cleared[]): string[] =>
  cleared.map(({ wording }) => statement(wording))

/** Words that say nothing of their own beside those that every letter has. */
export const isVague = (text: string): boolean =>
  bare(text) === '' ||
  bare(
    clearedStatements([
      { id: '', wording: '' },
      { id: '', wording: '' },
    ]).join(''),
  ).includes(bare(text))

/**
 * Words of malice: that a report was a false accusation is a finding of its own, which a letter must not make (RPT 39).
 */
const malice =
  /诬|污蔑|恶意|恶毒|中伤|栽赃|嫁祸|陷害|构陷|诽谤|毁谤|造谣|谣言|谣传|诋毁|抹黑|泼脏水|别有用心|居心|泄愤|泄私|挟私|挟嫌|蓄意|虚假(举报|检举|控告|反映|信访)/u
/** Whoever reported, and by what: 举报人, 来信, 匿名 and the like; 被举报人 is the person cleared, and 反映人事问题 speaks of staff. */
const reporter =
  /(?<!被)(举报|检举|控告|信访|投诉|来信|来访|来电|上访|揭发|告发|告状|告密|爆料|报料|写信|发帖|知情|申诉)(人|者|方)|(?<!被)反映(者|人(?![事员为力民口大]))|来信|来函|来电|匿名|署名|实名|化名|(举报|检举|控告|投诉|信访)(信|件|函|材料|电话|线索)|上访信|小报告/u

/** Whether a text that is to be printed has words in it that point at a reporter, or call the report malicious. */
export const pointsAtReport = (wording: string): boolean => {
  const said = bare(wording)
  return malice.test(said) || reporter.test(said)
}

/**
 * Why these allegations cannot be named in a letter as they are worded, or nothing: every letter that is written has
 * passed this and `pointsAtReport`. `uncleared` are all texts that a letter must not have in it.
 */
export function letterFault(cleared: readonly Cleared[], uncleared: readonly string[]): LetterFault | undefined {
  for (const { id, wording } of cleared) {
    if (isVague(wording)) return { id, message: 'tooVague' }
    if (uncleared.some(text => mentions(statement(wording), text))) return { id, message: 'namesUncleared' }
  }
  const whole = clearedStatements(cleared).join('')
  const last = cleared.at(-1)
  return last && uncleared.some(text => mentions(whole, text)) ? { id: last.id, message: 'namesUncleared' } : undefined
}
