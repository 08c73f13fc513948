import { dayAndWeekday } from '../words/dates.ts'
import { typedDay } from '../words/typedDay.ts'
import { t } from '../words/words.ts'
import { TextField } from './TextField.tsx'

type Props = Omit<React.ComponentProps<typeof TextField>, 'rows'>

/** A day that is typed, however people write it, and echoed in full. */
export function DateField({ hint, value, ...props }: Props) {
  const found = typedDay(value)
  const echo = found === undefined ? t('field.dateHint') : `${t('field.read')} ${dayAndWeekday(found)}`
  return <TextField {...props} value={value} hint={[hint, echo].filter(Boolean).join('；')} />
}
