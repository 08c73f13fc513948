import { type FormEvent, useEffect, useState } from 'react'
import { api, given } from '../../api/client.ts'
import { useMe } from '../../api/hooks.ts'
import { type Refusal, refusalOf } from '../../api/refusal.ts'
import { fieldId } from '../../form/FormFields.tsx'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { RefusalBox } from '../../ui/RefusalBox.tsx'
import { SummaryList } from '../../ui/SummaryList.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { moment } from '../../words/dates.ts'
import { t } from '../../words/words.ts'
import IdentityRequest from './acts/IdentityRequest.tsx'
import { useCase } from './useCase.ts'

type Opened = { until: string; content: { name?: string; contact?: string } | null }

/** The reporter's identity, opened for a reason and for minutes: it lives in this page alone and goes with it. */
export function Identity() {
  const view = useCase()
  const [reason, setReason] = useState('')
  const [opened, setOpened] = useState<Opened>()
  const [refusal, setRefusal] = useState<Refusal>()
  useEffect(() => {
    if (!opened) return
    const close = () => setOpened(undefined)
    const timer = setTimeout(close, Math.max(0, Date.parse(opened.until) - Date.now()))
    addEventListener('pagehide', close)
    return () => {
      clearTimeout(timer)
      removeEventListener('pagehide', close)
    }
  }, [opened])
  const open = async (event: FormEvent) => {
    event.preventDefault()
    setRefusal(undefined)
    try {
      const body = { part: 'reporter' as const, reason: reason.trim() }
      const params = { path: { id: view.id } }
      setOpened((await given(api.POST('/v1/cases/{id}/disclosures', { params, body }))) as Opened)
      setReason('')
    } catch (error) {
      setRefusal(refusalOf(error))
    }
  }
  return (
    <Page title={t('identity.title')} help="help.identity" inTitle={`${view.number} · ${t('identity.title')}`}>
      {refusal && <RefusalBox refusal={refusal} fieldId={path => fieldId(path)} />}
      {opened ? (
        <Shown opened={opened} close={() => setOpened(undefined)} />
      ) : (
        <form onSubmit={event => void open(event)}>
          <TextField
            label={t('identity.why')}
            hint={t('identity.whyHint')}
            id={fieldId('reason')}
            error={refusal?.problem.errors?.find(({ path }) => path === 'reason')?.message}
            rows={3}
            required
            value={reason}
            onChange={setReason}
          />
          <Button type="submit" look="primary">
            {t('identity.open')}
          </Button>
        </form>
      )}
      <IdentityRequest view={view} />
    </Page>
  )
}

function Shown({ opened: { until, content }, close }: { opened: Opened; close: () => void }) {
  const me = useMe()
  const mark = [me?.name, me?.organName, moment(new Date().toISOString())].join(' ')
  return (
    <section className="card sensitive" aria-labelledby="shown">
      <h2 id="shown">{t('identity.shown', { until: moment(until) })}</h2>
      <SummaryList
        lines={[
          { term: t('identity.name'), detail: content?.name ?? t('identity.nothing') },
          content?.contact !== undefined && { term: t('identity.contact'), detail: content.contact },
        ]}
      />
      <p className="watermark" aria-hidden="true">
        {`${mark}　`.repeat(6)}
      </p>
      <Button onPress={close}>{t('identity.close')}</Button>
    </section>
  )
}
