import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, given } from '../../api/client.ts'
import { useMe, useNames } from '../../api/hooks.ts'
import { personsQuery, substitutionsQuery } from '../../api/queries.ts'
import { type Refusal, refusalOf } from '../../api/refusal.ts'
import { Button } from '../../ui/Button.tsx'
import { DateField } from '../../ui/DateField.tsx'
import Picker from '../../ui/Picker.tsx'
import { RefusalBox } from '../../ui/RefusalBox.tsx'
import { day } from '../../words/dates.ts'
import { typedDay } from '../../words/typedDay.ts'
import { t } from '../../words/words.ts'

/** Who acts for the person while they are away. */
export function Substitute() {
  const me = useMe()
  const names = useNames()
  const queries = useQueryClient()
  const { data } = useQuery(substitutionsQuery)
  const { data: persons = [] } = useQuery(personsQuery())
  const [substitute, setSubstitute] = useState('')
  const [from, setFrom] = useState('')
  const [until, setUntil] = useState('')
  const [refusal, setRefusal] = useState<Refusal>()
  const put = async (body: { substitute: string | null; from?: string; until?: string }) => {
    setRefusal(undefined)
    try {
      queries.setQueryData(substitutionsQuery.queryKey, await given(api.PUT('/v1/substitutions', { body })))
      setSubstitute('')
      setFrom('')
      setUntil('')
    } catch (error) {
      setRefusal(refusalOf(error))
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void put({ substitute, from: typedDay(from) ?? from, until: typedDay(until) ?? until })
  }
  const colleagues = persons
    .filter(({ person }) => person !== me?.person)
    .map(({ person, name }) => ({ value: person, title: name ?? person, hint: person }))
  const errors = new Map(refusal?.problem.errors?.map(({ path, message }) => [path, message]))
  return (
    <section className="card" aria-labelledby="substitute">
      <h2 id="substitute">{t('substitute.title')}</h2>
      <p>{t('substitute.text')}</p>
      {data?.own && (
        <p>
          <strong>
            {t('substitute.own', {
              who: names(data.own.substitute),
              from: day(data.own.from),
              until: day(data.own.until),
            })}
          </strong>{' '}
          <Button onPress={() => void put({ substitute: null })}>{t('substitute.end')}</Button>
        </p>
      )}
      {data?.for.map(({ person, from: start, until: end }) => (
        <p key={person}>{t('substitute.for', { who: names(person), from: day(start), until: day(end) })}</p>
      ))}
      {refusal && <RefusalBox refusal={refusal} fieldId={path => (errors.has(path) ? path : undefined)} />}
      <form onSubmit={submit}>
        <Picker
          id="substitute-person"
          label={t('substitute.who')}
          options={colleagues}
          value={substitute}
          onChange={setSubstitute}
          error={errors.get('substitute')}
        />
        <DateField id="from" label={t('substitute.from')} value={from} onChange={setFrom} error={errors.get('from')} />
        <DateField
          id="until"
          label={t('substitute.until')}
          value={until}
          onChange={setUntil}
          error={errors.get('until')}
        />
        <Button type="submit" look="primary">
          {t('substitute.act')}
        </Button>
      </form>
    </section>
  )
}
