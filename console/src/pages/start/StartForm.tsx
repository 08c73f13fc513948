import { type FormEvent, useEffect, useMemo, useState } from 'react'
import type { Me, StartKind } from '../../api/queries.ts'
import { Answers } from '../../form/Answers.tsx'
import { FormFields, fieldId } from '../../form/FormFields.tsx'
import { fieldsOf } from '../../form/fields.ts'
import type { Schema } from '../../form/schema.ts'
import { useDraft } from '../../form/useDraft.ts'
import { bodyOf, type Values } from '../../form/values.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { RefusalBox } from '../../ui/RefusalBox.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { t } from '../../words/words.ts'
import { Started } from './Started.tsx'
import { useStart } from './useStart.ts'
import { useStartOffers } from './useStartOffers.ts'

/** Documents are handed in on the case, once it is there. */
const later = ['documents']

/** What an applicant is: the person themselves. */
const startingValues = (kind: string, me: Me): Values => {
  if (!me.roles.includes('applicant')) return {}
  const subject = { personId: me.person, name: me.name }
  return kind === 'tolerance' ? { applicantKind: 'person', subject } : { source: 'ownApplication', subject }
}

export function StartForm({ start, me }: { start: StartKind; me: Me }) {
  const { kind, title } = start
  const fields = useMemo(
    () => fieldsOf(start.schema as Schema).filter(({ name }) => !later.includes(name)),
    [start.schema],
  )
  const draft = useDraft(`new.${kind}`)
  const [values, setValues] = useState<Values>()
  const offers = useStartOffers(values ?? {})
  const { step, effects, refusal, isBusy, started, rehearse, send, back } = useStart(kind)
  useEffect(() => {
    if (draft.kept !== undefined) setValues(old => old ?? draft.kept ?? startingValues(kind, me))
  }, [draft.kept, kind, me])
  if (started) return <Started title={title} started={started} />
  if (!values) return <Waiting />
  const change = (changed: Values) => {
    setValues(changed)
    draft.keep(changed)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void rehearse(bodyOf(fields, values))
  }
  const sendAndForget = async () => {
    if (await send(bodyOf(fields, values))) await draft.remove()
  }
  const errors = new Map(refusal?.problem.errors?.map(({ path, message }) => [path, message]))
  return (
    <Page title={t('start.title', { what: title })} inTitle={`${refusal ? `${t('act.error')} ` : ''}${title}`}>
      {refusal && <RefusalBox refusal={refusal} fieldId={path => (errors.has(path) ? fieldId(path) : undefined)} />}
      {step === 'check' ? (
        <section aria-labelledby="check">
          <h2 id="check">{t('start.check')}</h2>
          <Answers fields={fields} values={values} offers={offers} />
          <h3>{t('check.effects')}</h3>
          <ul className="effects">
            {effects.map(effect => (
              <li key={effect}>{effect}</li>
            ))}
          </ul>
          <p className="buttons">
            <Button look="primary" aria-disabled={isBusy} onPress={() => void sendAndForget()}>
              {isBusy ? t('act.sending') : t('start.act', { what: title })}
            </Button>
            <Button onPress={back}>{t('check.change')}</Button>
          </p>
        </section>
      ) : (
        <form onSubmit={submit} noValidate>
          <FormFields {...{ fields, values, errors, offers }} onChange={change} />
          <Button type="submit" look="primary">
            {isBusy ? t('act.checking') : t('act.check')}
          </Button>
          <p className="hint" role="status">
            {draft.said}
          </p>
        </form>
      )}
    </Page>
  )
}
