import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { t } from '../words/words.ts'
import type { Option } from './Choice.tsx'
import { FieldHead, type FieldHeadProps } from './FieldHead.tsx'
import { TextField } from './TextField.tsx'

type Props = FieldHeadProps & {
  options: readonly Option[]
  value: string
  onChange: (value: string) => void
  id?: string
}

/** One of many things by its name; what is not in the list may be typed as an id. */
const Picker = (props: Props) => (props.options.length === 0 ? <TextField {...props} /> : <Combo {...props} />)

export default Picker

function Combo({ label, options, value, onChange, hint, error, id, required }: Props) {
  const shown = options.find(option => option.value === value)?.title ?? value
  return (
    <ComboBox
      className="field"
      allowsCustomValue
      menuTrigger="focus"
      defaultInputValue={shown}
      key={options.length}
      onInputChange={text => onChange(options.find(({ title }) => title === text)?.value ?? text)}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      isRequired={required ?? false}
    >
      <FieldHead label={label} hint={hint} error={error} required={required} />
      <div className="combo">
        <Input {...(id && { id })} />
        <Button className="button quiet">
          <span className="arrow" aria-hidden="true" />
        </Button>
      </div>
      <Popover className="popover">
        <ListBox renderEmptyState={() => <p className="hint">{t('field.noMatch')}</p>}>
          {options.map(option => (
            <ListBoxItem key={option.value} id={option.value} textValue={option.title} className="list-item">
              {option.title}
              {option.hint && <small className="hint">{option.hint}</small>}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
