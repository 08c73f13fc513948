import { useRef } from 'react'
import { newKey } from '../api/newKey.ts'
import { refusalOf } from '../api/refusal.ts'

/**
 * Sends one intent once: the same content keeps its key while it is not known whether it was done, so that a second
 * press, or the same after a failure, does it once; a second press while the first is under way does nothing.
 */
export function useIntent<T>(
  send: (body: object, key: string) => Promise<T>,
): (body: object) => Promise<T | undefined> {
  const open = useRef<{ content: string; key: string }>(undefined)
  const isUnderWay = useRef(false)
  return async body => {
    if (isUnderWay.current) return undefined
    isUnderWay.current = true
    const content = JSON.stringify(body)
    if (open.current?.content !== content) open.current = { content, key: newKey() }
    try {
      const done = await send(body, open.current.key)
      open.current = undefined
      return done
    } catch (error) {
      const refusal = refusalOf(error)
      if (refusal && !refusal.isUncertain && refusal.status !== 401) open.current = undefined
      throw error
    } finally {
      isUnderWay.current = false
    }
  }
}
