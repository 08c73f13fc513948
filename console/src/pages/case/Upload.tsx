import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { actionsQuery } from '../../api/queries.ts'
import { Refusal, refusalOf } from '../../api/refusal.ts'
import { uploadDocument } from '../../api/uploadDocument.ts'
import { Button } from '../../ui/Button.tsx'
import { RefusalBox } from '../../ui/RefusalBox.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { t } from '../../words/words.ts'

type Row = { name: string; percent: number; isDone?: true; why?: string }

const told = ({ name, percent, isDone, why }: Row): string =>
  why !== undefined
    ? t('upload.failed', { name, why })
    : isDone
      ? t('upload.done', { name })
      : t('upload.sending', { name, percent })

/** Why a file was not taken, in the server's words: what is accepted stands in its detail. */
const whyOf = (error: unknown): string => {
  const refusal = refusalOf(error)
  const said = refusal?.problem.errors?.map(({ message }) => message) ?? []
  return [...new Set([refusal?.sentence, refusal?.problem.detail, ...said])].filter(Boolean).join(' ')
}

/** Hands in documents one after the other, each with its progress; offered to whoever may attach one. */
export function Upload({ id }: { id: string }) {
  const { data: actions = [] } = useQuery(actionsQuery(id))
  const queries = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [kind, setKind] = useState('')
  const [rows, setRows] = useState<readonly Row[]>([])
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  if (!actions.some(({ type }) => type === 'attachDocument')) return null
  const put = (at: number, change: Partial<Row>) =>
    setRows(old => old.map((row, index) => (index === at ? { ...row, ...change } : row)))
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const files = [...(input.current?.files ?? [])]
    if (isBusy) return
    setRefusal(undefined)
    if (files.length === 0)
      return setRefusal(new Refusal({ status: 422, code: 'INVALID_BODY', title: t('upload.noFile') }))
    setBusy(true)
    setRows(files.map(({ name }) => ({ name, percent: 0 })))
    for (const [at, file] of files.entries()) {
      try {
        const given = { file, kind: kind.trim() || t('upload.evidence'), title: '' }
        await uploadDocument(id, given, percent => put(at, { percent }))
        put(at, { isDone: true })
      } catch (error) {
        put(at, { why: whyOf(error) })
      }
    }
    if (input.current) input.current.value = ''
    setBusy(false)
    await queries.invalidateQueries({ queryKey: ['case', id] })
  }
  return (
    <section className="card upload" aria-labelledby="upload">
      <h2 id="upload">{t('upload.title')}</h2>
      {refusal && <RefusalBox refusal={refusal} />}
      <form onSubmit={event => void send(event)}>
        <div className="field">
          <label htmlFor="file">{t('upload.file')}</label>
          <p className="hint" id="file-hint">
            {t('upload.hint')}
          </p>
          <input id="file" type="file" multiple ref={input} aria-describedby="file-hint" />
        </div>
        <TextField label={t('documents.kind')} hint={t('upload.kindHint')} value={kind} onChange={setKind} />
        <Button type="submit" look="primary">
          {isBusy ? t('upload.busy') : t('upload.act')}
        </Button>
      </form>
      <div role="status" aria-label={t('upload.files')}>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name
          <p key={index} className={row.why === undefined ? '' : 'error'}>
            {told(row)}
          </p>
        ))}
      </div>
    </section>
  )
}
