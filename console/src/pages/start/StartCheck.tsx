import { Answers } from '../../form/Answers.tsx'
import type { Offers } from '../../form/offers.ts'
import type { Values } from '../../form/values.ts'
import { Button } from '../../ui/Button.tsx'
import { t } from '../../words/words.ts'
import type { Section } from './sections.ts'

type Props = {
  title: string
  sections: readonly Section[]
  values: Values
  offers: Offers
  effects: readonly string[]
  isBusy: boolean
  change: (index: number) => void
  send: () => void
}

/** Everything that was answered, section by section, and what the start brings about, before it is sent. */
export const StartCheck = ({ title, sections, values, offers, effects, isBusy, change, send }: Props) => (
  <section aria-labelledby="check">
    <h2 id="check">{t('start.check')}</h2>
    {sections.map(({ id, title: what, fields }, index) => (
      <section key={id} className="card" aria-label={what}>
        <h3>
          {what}{' '}
          <Button look="quiet" onPress={() => change(index)}>
            {t('start.changeSection', { what })}
          </Button>
        </h3>
        <Answers fields={fields} values={values} offers={offers} />
      </section>
    ))}
    <h3>{t('check.effects')}</h3>
    <ul className="effects">
      {effects.map(effect => (
        <li key={effect}>{effect}</li>
      ))}
    </ul>
    <p className="buttons">
      <Button look="primary" aria-disabled={isBusy} onPress={send}>
        {isBusy ? t('act.sending') : t('start.act', { what: title })}
      </Button>
    </p>
  </section>
)
