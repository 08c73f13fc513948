import type { RefusalCode, RefusalDetails } from '#domain/refusal.ts'
import type { Language } from './language.ts'
import { refusalFacts } from './refusalFacts.ts'
import { refusalsEn } from './refusals.en.ts'
import { type RefusalSaying, refusalsZh } from './refusals.zh.ts'

/** Codes with which the interface itself refuses, before the rules are asked. */
export const interfaceCodes = [
  'NOT_AUTHENTICATED',
  'INVALID_JSON',
  'UNKNOWN_ACTION',
  'IDEMPOTENCY_KEY_MISSING',
  'PAYLOAD_TOO_LARGE',
  'UNSUPPORTED_TYPE',
  'TOO_MANY_REQUESTS',
  'ENGINE_UNAVAILABLE',
] as const
/** Every code that a problem answer can have. */
export type ProblemCode = RefusalCode | (typeof interfaceCodes)[number]

const sayings: Readonly<Record<Language, Readonly<Record<ProblemCode, RefusalSaying>>>> = {
  'zh-CN': refusalsZh,
  en: refusalsEn,
}

/**
 * Title and sentence of a refusal, saying what to do next. Of the details it uses criteria, numbers, days, stages and
 * the like; persons in them are never printed.
 */
export function refusalText(
  code: ProblemCode,
  details: RefusalDetails,
  lang: Language,
): { title: string; detail: string } {
  const { title, detail } = sayings[lang][code]
  return { title, detail: detail(refusalFacts(details, lang)) }
}
