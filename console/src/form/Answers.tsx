import { SummaryList } from '../ui/SummaryList.tsx'
import { t } from '../words/words.ts'
import type { Field } from './fields.ts'
import { askedIn } from './numbered.ts'
import type { Offers } from './offers.ts'
import type { Value, Values } from './values.ts'

type Props = { fields: readonly Field[]; values: Values; offers: Offers }

/** What was answered, to be checked before it is sent. */
export const Answers = ({ fields, values, offers }: Props) => (
  <SummaryList
    lines={fields.map(field => ({
      term: field.label,
      detail: <Answer field={field} value={values[field.name]} values={values} offers={offers} />,
    }))}
  />
)

function Answer({ field, value, values, offers }: { field: Field; value: Value; values: Values; offers: Offers }) {
  const missing = <span className="hint">{t('check.notGiven')}</span>
  switch (field.as) {
    case 'yesNo':
      return value === undefined ? missing : value ? t('field.yes') : t('field.no')
    case 'choice':
      return field.options.find(option => option.value === value)?.title ?? missing
    case 'choices':
      return listed(field.options, value) ?? missing
    case 'pick':
      return listed(offers(field.of, values), value === undefined || value === '' ? [] : [value]) ?? missing
    case 'picks':
      return listed(offers(field.of, values), value) ?? missing
    case 'group':
      return value === undefined ? missing : <Answers fields={field.fields} values={value as Values} offers={offers} />
    case 'rows': {
      const rows = Array.isArray(value) ? (value as readonly Values[]) : []
      if (rows.length === 0) return missing
      return (
        <ol>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name but their place
            <li key={index}>
              <Answers fields={askedIn(field.fields)} values={row} offers={offers} />
            </li>
          ))}
        </ol>
      )
    }
    default:
      return value === undefined || value === '' ? missing : <span className="as-typed">{String(value)}</span>
  }
}

function listed(options: readonly { value: string; title: string }[], value: Value | readonly unknown[]) {
  if (!Array.isArray(value) || value.length === 0) return undefined
  return value.map(id => options.find(option => option.value === id)?.title ?? String(id)).join('；')
}
