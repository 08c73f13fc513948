/** How the inquiry into a report ended for one allegation. */
export const allegationFindings = [
  'substantiated',
  'partlySubstantiated',
  'mistaken',
  'fabricated',
  'notVerified',
] as const
/** Signs that a report may be a false accusation (诬告迹象). */
export const indicators = ['rumour', 'political', 'diversion', 'revenge', 'interest', 'other'] as const

export type AllegationFinding = (typeof allegationFindings)[number]
export type Indicator = (typeof indicators)[number]
