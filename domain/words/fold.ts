/** A text as it is compared: two writings of one thing are equal, whatever keyboard they came from. */
export type Folded = string & { readonly folded: true }

const invisible = /[\p{Cf}\p{Variation_Selector}\s]/gu
const opening = /[[({【〔［（｛〖]/g
const closing = /[\])}】〕］）｝〗]/g
const middleDot = /[·•・‧･∙⋅]/g

/**
 * Folds what people write in several ways: full width, bracket kinds, blanks, middle dots of names, invisible
 * characters, case (docs/rules.md, "Words a person typed"). The usual writing of a case number, 镇容〔2026〕1号, is its own
 * fold.
 */
export const fold = (text: string): Folded =>
  text
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(opening, '〔')
    .replace(closing, '〕')
    .replace(middleDot, '·')
    .toLowerCase()
    .normalize('NFKC') as Folded

/** Whether two texts name the same thing. */
export const sameWords = (one: string, other: string): boolean => fold(one) === fold(other)
