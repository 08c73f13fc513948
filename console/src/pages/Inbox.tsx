import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, given } from '../api/client.ts'
import { inboxQuery } from '../api/queries.ts'
import { Button } from '../ui/Button.tsx'
import { DataTable } from '../ui/DataTable.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Page } from '../ui/Page.tsx'
import { Tag } from '../ui/Tag.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { day, moment } from '../words/dates.ts'
import { t } from '../words/words.ts'

/** What a person was told: tasks, reminders, overdue periods. */
export function Inbox() {
  const { data, error, refetch } = useQuery(inboxQuery)
  const queries = useQueryClient()
  const read = useMutation({
    mutationFn: (ids: string[]) => given(api.POST('/v1/inbox/read', { body: { ids } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['inbox'] }),
  })
  if (error && !data) return <Failure error={error} retry={() => void refetch()} />
  if (!data)
    return (
      <Page title={t('nav.inbox')} help="help.inbox">
        <Waiting />
      </Page>
    )
  const unread = data.items.filter(({ readAt }) => readAt === undefined).map(({ id }) => id)
  return (
    <Page title={t('nav.inbox')} help="help.inbox">
      {unread.length > 0 && (
        <Button onPress={() => read.mutate(unread)}>{t('inbox.readAll', { n: unread.length })}</Button>
      )}
      <DataTable
        caption={t('inbox.caption', { n: data.items.length })}
        rows={data.items}
        rowKey={({ id }) => id}
        empty={<p>{t('inbox.none')}</p>}
        columns={[
          {
            title: t('inbox.about'),
            cell: ({ caseId, title, urgent, readAt }) => (
              <>
                {caseId === undefined ? (
                  title
                ) : (
                  <Link to="/cases/$id" params={{ id: caseId }}>
                    {title}
                  </Link>
                )}{' '}
                {urgent && <Tag tone="red">{t('inbox.urgent')}</Tag>}{' '}
                {readAt === undefined && <Tag tone="blue">{t('inbox.new')}</Tag>}
              </>
            ),
          },
          { title: t('case.number'), cell: ({ caseNumber }) => caseNumber },
          { title: t('tasks.due'), cell: ({ due }) => (due === undefined ? '—' : day(due)) },
          { title: t('inbox.at'), cell: ({ at }) => moment(at) },
        ]}
      />
    </Page>
  )
}
