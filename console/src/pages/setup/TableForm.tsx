import { type FormEvent, type ReactNode, type RefObject, useId } from 'react'
import type { Refusal } from '../../api/refusal.ts'
import { Button } from '../../ui/Button.tsx'
import { RefusalBox } from '../../ui/RefusalBox.tsx'
import { t } from '../../words/words.ts'

type Props = {
  title: string
  hint: string
  input: RefObject<HTMLInputElement | null>
  refusal: Refusal | undefined
  isBusy: boolean
  look: () => void
  children?: ReactNode
}

/** Where a table is chosen to be looked at; `children` are the fields beside it. */
export function TableForm({ title, hint, input, refusal, isBusy, look, children }: Props) {
  const id = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    look()
  }
  return (
    <>
      <h2>{title}</h2>
      {refusal && <RefusalBox refusal={refusal} nameOf={nameOf} />}
      <form onSubmit={submit}>
        {children}
        <div className="field">
          <label htmlFor={id}>{t('table.file')}</label>
          <p className="hint" id={`${id}-hint`}>
            {hint}
          </p>
          <input id={id} type="file" accept=".csv,text/csv" ref={input} aria-describedby={`${id}-hint`} />
        </div>
        <Button type="submit" look="primary">
          {isBusy ? t('table.looking') : t('table.preview')}
        </Button>
      </form>
    </>
  )
}

/** '12.机关' is a row of the table and its column. */
const nameOf = (path: string): string => path.replace('.', ' ')
