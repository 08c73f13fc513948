import { lazy, Suspense } from 'react'
import { Choice } from '../ui/Choice.tsx'
import { Choices } from '../ui/Choices.tsx'
import { DateField } from '../ui/DateField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { t } from '../words/words.ts'
import { type Errors, fieldId } from './FormFields.tsx'
import type { Field } from './fields.ts'
import { Group } from './Group.tsx'
import type { Offers } from './offers.ts'
import { Rows } from './Rows.tsx'
import type { Value, Values } from './values.ts'

/** Heavy, and not in every form. */
const Picker = lazy(() => import('../ui/Picker.tsx'))

export type FieldProps = {
  field: Field
  path: string
  value: Value
  onChange: (value: Value) => void
  errors: Errors
  offers: Offers
  /** What stands in the fields beside it. */
  beside: Values
}

const yesNo = [
  { value: 'true', title: t('field.yes') },
  { value: 'false', title: t('field.no') },
]

/** From so many characters on a text is written in several lines. */
const longFrom = 1_000

/** One field as it is asked for. */
export function FormField(props: FieldProps) {
  const { field, path, value, onChange, errors, offers, beside } = props
  const { label, hint, required } = field
  const common = { label, hint, required, error: errors.get(path), id: fieldId(path) }
  const text = typeof value === 'string' ? value : ''
  const list = Array.isArray(value) ? (value as readonly string[]) : []
  switch (field.as) {
    case 'text':
      return <TextField {...common} value={text} onChange={onChange} rows={rowsFor(field.most)} />
    case 'lines':
      return <TextField {...common} hint={withLines(hint)} value={text} onChange={onChange} rows={4} />
    case 'number':
      return <TextField {...common} value={text} onChange={onChange} />
    case 'day':
      return <DateField {...common} value={text} onChange={onChange} />
    case 'moment':
      return <TextField {...common} hint={withMoment(hint)} value={text} onChange={onChange} />
    case 'yesNo':
      return (
        <Choice
          {...common}
          options={yesNo}
          value={typeof value === 'boolean' ? String(value) : ''}
          onChange={chosen => onChange(chosen === 'true')}
        />
      )
    case 'choice':
      return <Choice {...common} options={field.options} value={text} onChange={onChange} />
    case 'choices':
      return <Choices {...common} options={field.options} value={list} onChange={onChange} />
    case 'pick':
      return (
        <Suspense fallback={<div className="waiting-room" />}>
          <Picker {...common} options={offers(field.of, beside)} value={text} onChange={onChange} />
        </Suspense>
      )
    case 'picks':
      return (
        <Choices {...common} options={withChosen(offers(field.of, beside), list)} value={list} onChange={onChange} />
      )
    case 'group':
      return <Group {...props} fields={field.fields} />
    case 'rows':
      return <Rows {...props} fields={field.fields} />
  }
}

const rowsFor = (most: number): number => (most > 10_000 ? 6 : most >= longFrom ? 3 : 1)
const withLines = (hint: string | undefined) => [hint, t('field.linesHint')].filter(Boolean).join('；')
const withMoment = (hint: string | undefined) => [t('field.momentHint'), hint].filter(Boolean).join('；')

/** What was chosen before stays to be seen, also when it is not offered any more. */
const withChosen = (options: readonly { value: string; title: string }[], chosen: readonly string[]) => [
  ...options,
  ...chosen.filter(id => !options.some(({ value }) => value === id)).map(id => ({ value: id, title: id })),
]
