import { useQuery } from '@tanstack/react-query'
import { processQuery } from '../../api/queries.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { Page } from '../../ui/Page.tsx'
import { Pending } from '../../ui/Pending.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { moment } from '../../words/dates.ts'
import { t } from '../../words/words.ts'
import { useCase } from './useCase.ts'

/** The course of this kind of case, from the very data that moves it, with this case's way in it. */
export function Process() {
  const view = useCase()
  const { data: process, error } = useQuery(processQuery(view.kind))
  if (!process) return <Pending error={error} />
  const staysIn = (stage: string) => view.stages.filter(({ id }) => id === stage)
  return (
    <Page title={t('case.process')} help="help.process" inTitle={`${view.number} · ${t('case.process')}`}>
      <DataTable
        caption={t('process.caption', { n: process.stages.length })}
        rows={process.stages}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          {
            title: t('case.stage'),
            cell: ({ id, title }) => (
              <>
                {title} {id === view.stage && <Tag tone="blue">{t('now.title')}</Tag>}
              </>
            ),
          },
          {
            title: t('process.been'),
            cell: ({ id }) => {
              const stays = staysIn(id)
              if (stays.length === 0) return <span className="hint">{t('process.notYet')}</span>
              return (
                <ul className="plain">
                  {stays.map(({ enteredAt, leftAt, round }) => (
                    <li key={enteredAt}>
                      {round > 1 && `${t('case.round', { n: round })} `}
                      {leftAt === undefined
                        ? t('process.now', { day: moment(enteredAt) })
                        : t('process.left', { from: moment(enteredAt), to: moment(leftAt) })}
                    </li>
                  ))}
                </ul>
              )
            },
          },
          {
            title: t('process.used'),
            cell: ({ id }) =>
              staysIn(id)
                .map(({ workingDaysUsed, limit }) =>
                  limit === undefined ? workingDaysUsed : `${workingDaysUsed}（${t('process.limit')} ${limit}）`,
                )
                .join('；') || '—',
          },
          {
            title: t('process.next'),
            cell: ({ moves }) => (
              <ul className="plain">
                {moves.map(({ id, title, kind, to }) => (
                  <li key={id + to.id}>
                    {t(kind === 'act' ? 'process.act' : 'process.lapse', { what: title, to: to.title })}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Page>
  )
}
