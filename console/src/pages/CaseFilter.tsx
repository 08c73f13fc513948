import { type FormEvent, useState } from 'react'
import type { CaseFilters } from '../api/queries.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { labelsOf } from '../words/labels.ts'
import { t } from '../words/words.ts'

type Props = { filters: CaseFilters; q: string; apply: (filters: CaseFilters, q: string) => void }

const any = { value: '', title: t('filter.any') }
const optionsOf = (list: string) => [any, ...labelsOf(list).map(([value, title]) => ({ value, title }))]

/** What is looked for: number, name or unit, and filters; applied by a button. */
export function CaseFilter({ filters, q, apply }: Props) {
  const [name, setName] = useState(q)
  const [chosen, setChosen] = useState<Record<string, string>>({
    kind: filters.kind ?? '',
    stage: filters.stage ?? '',
    status: filters.status ?? '',
    overdue: filters.overdue ? 'true' : '',
    sort: filters.sort ?? '',
    assignee: filters.assignee ?? '',
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { overdue, ...rest } = chosen
    const kept = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ''))
    apply({ ...kept, ...(overdue && { overdue: true }) } as CaseFilters, name.trim())
  }
  const select = (field: string, title: string, options: readonly { value: string; title: string }[]) => (
    <SelectField
      label={title}
      options={options}
      value={chosen[field] ?? ''}
      onChange={value => setChosen({ ...chosen, [field]: value })}
    />
  )
  return (
    <search>
      <form className="filter" onSubmit={submit}>
        <TextField label={t('filter.q')} hint={t('filter.qHint')} value={name} onChange={setName} />
        {select('kind', t('case.kind'), optionsOf('kind'))}
        {select('stage', t('case.stage'), optionsOf('stage'))}
        {select('status', t('filter.status'), optionsOf('status'))}
        {select('overdue', t('filter.overdue'), [any, { value: 'true', title: t('filter.onlyOverdue') }])}
        {select('assignee', t('filter.assignee'), [any, { value: 'me', title: t('filter.me') }])}
        {select('sort', t('filter.sort'), [
          { value: '', title: t('filter.newest') },
          { value: 'due', title: t('filter.due') },
        ])}
        <Button type="submit" look="primary">
          {t('filter.apply')}
        </Button>
      </form>
    </search>
  )
}
