import { useNames } from '../../api/hooks.ts'
import type { Case } from '../../api/queries.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { Page } from '../../ui/Page.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { moment } from '../../words/dates.ts'
import { label } from '../../words/labels.ts'
import { t } from '../../words/words.ts'
import { Upload } from './Upload.tsx'
import { useCase } from './useCase.ts'

type Document = Case['documents'][number]

/** Notices and evidence, and where more of it is handed in. */
export function Documents() {
  const view = useCase()
  const names = useNames()
  const rows = rowsOf(view.documents)
  return (
    <Page title={t('case.documents')} help="help.documents" inTitle={`${view.number} · ${t('case.documents')}`}>
      <DataTable
        caption={t('documents.caption', { n: rows.length })}
        rows={rows}
        rowKey={([{ id }]) => id}
        empty={<p>{t('documents.none')}</p>}
        columns={[
          { title: t('documents.title'), cell: files => <Files id={view.id} files={files} /> },
          {
            title: t('documents.kind'),
            cell: ([{ kind, notice }]) => (notice === undefined ? kind : label('noticeKind', kind)),
          },
          { title: t('documents.by'), cell: ([{ attachedBy, issuedAt }]) => by(names, attachedBy, issuedAt) },
          { title: t('documents.served'), cell: ([{ receivers = [] }]) => <Served receivers={receivers} /> },
        ]}
      />
      <Upload id={view.id} />
    </Page>
  )
}

/** A document in one or more files, as PDF and DOCX. */
type Row = [Document, ...Document[]]

function rowsOf(documents: readonly Document[]): Row[] {
  const rows = new Map<string, Row>()
  for (const one of documents) {
    const key = one.notice ?? one.id
    const known = rows.get(key)
    if (known) known.push(one)
    else rows.set(key, [one])
  }
  return [...rows.values()].reverse()
}

function Files({ id, files }: { id: string; files: Row }) {
  const [{ title, number, voidedBy }] = files
  return (
    <>
      {title} <span className="hint">{number}</span> {voidedBy !== undefined && <Tag>{t('documents.voided')}</Tag>}
      <span className="files">
        {files.map(file => (
          <a key={file.id} href={`/v1/cases/${id}/documents/${file.id}`} target="_blank" rel="noreferrer">
            {file.format.toUpperCase()}
            <span className="hidden"> {title}</span>
          </a>
        ))}
      </span>
    </>
  )
}

const by = (names: (id: string) => string, attachedBy: string | undefined, issuedAt: string | undefined) =>
  attachedBy !== undefined ? names(attachedBy) : issuedAt === undefined ? '' : moment(issuedAt)

function Served({ receivers }: { receivers: NonNullable<Document['receivers']> }) {
  return (
    <ul className="plain">
      {receivers.map(({ id, name, service, impossible }) => (
        <li key={id}>
          {name ?? label('receiver', id)}{' '}
          {service ? (
            <Tag tone="green">{`${label('serviceMethod', service.method)} ${moment(service.receivedAt)}`}</Tag>
          ) : (
            <Tag tone="amber">{impossible ? t('documents.impossible') : t('documents.notServed')}</Tag>
          )}
        </li>
      ))}
    </ul>
  )
}
