import { useEffect, useRef, useState } from 'react'
import { api, given } from '../api/client.ts'
import { moment } from '../words/dates.ts'
import { t } from '../words/words.ts'
import type { Values } from './values.ts'

const pauseMs = 1_000
export type Draft = {
  /** What was kept before; undefined while that is not known, null if nothing was. */
  kept: Values | null | undefined
  /** When it was kept last, in words, or that it could not be. */
  said: string
  keep: (values: Values) => void
  remove: () => Promise<void>
}

/** A draft on the server, under a key that says nothing of anybody; nothing of it is kept in the browser. */
export function useDraft(key: string): Draft {
  const [kept, setKept] = useState<Values | null>()
  const [said, setSaid] = useState('')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const path = { params: { path: { key } } }
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once for each key
  useEffect(() => {
    let isHere = true
    setKept(undefined)
    given(api.GET('/v1/drafts/{key}', path)).then(
      ({ draft }) => isHere && setKept(draft.body as Values),
      () => isHere && setKept(null),
    )
    return () => {
      isHere = false
    }
  }, [key])
  const put = async (values: Values) => {
    try {
      const { draft } = await given(api.PUT('/v1/drafts/{key}', { ...path, body: values as never }))
      setSaid(t('draft.kept', { at: moment(draft.updatedAt) }))
    } catch {
      setSaid(t('draft.notKept'))
    }
  }
  return {
    kept,
    said,
    keep(values) {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void put(values), pauseMs)
    },
    async remove() {
      clearTimeout(timer.current)
      setSaid('')
      await api.DELETE('/v1/drafts/{key}', path).catch(() => undefined)
    },
  }
}
