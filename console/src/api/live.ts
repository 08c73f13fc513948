import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

/** A stream that is silent for so long may be reconnecting; only then is it worth a word. */
const patienceMs = 5_000

/**
 * Follows what happens: each event names a case, and what is shown of it is asked for anew. After a lost connection
 * everything on the page is. Returns whether the connection is lost.
 */
export function useLive(enabled: boolean): boolean {
  const queries = useQueryClient()
  const [isLost, setLost] = useState(false)
  useEffect(() => {
    if (!enabled) return
    const source = new EventSource('/v1/events')
    let wasLost = false
    let timer: ReturnType<typeof setTimeout> | undefined
    source.onopen = () => {
      clearTimeout(timer)
      timer = undefined
      setLost(false)
      if (wasLost) void queries.invalidateQueries()
      wasLost = false
    }
    source.onerror = () => {
      wasLost = true
      timer ??= setTimeout(() => setLost(true), patienceMs)
    }
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const { caseId } = JSON.parse(data) as { caseId?: string }
      if (caseId !== undefined) void queries.invalidateQueries({ queryKey: ['case', caseId] })
      for (const list of ['tasks', 'cases', 'me', 'inbox']) void queries.invalidateQueries({ queryKey: [list] })
    }
    return () => {
      clearTimeout(timer)
      source.close()
    }
  }, [enabled, queries])
  return isLost
}
