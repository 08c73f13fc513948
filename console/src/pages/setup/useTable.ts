import { useRef, useState } from 'react'
import { Refusal } from '../../api/refusal.ts'
import { useAttempt } from '../../form/useAttempt.ts'
import { t } from '../../words/words.ts'

/** Bytes of a file as base64, whatever its encoding: the server knows GBK and marks of Excel. */
async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

type Ask<T> = (table: string, isDryRun: boolean) => Promise<T>

/** A table that is looked at and then written: what the server says of it, and the very bytes that were looked at. */
export function useTable<T>(ask: Ask<T>) {
  const input = useRef<HTMLInputElement>(null)
  const [seen, setSeen] = useState<{ table: string; answer: T }>()
  const [written, setWritten] = useState<T>()
  const { refusal, isBusy, trying } = useAttempt()
  return {
    input,
    seen: seen?.answer,
    written,
    refusal,
    isBusy,
    look: () =>
      trying(async () => {
        setWritten(undefined)
        setSeen(undefined)
        const file = input.current?.files?.[0]
        if (!file) throw new Refusal({ status: 422, code: 'INVALID_BODY', title: t('table.noFile') })
        const table = await base64Of(file)
        setSeen({ table, answer: await ask(table, true) })
      }),
    write: () =>
      trying(async () => {
        if (!seen) return
        setWritten(await ask(seen.table, false))
        setSeen(undefined)
      }),
  }
}
