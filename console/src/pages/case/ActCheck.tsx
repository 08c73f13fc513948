import { useEffect, useRef } from 'react'
import type { Action, Case } from '../../api/queries.ts'
import { Answers } from '../../form/Answers.tsx'
import type { Field } from '../../form/fields.ts'
import type { Offers } from '../../form/offers.ts'
import type { Values } from '../../form/values.ts'
import { Button } from '../../ui/Button.tsx'
import { t } from '../../words/words.ts'

type Props = {
  action: Action
  view: Case
  fields: readonly Field[]
  values: Values
  offers: Offers
  effects: readonly string[]
  isBusy: boolean
  act: () => void
  back: () => void
}

/** What will be done, on which case, and what comes of it, before it is done. */
export function ActCheck({ action, view, fields, values, offers, effects, isBusy, act, back }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section aria-labelledby="check">
      <h2 id="check" tabIndex={-1} ref={heading}>
        {t('check.title', { what: action.title, number: view.number })}
      </h2>
      {fields.length > 0 && <Answers fields={fields} values={values} offers={offers} />}
      <h3>{t('check.effects')}</h3>
      {effects.length === 0 ? (
        <p>{t('check.noEffects')}</p>
      ) : (
        <ul className="effects">
          {effects.map(effect => (
            <li key={effect}>{effect}</li>
          ))}
        </ul>
      )}
      <p className="buttons">
        <Button look="primary" onPress={act} aria-disabled={isBusy}>
          {isBusy ? t('act.sending') : action.title}
        </Button>
        <Button onPress={back}>{t('check.change')}</Button>
      </p>
    </section>
  )
}
