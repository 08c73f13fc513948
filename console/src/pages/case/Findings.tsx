import { useQuery } from '@tanstack/react-query'
import { useNames } from '../../api/hooks.ts'
import { type Case, rulePackQuery } from '../../api/queries.ts'
import { Page } from '../../ui/Page.tsx'
import { SummaryList } from '../../ui/SummaryList.tsx'
import { moment } from '../../words/dates.ts'
import { label } from '../../words/labels.ts'
import { plainQuestion } from '../../words/plainQuestion.ts'
import { t } from '../../words/words.ts'
import { useCase } from './useCase.ts'

/** What was found: by criterion, by allegation, or by element. */
export function Findings() {
  const view = useCase()
  return (
    <Page title={t('case.findings')} help="help.findings" inTitle={`${view.number} · ${t('case.findings')}`}>
      <FoundIn view={view} />
    </Page>
  )
}

/** The findings of a case of any kind, without a page around them; `isBrief` gives a criterion one line. */
export const FoundIn = ({ view, isBrief = false }: { view: Case; isBrief?: boolean }) => (
  <>
    {view.kind === 'tolerance' ? <ByCriterion view={view} isBrief={isBrief} /> : null}
    {view.kind !== 'tolerance' ? <ByAllegation allegations={view.allegations ?? []} /> : null}
    {view.kind === 'falseAccusation' && view.intentFindings ? <ByElement found={view.intentFindings} /> : null}
  </>
)

function ByCriterion({ view, isBrief }: { view: Extract<Case, { kind: 'tolerance' }>; isBrief: boolean }) {
  const { data: pack } = useQuery(rulePackQuery(view.rulePack))
  const names = useNames()
  const titleOf = (id: string) => view.documents.find(document => document.id === id)?.title ?? id
  if (!view.findings) return <p>{t('findings.none')}</p>
  const { findings, recommendation, by, at, cosignedBy } = view.findings
  const questionOf = (criterion: string) =>
    `${criterion} ${plainQuestion(pack?.criteria.find(({ id }) => id === criterion)?.question ?? '')}`
  return (
    <>
      <p>
        {t('findings.by', { who: names(by), at: moment(at) })}
        {cosignedBy !== undefined && ` ${t('findings.cosigned', { who: names(cosignedBy) })}`}
      </p>
      <SummaryList lines={[{ term: t('findings.recommendation'), detail: label('recommendation', recommendation) }]} />
      {isBrief && (
        <SummaryList
          lines={findings.map(({ criterion, result, answer, reasons }) => ({
            term: questionOf(criterion),
            detail: [answer ?? label('findingResult', result), reasons].join('：'),
          }))}
        />
      )}
      {(isBrief ? [] : findings).map(({ criterion, result, answer, reasons, evidence, lossYuan }) => (
        <section key={criterion} className="card">
          <h2>{questionOf(criterion)}</h2>
          <SummaryList
            lines={[
              {
                term: t('findings.result'),
                detail: [label('findingResult', result), answer].filter(Boolean).join('：'),
              },
              { term: t('findings.reasons'), detail: reasons },
              evidence.length > 0 && { term: t('findings.evidence'), detail: evidence.map(titleOf).join('、') },
              lossYuan !== undefined && { term: t('findings.loss'), detail: lossYuan.toLocaleString() },
            ]}
          />
        </section>
      ))}
    </>
  )
}

type Allegation = { id: string; text: string; finding?: string; basis?: string; untruePart?: string }

function ByAllegation({ allegations }: { allegations: readonly Allegation[] }) {
  if (allegations.length === 0) return <p>{t('findings.none')}</p>
  return allegations.map(({ id, text, finding, basis, untruePart }) => (
    <section key={id} className="card">
      <h2>
        {id} {text}
      </h2>
      <SummaryList
        lines={[
          finding !== undefined && { term: t('findings.result'), detail: label('finding', finding) },
          basis !== undefined && { term: t('findings.basis'), detail: basis },
          untruePart !== undefined && { term: t('findings.untruePart'), detail: untruePart },
        ]}
      />
    </section>
  ))
}

type Element = { result: string; reasons?: string }

function ByElement({ found }: { found: { fabrication: Element; intent: Element } }) {
  return (['fabrication', 'intent'] as const).map(element => (
    <section key={element} className="card">
      <h2>{label('element', element)}</h2>
      <SummaryList
        lines={[
          { term: t('findings.result'), detail: label('findingResult', found[element].result) },
          found[element].reasons !== undefined && { term: t('findings.reasons'), detail: found[element].reasons },
        ]}
      />
    </section>
  ))
}
