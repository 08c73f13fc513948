import { Link } from '@tanstack/react-router'
import { useNames } from '../../api/hooks.ts'
import type { Case } from '../../api/queries.ts'
import { SummaryList } from '../../ui/SummaryList.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { moment } from '../../words/dates.ts'
import { label } from '../../words/labels.ts'
import { t } from '../../words/words.ts'

type RoundView = NonNullable<Case['rounds']>[number]

const choiceWord = (question: string, choice: string) =>
  label(question === 'outcome' ? 'choice' : 'elementChoice', choice)

/** One round: open and sealed, or what it brought, with the views against it as they were written. */
export function Round({ id, round: given }: { id: string; round: RoundView }) {
  const names = useNames()
  const { round, openedAt, closedAt, due, result, tallies = {}, points, ballots = [], absences = [] } = given
  const dissent = ballots.filter(({ opinion }) => opinion !== undefined)
  return (
    <section className="card" aria-labelledby={`round-${round}`}>
      <h2 id={`round-${round}`}>
        {t('panel.round', { round })}{' '}
        {closedAt === undefined ? (
          <Tag tone="blue">{t('panel.open')}</Tag>
        ) : (
          <Tag>{label('roundResult', result ?? '')}</Tag>
        )}
      </h2>
      <SummaryList
        lines={[
          { term: t('vote.openedAt'), detail: moment(openedAt) },
          { term: t('panel.due'), detail: due },
          closedAt !== undefined && { term: t('vote.closedAt'), detail: moment(closedAt) },
          ...Object.entries(tallies).map(([question, tally]) => ({
            term: question === 'outcome' ? t('panel.tally') : label('element', question),
            detail: Object.entries(tally.counts)
              .map(([choice, n]) => `${choiceWord(question, choice)} ${n}`)
              .join('，'),
          })),
          points !== undefined && { term: t('panel.points'), detail: points },
        ]}
      />
      {absences.length > 0 && (
        <>
          <h3>{t('panel.absences')}</h3>
          <ul>
            {absences.map(({ member, reason, writtenView }) => (
              <li key={member}>{[names(member), reason, writtenView].filter(Boolean).join('；')}</li>
            ))}
          </ul>
        </>
      )}
      {dissent.length > 0 && (
        <>
          <h3>{t('panel.opinions')}</h3>
          <ul>
            {dissent.map(({ member, opinion }) => (
              <li key={member}>
                {names(member)}：{opinion}
              </li>
            ))}
          </ul>
        </>
      )}
      {closedAt === undefined && (
        <p>
          <Link to="/cases/$id/vote/$round" params={{ id, round: String(round) }}>
            {t('panel.toVote')}
          </Link>
        </p>
      )}
    </section>
  )
}
