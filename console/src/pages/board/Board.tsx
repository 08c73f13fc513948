import { useQuery } from '@tanstack/react-query'
import { useMe } from '../../api/hooks.ts'
import { statisticsQuery, workloadQuery } from '../../api/queries.ts'
import { Failure } from '../../ui/Failure.tsx'
import { Page } from '../../ui/Page.tsx'
import { Pending } from '../../ui/Pending.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { t } from '../../words/words.ts'
import { PersonTable, TimeTable, TrendTable, UntrueTable } from './FigureTables.tsx'
import { AgeTable, StageTable } from './StageTables.tsx'

/**
 * Where the organ's work stands and who has how much of it, for its supervisor and its head: tables, each number with
 * its list.
 */
export function Board() {
  const me = useMe()
  const { data: load, error, refetch } = useQuery(workloadQuery)
  const { data: figures, error: noFigures } = useQuery(statisticsQuery)
  if (error && !load) return <Failure error={error} retry={() => void refetch()} />
  if (!load || !me) return <Waiting />
  return (
    <Page title={t('board.title')} help="help.board">
      <p className="hint">{t('board.about')}</p>
      <StageTable rows={load.stages} organ={me.organ} />
      <PersonTable rows={load.persons} organ={me.organ} />
      <AgeTable rows={load.stages} />
      {figures ? (
        <>
          <TimeTable figures={figures} />
          <UntrueTable figures={figures} />
        </>
      ) : (
        <Pending error={noFigures} />
      )}
      <TrendTable rows={load.months} />
    </Page>
  )
}
