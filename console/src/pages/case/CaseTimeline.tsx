import { useQuery } from '@tanstack/react-query'
import { useNames } from '../../api/hooks.ts'
import { timelineQuery } from '../../api/queries.ts'
import { Failure } from '../../ui/Failure.tsx'
import { Page } from '../../ui/Page.tsx'
import { Timeline } from '../../ui/Timeline.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { t } from '../../words/words.ts'
import { useCase } from './useCase.ts'

export function CaseTimeline() {
  const { id, number } = useCase()
  const { data, error, refetch } = useQuery(timelineQuery(id))
  const names = useNames()
  if (error && !data) return <Failure error={error} retry={() => void refetch()} />
  return (
    <Page title={t('case.timeline')} help="help.timeline" inTitle={`${number} · ${t('case.timeline')}`}>
      {data ? <Timeline items={data} nameOf={names} /> : <Waiting />}
    </Page>
  )
}
