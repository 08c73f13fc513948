import { useQuery } from '@tanstack/react-query'
import { useNames } from '../../../api/hooks.ts'
import { personsQuery } from '../../../api/queries.ts'
import { fieldId } from '../../../form/FormFields.tsx'
import type { Values } from '../../../form/values.ts'
import { Choice } from '../../../ui/Choice.tsx'
import { Choices } from '../../../ui/Choices.tsx'
import { label } from '../../../words/labels.ts'
import { t } from '../../../words/words.ts'
import type { ActFieldsProps } from '../ActFields.tsx'
import { Preview, useForeseen } from './Preview.tsx'
import { Rest } from './Some.tsx'

/**
 * Members of the register to be ticked, the chair among them; who is due and why, and the quorum in the server's words.
 */
export default function Convene(props: ActFieldsProps) {
  const { view, fields, values, onChange, errors } = props
  const { data: persons = [] } = useQuery(personsQuery())
  const names = useNames()
  const foreseen = useForeseen(props)
  const members = Array.isArray(values.members) ? (values.members as readonly string[]) : []
  const recused = (view.recusals ?? []).map(({ person }) => person)
  const excused = (Array.isArray(values.excused) ? (values.excused as readonly Values[]) : []).map(
    ({ member }) => member,
  )
  const optionOf = ({ person, name, roles }: (typeof persons)[number]) => ({
    value: person,
    title: name ?? person,
    hint: [
      person,
      ...roles.map(role => label('role', role)),
      ...(recused.includes(person) ? [t('panel.recused')] : []),
    ].join(' · '),
  })
  const isOfPanel = ({ roles, person }: (typeof persons)[number]) =>
    roles.includes('panelMember') || members.includes(person)
  const usual = persons.filter(isOfPanel).map(optionOf)
  const others = persons.filter(one => !isOfPanel(one)).map(optionOf)
  const change = (chosen: readonly string[], among: typeof usual) => {
    const kept = members.filter(id => !among.some(({ value }) => value === id))
    const next = [...kept, ...chosen]
    const { chair, ...rest } = values
    onChange({ ...rest, members: next, ...(next.includes(String(chair)) && { chair }) })
  }
  const stateOf = (id: string) =>
    recused.includes(id) ? t('convene.recused') : excused.includes(id) ? t('convene.excused') : t('convene.due')
  if (persons.length === 0) return <Rest {...props} but={[]} />
  return (
    <div className="two-columns">
      <div>
        <Choices
          label={t('convene.members')}
          id={fieldId('members')}
          error={errors.get('members')}
          options={usual}
          value={members.filter(id => usual.some(({ value }) => value === id))}
          onChange={chosen => change(chosen, usual)}
        />
        <details>
          <summary>{t('convene.others', { n: others.length })}</summary>
          <Choices
            label={t('convene.others', { n: others.length })}
            options={others}
            value={[]}
            onChange={chosen => change(chosen, others)}
          />
        </details>
        {members.length > 0 && (
          <Choice
            label={fields.find(({ name }) => name === 'chair')?.label ?? t('panel.chair')}
            required
            id={fieldId('chair')}
            error={errors.get('chair')}
            options={members.map(id => ({ value: id, title: names(id) }))}
            value={String(values.chair ?? '')}
            onChange={chair => onChange({ ...values, chair })}
          />
        )}
        <Rest {...props} but={['members', ...(members.length > 0 ? ['chair'] : [])]} />
      </div>
      <div>
        <Preview foreseen={foreseen} />
        {members.length > 0 && (
          <section className="card" aria-labelledby="who-is-due">
            <h2 id="who-is-due">{t('convene.who')}</h2>
            <ul>
              {members.map(id => (
                <li key={id}>
                  {names(id)} · {stateOf(id)}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  )
}
