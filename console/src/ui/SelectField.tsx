import { useId } from 'react'

type Option = { value: string; title: string }
type Props = {
  label: string
  options: readonly Option[]
  value: string
  onChange: (value: string) => void
  id?: string
}

/** One of a few values; the browser's own list, which every keyboard and screen reader knows. */
export function SelectField({ label, options, value, onChange, id }: Props) {
  const own = useId()
  return (
    <div className="field">
      <label htmlFor={id ?? own}>{label}</label>
      <select id={id ?? own} value={value} onChange={event => onChange(event.target.value)}>
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.title}
          </option>
        ))}
      </select>
    </div>
  )
}
