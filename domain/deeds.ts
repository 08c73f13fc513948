/** What a personnel organ enters of a cadre with a source: an award (表彰), or a deed (事迹). */
export const deedKinds = ['award', 'deed'] as const

/**
 * What the record of an officer (专项档案) holds, all of what ended well: tolerated with the correction confirmed, cleared
 * with the person's consent to be cleared in public, and what was entered.
 */
export const recordKinds = ['tolerated', 'cleared', ...deedKinds] as const
export type RecordKind = (typeof recordKinds)[number]
