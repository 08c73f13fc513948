import { useNames } from '../../../api/hooks.ts'
import type { Case } from '../../../api/queries.ts'
import { SummaryList } from '../../../ui/SummaryList.tsx'
import { label } from '../../../words/labels.ts'
import { t } from '../../../words/words.ts'
import { FoundIn } from '../Findings.tsx'
import { Round } from '../Round.tsx'

/**
 * What the approver decides on, beside the act: findings, opinions, the vote with its dissent, the words of the letter.
 */
export default function Packet({ view }: { view: Case }) {
  return (
    <section aria-labelledby="packet" className="packet">
      <h2 id="packet">{t('packet.title')}</h2>
      <p>
        <a href={`/v1/cases/${view.id}/approval-packet`} target="_blank" rel="noreferrer">
          {t('packet.pdf')}
        </a>
      </p>
      {view.kind === 'clarification' && <Proposed view={view} />}
      {(view.rounds ?? []).toReversed().map(round => (
        <Round key={round.round} id={view.id} round={round} />
      ))}
      <FoundIn view={view} isBrief />
      {view.kind === 'tolerance' && <Heard view={view} />}
    </section>
  )
}

function Proposed({ view }: { view: Extract<Case, { kind: 'clarification' }> }) {
  const names = useNames()
  const { evaluation, signOffs = [], missingSignOffs = [] } = view
  return (
    <div className="card">
      <SummaryList
        lines={[
          evaluation && {
            term: t('packet.letter'),
            detail: evaluation.cleared.map(({ wording }) => wording).join('；'),
          },
          evaluation?.reason !== undefined && { term: t('packet.reason'), detail: evaluation.reason },
          ...signOffs.map(({ department, by, opinion }) => ({
            term: label('department', department),
            detail: [names(by), opinion].filter(Boolean).join('：'),
          })),
        ]}
      />
      {missingSignOffs.length > 0 && (
        <p>{t('packet.missing', { who: missingSignOffs.map(one => label('department', one)).join('、') })}</p>
      )}
    </div>
  )
}

function Heard({ view }: { view: Extract<Case, { kind: 'tolerance' }> }) {
  const names = useNames()
  const { opinions = [], interviews = [] } = view
  return (
    <>
      {opinions.length > 0 && (
        <section className="card" aria-labelledby="opinions">
          <h3 id="opinions">{t('packet.opinions')}</h3>
          <SummaryList lines={opinions.map(({ body, opinion }) => ({ term: body, detail: opinion }))} />
        </section>
      )}
      {interviews.length > 0 && (
        <section className="card" aria-labelledby="interviews">
          <h3 id="interviews">{t('packet.interviews')}</h3>
          <SummaryList lines={interviews.map(({ who, summary }) => ({ term: names(who), detail: summary }))} />
        </section>
      )}
    </>
  )
}
