import { type FormEvent, useState } from 'react'
import type { Case } from '../../api/queries.ts'
import { FormFields, fieldId } from '../../form/FormFields.tsx'
import type { Field } from '../../form/fields.ts'
import { bodyOf, type Values } from '../../form/values.ts'
import { Button } from '../../ui/Button.tsx'
import { RefusalBox } from '../../ui/RefusalBox.tsx'
import { t } from '../../words/words.ts'
import { useAct } from './useAct.ts'

const noOffers = () => []

/**
 * Chosen, then confirmed by one more press. Nothing of a ballot is kept as a draft, and it carries no sequence number:
 * a ballot moves nothing that others see.
 */
export function Ballot({ view, fields, isChange }: { view: Case; fields: readonly Field[]; isChange: boolean }) {
  const [values, setValues] = useState<Values>({})
  const { refusal, isBusy, done, send } = useAct(view.id, 'castVote', undefined)
  if (done)
    return (
      <div className="success" role="status">
        <p>{t('vote.done')}</p>
        <p>
          {t('vote.receipt')} <code>{done.ballot?.hash}</code>
        </p>
        <p>{t('vote.changeable')}</p>
      </div>
    )
  const errors = new Map(refusal?.problem.errors?.map(({ path, message }) => [path, message]))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send(bodyOf(fields, values)).then(isDone => isDone && setValues({}))
  }
  return (
    <form onSubmit={submit} noValidate>
      {refusal && <RefusalBox refusal={refusal} fieldId={path => (errors.has(path) ? fieldId(path) : undefined)} />}
      <FormFields {...{ fields, values, errors, offers: noOffers }} onChange={setValues} />
      <p className="hint">{t('vote.sealed')}</p>
      <Button type="submit" look="primary" aria-disabled={isBusy}>
        {isBusy ? t('act.sending') : isChange ? t('vote.change') : t('vote.act')}
      </Button>
    </form>
  )
}
