import { useMe } from '../../../api/hooks.ts'
import { SummaryList } from '../../../ui/SummaryList.tsx'
import { label } from '../../../words/labels.ts'
import { t } from '../../../words/words.ts'
import type { ActFieldsProps } from '../ActFields.tsx'
import { Some } from './Some.tsx'

/**
 * What was approved to be made public, and then whether the person agrees; ways that were not proposed are not asked.
 */
export default function Consent(props: ActFieldsProps) {
  const { view, values, fields } = props
  const me = useMe()
  const proposal = view.kind === 'clarification' ? view.proposal : undefined
  const offered = proposal?.methods ?? []
  const narrowed = fields.map(field =>
    field.name === 'methods' && field.as === 'choices'
      ? { ...field, options: field.options.filter(({ value }) => offered.includes(value)) }
      : field,
  )
  const isParty = view.kind === 'clarification' && view.subject?.personId === me?.person
  const asksWays = values.given === true && offered.length > 0
  return (
    <>
      {proposal && (
        <section className="card" aria-labelledby="proposed">
          <h2 id="proposed">{t('consent.proposed')}</h2>
          <SummaryList
            lines={[
              { term: t('consent.statements'), detail: <Sentences of={proposal.statements} /> },
              offered.length > 0 && {
                term: t('consent.methods'),
                detail: offered.map(one => label('clarificationMethod', one)).join('、'),
              },
              { term: t('consent.scope'), detail: label('audience', proposal.scope) },
            ]}
          />
          <p className="hint">{t('consent.refusing')}</p>
        </section>
      )}
      <Some
        {...props}
        fields={narrowed}
        names={['given', ...(asksWays ? ['methods'] : []), ...(isParty ? [] : ['document', 'kin'])]}
      />
    </>
  )
}

const Sentences = ({ of }: { of: readonly string[] }) => (
  <ul className="plain">
    {of.map(sentence => (
      <li key={sentence}>{sentence}</li>
    ))}
  </ul>
)
