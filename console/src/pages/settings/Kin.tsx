import { type FormEvent, useState } from 'react'
import { api, given } from '../../api/client.ts'
import { type Refusal, refusalOf } from '../../api/refusal.ts'
import { Button } from '../../ui/Button.tsx'
import { RefusalBox } from '../../ui/RefusalBox.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { t } from '../../words/words.ts'

/** Declares who is kin; what was declared before is replaced, and is shown nowhere. */
export function Kin() {
  const [text, setText] = useState('')
  const [said, setSaid] = useState('')
  const [refusal, setRefusal] = useState<Refusal>()
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setRefusal(undefined)
    setSaid('')
    const kin = text
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== '')
    try {
      await given(api.PUT('/v1/persons/me/kin', { body: { kin } }))
      setSaid(t('kin.done', { n: kin.length }))
      setText('')
    } catch (error) {
      setRefusal(refusalOf(error))
    }
  }
  return (
    <section className="card" aria-labelledby="kin">
      <h2 id="kin">{t('kin.title')}</h2>
      <p>{t('kin.text')}</p>
      {refusal && <RefusalBox refusal={refusal} />}
      <form onSubmit={event => void submit(event)}>
        <TextField label={t('kin.persons')} hint={t('field.linesHint')} rows={3} value={text} onChange={setText} />
        <Button type="submit" look="primary">
          {t('kin.act')}
        </Button>
        <p role="status">{said}</p>
      </form>
    </section>
  )
}
