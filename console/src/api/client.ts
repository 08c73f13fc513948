import createClient from 'openapi-fetch'
import { language } from '../words/language.ts'
import type { paths } from './api.d.ts'
import { Refusal } from './refusal.ts'

/** The interface, on this very origin: the session is in a cookie that no script reads. */
export const api = createClient<paths>({ credentials: 'same-origin' })
api.use({
  onRequest({ request }) {
    request.headers.set('Accept-Language', language)
    request.headers.set('X-Requested-By', 'console')
    return request
  },
  /** The server could not be reached at all. */
  onError: () => new Refusal({ status: 0, code: 'OFFLINE' }),
})

type Answer<T> = { data?: T; error?: unknown; response: Response }

/** What was answered; throws a `Refusal` if it was none. */
export async function given<T>(asked: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await asked
  if (response.ok) return data as T
  throw Refusal.of(error, response.status)
}
