import { useQuery } from '@tanstack/react-query'
import { rulePacksQuery } from '../../api/queries.ts'
import { type Errors, FormFields, fieldId } from '../../form/FormFields.tsx'
import type { Offers } from '../../form/offers.ts'
import type { Values } from '../../form/values.ts'
import { Choices } from '../../ui/Choices.tsx'
import { t } from '../../words/words.ts'
import type { Section } from './sections.ts'

type Props = {
  section: Section
  values: Values
  onChange: (values: Values) => void
  errors: Errors
  offers: Offers
}

/** One section of a start; circumstances are asked as questions in the words of the rule pack. */
export function SectionForm({ section, ...props }: Props) {
  if (section.id === 'circumstances') return <Circumstances {...props} />
  return <FormFields {...props} fields={section.fields} />
}

function Circumstances({ values, onChange, errors }: Omit<Props, 'section'>) {
  const { data: packs = [] } = useQuery(rulePacksQuery)
  const pack = packs.find(one => one.kind === 'tolerance' && one.regime === values.regime)
  if (!pack) return <p>{t('start.circumstancesFirst')}</p>
  return (
    <Choices
      label={t('start.circumstances')}
      id={fieldId('circumstances')}
      error={errors.get('circumstances')}
      options={pack.circumstances.map(({ id, text }) => ({ value: id, title: text }))}
      value={Array.isArray(values.circumstances) ? (values.circumstances as readonly string[]) : []}
      onChange={circumstances => onChange({ ...values, circumstances })}
    />
  )
}
