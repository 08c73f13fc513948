import { type FormEvent, useState } from 'react'
import { api, given } from '../api/client.ts'
import { type Refusal, refusalOf } from '../api/refusal.ts'
import { Button } from '../ui/Button.tsx'
import { Page } from '../ui/Page.tsx'
import { RefusalBox } from '../ui/RefusalBox.tsx'
import { TextField } from '../ui/TextField.tsx'
import { day, moment } from '../words/dates.ts'
import { t } from '../words/words.ts'

type Known = { status: 'received' | 'handling' | 'concluded'; receivedOn: string }
type Message = { from: 'reporter' | 'office'; text: string; at: string }

/** What a reporter finds out by the receipt: no sign-in, and the code is nowhere but in the body of a request. */
export function Receipt() {
  const [code, setCode] = useState('')
  const [text, setText] = useState('')
  const [known, setKnown] = useState<Known>()
  const [messages, setMessages] = useState<readonly Message[]>([])
  const [refusal, setRefusal] = useState<Refusal>()
  const trying = async (attempt: () => Promise<void>) => {
    setRefusal(undefined)
    try {
      await attempt()
    } catch (error) {
      setRefusal(refusalOf(error))
    }
  }
  const find = (event: FormEvent) => {
    event.preventDefault()
    void trying(async () => {
      setKnown(await given(api.POST('/v1/receipts/status', { body: { code } })))
      setMessages((await given(api.POST('/v1/receipts/messages', { body: { code } }))).messages)
    })
  }
  const write = (event: FormEvent) => {
    event.preventDefault()
    void trying(async () => {
      setMessages((await given(api.POST('/v1/receipts/messages', { body: { code, text } }))).messages)
      setText('')
    })
  }
  return (
    <Page title={t('receipt.title')}>
      {refusal && <RefusalBox refusal={refusal} />}
      <form onSubmit={find}>
        <TextField label={t('receipt.code')} hint={t('receipt.codeHint')} value={code} onChange={setCode} />
        <Button type="submit" look="primary">
          {t('receipt.find')}
        </Button>
      </form>
      {known && (
        <section className="card" aria-labelledby="state">
          <h2 id="state">{t(`receipt.${known.status}`)}</h2>
          <p>{t('receipt.receivedOn', { day: day(known.receivedOn) })}</p>
          <h3>{t('receipt.messages')}</h3>
          {messages.length === 0 && <p>{t('receipt.noMessages')}</p>}
          <ol className="timeline">
            {messages.map(message => (
              <li key={message.at + message.text}>
                <p>{message.text}</p>
                <p className="hint">
                  {message.from === 'office' ? t('receipt.office') : t('receipt.you')} · {moment(message.at)}
                </p>
              </li>
            ))}
          </ol>
          <form onSubmit={write}>
            <TextField
              label={t('receipt.write')}
              hint={t('receipt.writeHint')}
              rows={4}
              value={text}
              onChange={setText}
            />
            <Button type="submit">{t('receipt.send')}</Button>
          </form>
        </section>
      )}
    </Page>
  )
}
