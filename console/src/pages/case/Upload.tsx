import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { actionsQuery, type Case } from '../../api/queries.ts'
import { Refusal, refusalOf } from '../../api/refusal.ts'
import { uploadDocument } from '../../api/uploadDocument.ts'
import { Button } from '../../ui/Button.tsx'
import { RefusalBox } from '../../ui/RefusalBox.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { t } from '../../words/words.ts'

/** Hands in one document, with its progress; offered to whoever may attach one. */
export function Upload({ view }: { view: Case }) {
  const { data: actions = [] } = useQuery(actionsQuery(view.id))
  const queries = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [kind, setKind] = useState('')
  const [title, setTitle] = useState('')
  const [percent, setPercent] = useState<number>()
  const [said, setSaid] = useState('')
  const [refusal, setRefusal] = useState<Refusal>()
  if (!actions.some(({ type }) => type === 'attachDocument')) return null
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const file = input.current?.files?.[0]
    if (percent !== undefined) return
    setRefusal(undefined)
    setSaid('')
    if (!file) return setRefusal(new Refusal({ status: 422, code: 'INVALID_BODY', title: t('upload.noFile') }))
    setPercent(0)
    try {
      await uploadDocument(
        view.id,
        { file, kind: kind.trim() || t('upload.evidence'), title: title.trim() },
        setPercent,
      )
      setSaid(t('upload.done', { name: title.trim() || file.name }))
      setTitle('')
      if (input.current) input.current.value = ''
    } catch (error) {
      setRefusal(refusalOf(error))
    }
    setPercent(undefined)
    await queries.invalidateQueries({ queryKey: ['case', view.id] })
  }
  return (
    <section className="card" aria-labelledby="upload">
      <h2 id="upload">{t('upload.title')}</h2>
      {refusal && <RefusalBox refusal={refusal} />}
      <form onSubmit={event => void send(event)}>
        <div className="field">
          <label htmlFor="file">{t('upload.file')}</label>
          <p className="hint" id="file-hint">
            {t('upload.hint')}
          </p>
          <input id="file" type="file" ref={input} aria-describedby="file-hint" />
        </div>
        <TextField label={t('documents.kind')} hint={t('upload.kindHint')} value={kind} onChange={setKind} />
        <TextField label={t('documents.title')} required={false} value={title} onChange={setTitle} />
        <Button type="submit" look="primary">
          {percent === undefined ? t('upload.act') : t('upload.sending', { percent })}
        </Button>
        <p role="status">{said}</p>
      </form>
    </section>
  )
}
