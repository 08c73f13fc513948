export type Language = 'zh-CN' | 'en'

/** The language is kept in a cookie of its own: it says nothing of who chose it. */
export const language: Language = /(?:^|; )lang=en(?:;|$)/.test(document.cookie) ? 'en' : 'zh-CN'

/** Takes effect with a new page, since every answer of the server is in one language. */
export function chooseLanguage(wanted: Language): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is not there in all supported browsers
  document.cookie = `lang=${wanted}; Path=/; Max-Age=31536000; SameSite=Strict`
  location.reload()
}
