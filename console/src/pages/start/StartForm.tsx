import { type FormEvent, useEffect, useMemo, useState } from 'react'
import type { Me, StartKind } from '../../api/queries.ts'
import { fieldId } from '../../form/FormFields.tsx'
import { fieldsOf } from '../../form/fields.ts'
import { nameAt } from '../../form/nameAt.ts'
import type { Schema } from '../../form/schema.ts'
import { useDraft } from '../../form/useDraft.ts'
import { bodyOf, type Values } from '../../form/values.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { RefusalBox } from '../../ui/RefusalBox.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { t } from '../../words/words.ts'
import { SectionForm } from './SectionForm.tsx'
import { SectionNav } from './SectionNav.tsx'
import { StartCheck } from './StartCheck.tsx'
import { Started } from './Started.tsx'
import { sectionsOf } from './sections.ts'
import { useStart } from './useStart.ts'
import { useStartOffers } from './useStartOffers.ts'

/** Documents are handed in on the case, once it is there. */
const later = ['documents']

/** What an applicant is: the person themselves. */
const startingValues = (kind: string, me: Me): Values => {
  if (!me.roles.includes('applicant')) return {}
  const subject = { personId: me.person, name: me.name }
  return kind === 'tolerance' ? { applicantKind: 'person', subject } : { source: 'ownApplication', subject }
}

/**
 * Section by section what a start needs; checked as a whole by the server, and what it refuses leads back to its
 * section.
 */
export function StartForm({ start, me }: { start: StartKind; me: Me }) {
  const { kind, title } = start
  const fields = useMemo(
    () => fieldsOf(start.schema as Schema).filter(({ name }) => !later.includes(name)),
    [start.schema],
  )
  const sections = useMemo(() => sectionsOf(kind, fields), [kind, fields])
  const [at, setAt] = useState(0)
  const draft = useDraft(`new.${kind}`)
  const [values, setValues] = useState<Values>()
  const offers = useStartOffers(values ?? {})
  const { step, effects, refusal, isBusy, started, rehearse, send, back } = useStart(kind)
  useEffect(() => {
    if (draft.kept !== undefined) setValues(old => old ?? draft.kept ?? startingValues(kind, me))
  }, [draft.kept, kind, me])
  const errors = useMemo(() => new Map(refusal?.problem.errors?.map(({ path, message }) => [path, message])), [refusal])
  const sectionOf = (path: string) =>
    sections.findIndex(section => section.fields.some(({ name }) => name === path.split('.')[0]))
  // biome-ignore lint/correctness/useExhaustiveDependencies: each refusal leads once to the section of its first field
  useEffect(() => {
    const wrong = [...errors.keys()].map(sectionOf).filter(index => index >= 0)
    if (wrong.length > 0 && !wrong.includes(at)) setAt(Math.min(...wrong))
  }, [errors])
  if (started) return <Started title={title} started={started} />
  const section = sections[at]
  if (!values || !section) return <Waiting />
  const next = sections[at + 1]
  const change = (changed: Values) => {
    setValues(changed)
    draft.keep(changed)
  }
  const goTo = (index: number) => {
    back()
    setAt(index)
    document.querySelector<HTMLElement>('h1')?.focus()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (next) goTo(at + 1)
    else void rehearse(bodyOf(fields, values))
  }
  const sendAndForget = async () => {
    if (await send(bodyOf(fields, values))) await draft.remove()
  }
  return (
    <Page
      title={t('start.title', { what: title })}
      help="help.start"
      inTitle={`${refusal ? `${t('act.error')} ` : ''}${title}`}
    >
      {refusal && (
        <RefusalBox
          refusal={refusal}
          fieldId={path => (sectionOf(path) === at ? fieldId(path) : undefined)}
          nameOf={path => nameAt(fields, path)}
        />
      )}
      {step === 'check' ? (
        <StartCheck
          {...{ title, sections, values, offers, effects, isBusy }}
          change={goTo}
          send={() => void sendAndForget()}
        />
      ) : (
        <>
          <SectionNav sections={sections} at={at} wrong={[...errors.keys()].map(sectionOf)} goTo={goTo} />
          <form onSubmit={submit} noValidate aria-labelledby="section">
            <h2 id="section">{section.title}</h2>
            <p className="hint">{t('start.step', { n: at + 1, of: sections.length })}</p>
            <SectionForm key={section.id} {...{ section, values, errors, offers }} onChange={change} />
            {!next && <p className="hint">{t('start.documentsLater')}</p>}
            <p className="buttons">
              <Button type="submit" look="primary">
                {isBusy ? t('act.checking') : next ? t('start.next', { what: next.title }) : t('start.toCheck')}
              </Button>
              {at > 0 && (
                <Button onPress={() => goTo(at - 1)}>
                  {t('start.previous', { what: sections[at - 1]?.title ?? '' })}
                </Button>
              )}
            </p>
            <p className="hint" role="status">
              {draft.said}
            </p>
          </form>
        </>
      )}
    </Page>
  )
}
