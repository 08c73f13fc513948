import { fieldId } from '../../../form/FormFields.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { moment } from '../../../words/dates.ts'
import { label } from '../../../words/labels.ts'
import { t } from '../../../words/words.ts'
import type { ActFieldsProps } from '../ActFields.tsx'
import { needing, Rest } from './Some.tsx'

const separator = ' '
/** What is known of a service that reached somebody. */
const served = ['method', 'receivedBy', 'receivedAt']

/** Every notice with whom it must still reach: one press says which of them this service is of. */
export default function RecordService(props: ActFieldsProps) {
  const { view, values, onChange, errors } = props
  const notices = [
    ...new Map(
      view.documents.flatMap(one =>
        one.notice === undefined || one.voidedBy !== undefined ? [] : [[one.notice, one] as const],
      ),
    ).values(),
  ]
  const receivers = notices.flatMap(({ notice = '', title, number, receivers: all = [] }) =>
    all.map(one => ({ ...one, notice, title: [title, number].filter(Boolean).join(' ') })),
  )
  const named = ({ id, name }: { id: string; name?: string | undefined }) =>
    name === undefined ? label('receiver', id) : `${label('receiver', id)} ${name}`
  const open = receivers.filter(({ service, copy }) => service === undefined && copy === undefined)
  const [to] = Array.isArray(values.to) ? (values.to as readonly string[]) : []
  const isLeft = values.method === 'left'
  return (
    <>
      <Choice
        label={t('service.which')}
        required
        id={fieldId('document')}
        error={errors.get('document') ?? errors.get('to')}
        options={open.map(one => ({
          value: one.notice + separator + one.id,
          title: named(one),
          hint: one.title,
        }))}
        value={to === undefined ? '' : String(values.document) + separator + to}
        onChange={chosen => {
          const [document = '', receiver = ''] = chosen.split(separator)
          onChange({ ...values, document, to: [receiver] })
        }}
      />
      {open.length === 0 && <p>{t('service.all')}</p>}
      {receivers.some(({ service }) => service) && (
        <details>
          <summary>{t('service.served')}</summary>
          <ul>
            {receivers.map(
              one =>
                one.service && (
                  <li key={one.notice + separator + one.id}>
                    {named(one)} · {one.title}{' '}
                    <Tag tone="green">
                      {`${label('serviceMethod', one.service.method)} ${moment(one.service.receivedAt)}`}
                    </Tag>
                  </li>
                ),
            )}
          </ul>
        </details>
      )}
      <Rest
        {...props}
        fields={values.impossible === undefined ? needing(props.fields, served) : props.fields}
        but={['document', 'to', ...(isLeft || values.witnesses !== undefined ? [] : ['witnesses'])]}
      />
    </>
  )
}
