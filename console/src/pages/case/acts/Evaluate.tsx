import { fieldId } from '../../../form/FormFields.tsx'
import type { Values } from '../../../form/values.ts'
import { Choices } from '../../../ui/Choices.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { label } from '../../../words/labels.ts'
import { t } from '../../../words/words.ts'
import type { ActFieldsProps } from '../ActFields.tsx'
import { Preview, useForeseen } from './Preview.tsx'
import { needing, Some } from './Some.tsx'

const ofClearing = ['scope', 'persons', 'methods', 'wording']
const ofRefusing = ['reason', 'ground']

const without = (values: Values, names: readonly string[]): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)))

/** Allegation by allegation what is to be cleared and in which words; beside it what the letter will say. */
export default function Evaluate(props: ActFieldsProps) {
  const { view, values, onChange, errors } = props
  const foreseen = useForeseen(props)
  const asked = 'allegations' in view ? (view.allegations ?? []) : []
  const ticked = Array.isArray(values.allegations) ? (values.allegations as readonly string[]) : []
  const wording = Array.isArray(values.wording) ? (values.wording as readonly Values[]) : []
  const tick = (id: string, isTicked: boolean) => {
    const allegations = isTicked ? [...ticked, id] : ticked.filter(one => one !== id)
    const kept = without(values, allegations.length > 0 ? ofRefusing : ofClearing)
    const words = wording.filter(row => allegations.includes(String(row.id)))
    onChange({ ...kept, allegations, ...(words.length > 0 && { wording: words }) })
  }
  const word = (id: string, text: string) => {
    const others = wording.filter(row => row.id !== id)
    onChange({ ...values, wording: text === '' ? others : [...others, { id, text }] })
  }
  return (
    <div className="two-columns">
      <div>
        <p className="hint">{t('evaluate.none')}</p>
        {asked.map(({ id, text, finding, basis }) => {
          const at = ticked.indexOf(id)
          const own = wording.findIndex(row => row.id === id)
          return (
            <fieldset key={id} className="group">
              <legend>
                {id} {text}
              </legend>
              <p className="hint">{[finding && label('finding', finding), basis].filter(Boolean).join('：')}</p>
              <Choices
                label={t('evaluate.question')}
                id={fieldId(`allegations.${at}`)}
                error={at < 0 ? undefined : errors.get(`allegations.${at}`)}
                options={[{ value: id, title: t('evaluate.clear') }]}
                value={at < 0 ? [] : [id]}
                onChange={chosen => tick(id, chosen.length > 0)}
              />
              {at >= 0 && (
                <TextField
                  label={t('evaluate.wording')}
                  hint={t('evaluate.wordingHint')}
                  required={false}
                  id={fieldId(`wording.${own}.text`)}
                  error={own < 0 ? undefined : errors.get(`wording.${own}.text`)}
                  value={own < 0 ? '' : String(wording[own]?.text ?? '')}
                  onChange={changed => word(id, changed)}
                />
              )}
            </fieldset>
          )
        })}
        <Some
          {...props}
          fields={needing(props.fields, ['scope', 'reason'])}
          names={ticked.length > 0 ? ['necessity', 'scope'] : ofRefusing}
        />
        {values.scope === 'persons' && <Some {...props} names={['persons']} />}
        {ticked.length > 0 && <Some {...props} names={['methods']} />}
      </div>
      <Preview foreseen={foreseen} />
    </div>
  )
}
