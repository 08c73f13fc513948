import { Link } from '@tanstack/react-router'
import { useNames } from '../../api/hooks.ts'
import type { Case } from '../../api/queries.ts'
import { Page } from '../../ui/Page.tsx'
import { SummaryList } from '../../ui/SummaryList.tsx'
import { moment } from '../../words/dates.ts'
import { label } from '../../words/labels.ts'
import { t } from '../../words/words.ts'
import { Round } from './Round.tsx'
import { useCase } from './useCase.ts'

/** Who was called, who is due and why, and what the rounds brought. */
export function Panel() {
  const view = useCase()
  const rounds = view.rounds ?? []
  return (
    <Page title={t('case.panel')} help="help.panel" inTitle={`${view.number} · ${t('case.panel')}`}>
      {view.panel ? <Convened panel={view.panel} recusals={view.recusals ?? []} /> : <p>{t('panel.none')}</p>}
      {rounds.toReversed().map(round => (
        <Round key={round.round} id={view.id} round={round} />
      ))}
      <p>
        <Link to="/cases/$id" params={{ id: view.id }}>
          {t('act.backToCase')}
        </Link>
      </p>
    </Page>
  )
}

type Convened = { panel: NonNullable<Case['panel']>; recusals: NonNullable<Case['recusals']> }

function Convened({ panel, recusals }: Convened) {
  const names = useNames()
  const { members, chair, excused = [], due, at, place, recorder, purpose, convenedAt } = panel
  const stateOf = (member: string): string => {
    if (recusals.some(({ person }) => person === member)) return t('panel.recused')
    const excuse = excused.find(one => one.member === member)
    return excuse ? t('panel.excused', { ground: excuse.ground }) : t('panel.isDue')
  }
  return (
    <section className="card" aria-labelledby="convened">
      <h2 id="convened">{label('panelPurpose', purpose)}</h2>
      <SummaryList
        lines={[
          { term: t('panel.chair'), detail: names(chair) },
          recorder !== undefined && { term: t('panel.recorder'), detail: names(recorder) },
          { term: t('panel.at'), detail: moment(at ?? convenedAt) },
          place !== undefined && { term: t('panel.place'), detail: place },
          due !== undefined && {
            term: t('panel.quorum'),
            detail: t('panel.quorumText', { due, quorum: Math.ceil((due * 2) / 3) }),
          },
        ]}
      />
      <ul>
        {members.map(member => (
          <li key={member}>
            {names(member)} · {stateOf(member)}
          </li>
        ))}
      </ul>
    </section>
  )
}
