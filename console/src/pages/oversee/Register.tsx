import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { api, given } from '../../api/client.ts'
import { type Refusal, refusalOf } from '../../api/refusal.ts'
import { fieldId } from '../../form/FormFields.tsx'
import { Button } from '../../ui/Button.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { Page } from '../../ui/Page.tsx'
import { RefusalBox } from '../../ui/RefusalBox.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { day } from '../../words/dates.ts'
import { t } from '../../words/words.ts'

type Entry = { caseId: string; caseNumber: string; category: string; from: string; until: string; flagged: boolean }

/** The internal register: opened each time for a reason, which is logged, and named nobody by. */
export function Register() {
  const [asked, setAsked] = useState({ reason: '', name: '', category: '' })
  const [entries, setEntries] = useState<readonly Entry[]>()
  const [refusal, setRefusal] = useState<Refusal>()
  const search = async (event: FormEvent) => {
    event.preventDefault()
    setRefusal(undefined)
    try {
      const { reason, name, category } = asked
      const body = { reason: reason.trim(), ...(name && { name: name.trim() }), ...(category && { category }) }
      setEntries((await given(api.POST('/v1/register/false-accusers/search', { body: body as never }))).items)
    } catch (error) {
      setRefusal(refusalOf(error))
    }
  }
  const errorAt = (name: string) => refusal?.problem.errors?.find(({ path }) => path === name)?.message
  const field = (name: 'reason' | 'name' | 'category') => ({
    label: t(`register.${name}`),
    id: fieldId(name),
    error: errorAt(name),
    required: name === 'reason',
    value: asked[name],
    onChange: (value: string) => setAsked({ ...asked, [name]: value }),
  })
  return (
    <Page title={t('register.title')} help="help.register">
      <p className="banner">{t('register.banner')}</p>
      {refusal && <RefusalBox refusal={refusal} fieldId={path => fieldId(path)} />}
      <form onSubmit={event => void search(event)}>
        <TextField {...field('reason')} rows={2} />
        <TextField {...field('name')} hint={t('register.nameHint')} />
        <TextField {...field('category')} />
        <Button type="submit" look="primary">
          {t('register.search')}
        </Button>
      </form>
      {entries && (
        <DataTable
          caption={t('register.caption', { n: entries.length })}
          rows={entries}
          rowKey={({ caseId, category }) => caseId + category}
          empty={<p>{t('register.none')}</p>}
          columns={[
            {
              title: t('case.number'),
              cell: ({ caseId, caseNumber }) => (
                <Link to="/cases/$id" params={{ id: caseId }}>
                  {caseNumber}
                </Link>
              ),
            },
            { title: t('register.category'), cell: ({ category }) => category },
            { title: t('register.from'), cell: ({ from }) => day(from) },
            { title: t('register.until'), cell: ({ until }) => day(until) },
            {
              title: t('filter.status'),
              cell: ({ flagged }) => (flagged ? <Tag tone="amber">{t('register.flagged')}</Tag> : '—'),
            },
          ]}
        />
      )}
    </Page>
  )
}
