import type { PlainDate } from './time/calendar.ts'

/**
 * The ten aspects of care for cadres (关于进一步关心关爱干部的实施意见, 宁波 2018-08): what a person who is visited may be
 * concerned about. Their Chinese words are labels (`careAspect`).
 */
export const careAspectIds = [
  'political',
  'ability',
  'honour',
  'thought',
  'work',
  'health',
  'humane',
  'treatment',
  'hardship',
  'atmosphere',
] as const
export type CareAspect = (typeof careAspectIds)[number]

/** Who asked for a talk (双向约谈): the cadre, or the organ. */
export const careAskers = ['cadre', 'organ'] as const
export type CareAsker = (typeof careAskers)[number]

/** With whom a talk is held in a false-accusation case: the respondent, or once it has an outcome the accused. */
export const careSides = ['respondent', 'accused'] as const
export type CareSide = (typeof careSides)[number]

/** A concern of the person visited: who answers it, and until when; without a due day within the period of the pack. */
export type CareConcern = { aspect: CareAspect; text: string; owner: string; due?: PlainDate }

/** What a concern goes through; an answer stands. */
export const concernStates = ['open', 'answered'] as const

/** What a talk without a case goes through: asked for, dated (and moved), held; or withdrawn before. */
export const talkStates = ['asked', 'dated', 'held', 'withdrawn'] as const
