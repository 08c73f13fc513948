import type { Language } from '#domain/texts/language.ts'
import type { Request } from './http.ts'

/** The language that the caller prefers by `Accept-Language`; Chinese unless English comes first. */
export const languageOf = (request: Pick<Request, 'acceptsLanguages'>): Language =>
  request.acceptsLanguages('zh-CN', 'zh', 'en') === 'en' ? 'en' : 'zh-CN'
