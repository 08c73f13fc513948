/**
 * Breaks that programs write between lines and that no keyboard does: vertical tab, form feed, NEL, line and paragraph
 * separator.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const otherBreaks = /[\u000b\u000c\u0085\u2028\u2029]/g

/** A text as it is kept: composed (NFC), with the breaks that everybody knows, without blanks at its ends. */
export const typed = (text: string): string => text.normalize('NFC').replace(otherBreaks, '\n').trim()

/** What no text may hold, by the key of its message. */
const forbidden = {
  halfCharacter: /\p{Cs}/u,
  controlCharacter: /[^\P{Cc}\t\n\r]/u,
  readingDirection: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u,
  invisibleCharacter:
    // biome-ignore lint/suspicious/noMisleadingCharacterClass: each of them is looked for by itself
    /[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200d\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/u,
  privateCharacter: /[\p{Co}\p{Noncharacter_Code_Point}]/u,
  scriptNotPrinted:
    /[^\p{Script=Han}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Common}\p{Script=Inherited}]/u,
} as const
export type TypedFault = keyof typeof forbidden

/**
 * The first thing in a text that may not be kept, printed or searched (docs/rules.md, "Words a person typed"): its
 * kind, its place counted in characters from 1, and its code point. Undefined where there is none. Scripts that our
 * papers have no font for are refused where they are typed, so that no paper ever shows an empty box.
 */
export function faultOf(text: string): { fault: TypedFault; place: number; code: string } | undefined {
  const found = (Object.entries(forbidden) as [TypedFault, RegExp][])
    .map(([fault, pattern]) => ({ fault, at: text.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)[0]
  if (!found) return undefined
  const before = text.slice(0, found.at)
  return { fault: found.fault, place: [...before].length + 1, code: codeOf(text.slice(found.at)) }
}

const codeOf = (letter: string): string =>
  `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
