import { type FormEvent, useEffect, useMemo, useState } from 'react'
import type { Action, Case } from '../../api/queries.ts'
import { fieldId } from '../../form/FormFields.tsx'
import { fieldsOf } from '../../form/fields.ts'
import { nameAt } from '../../form/nameAt.ts'
import { useOffers } from '../../form/offers.ts'
import type { Schema } from '../../form/schema.ts'
import { useDraft } from '../../form/useDraft.ts'
import { bodyOf, type Values } from '../../form/values.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { RefusalBox } from '../../ui/RefusalBox.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { t } from '../../words/words.ts'
import { NotOffered } from './Act.tsx'
import { ActCheck } from './ActCheck.tsx'
import { ActDone } from './ActDone.tsx'
import { ActFields, Beside } from './ActFields.tsx'
import { startingValues } from './startingValues.ts'
import { useAct } from './useAct.ts'

type Props = { view: Case; type: string; action: Action | undefined }

/** The form of one act. What it began with stays, whatever others do meanwhile: the server says if that matters. */
export function ActForm({ view, type, action: offered }: Props) {
  const [action] = useState(offered)
  const [seq] = useState(view.seq)
  const fields = useMemo(() => fieldsOf((action?.schema ?? {}) as Schema), [action])
  const draft = useDraft(`do.${view.id}.${type}`)
  const [values, setValues] = useState<Values>()
  const offers = useOffers(view)
  const { step, effects, refusal, isBusy, done, rehearse, send, back } = useAct(view.id, type, seq)
  useEffect(() => {
    if (draft.kept !== undefined) setValues(old => old ?? draft.kept ?? startingValues(type, view))
  }, [draft.kept, type, view])
  const hasNothing = action !== undefined && fields.length === 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has nothing to fill in is rehearsed once, when it is opened
  useEffect(() => {
    if (hasNothing) void rehearse({})
  }, [hasNothing])
  if (!action) return done ? <ActDone title={type} view={view} done={done} /> : <NotOffered id={view.id} />
  if (done) return <ActDone title={action.title} view={view} done={done} />
  if (!values) return <Waiting />
  const change = (changed: Values) => {
    setValues(changed)
    draft.keep(changed)
  }
  const body = () => bodyOf(fields, values)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void rehearse(body())
  }
  const sendAndForget = async () => {
    if (await send(body())) await draft.remove()
  }
  const errors = new Map(refusal?.problem.errors?.map(({ path, message }) => [path, message]))
  const title = `${refusal ? `${t('act.error')} ` : ''}${view.number} · ${action.title}`
  return (
    <Page title={action.title} inTitle={title}>
      {refusal && (
        <RefusalBox
          refusal={refusal}
          fieldId={path => (errors.has(path) ? fieldId(path) : undefined)}
          nameOf={path => nameAt(fields, path)}
        />
      )}
      {step === 'check' ? (
        <ActCheck
          {...{ action, view, fields, values, offers, effects, isBusy, back }}
          act={() => void sendAndForget()}
        />
      ) : (
        <form onSubmit={submit} noValidate>
          <ActFields {...{ type, view, fields, values, errors, offers }} onChange={change} />
          {fields.length === 0 && <p>{t('act.noFields')}</p>}
          <Button type="submit" look="primary">
            {isBusy ? t('act.checking') : t('act.check')}
          </Button>
          <p className="hint" role="status">
            {draft.said}
          </p>
        </form>
      )}
      <Beside type={type} view={view} />
    </Page>
  )
}
