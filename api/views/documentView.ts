import type { Actor } from '#domain/access/actor.ts'
import type { Cut } from '#domain/access/policy.ts'
import type { CaseDocument } from '#domain/case.ts'
import type { StoredDocument } from '#registers/cases/cases.ts'
import type { CaseView } from './caseViewSchema.ts'

type DocumentView = CaseView['documents'][number]

const formats: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/x-cfb': 'cfb',
  'text/plain': 'txt',
  'audio/mpeg': 'mp3',
}

/** Short name of a file's format: `pdf` for `application/pdf`. */
export const formatOf = (mediaType: string): string => formats[mediaType] ?? mediaType.split('/').at(-1) ?? mediaType

/** A party has its own uploads and the notices that are not withheld from it; everybody else with sight has the whole list. */
export const mayHave = (document: Pick<CaseDocument, 'notice' | 'attachedBy'>, person: string, cut: Cut): boolean =>
  cut !== 'party' ||
  (document.notice !== undefined && document.notice.withheld === undefined) ||
  document.attachedBy === person

function evidence(document: CaseDocument, cut: Cut): DocumentView {
  const { id, kind, title, mediaType = 'application/octet-stream', sha256, bytes, about, attachedBy } = document
  const file = { id, kind, format: formatOf(mediaType), mediaType, sha256, bytes, state: 'ready' as const }
  return cut === 'audit' ? { ...file, title: kind } : { ...file, title, about, attachedBy }
}

/** A notice is one or two files with one number; until the first is rendered it is listed all the same. */
function notice(document: CaseDocument, stored: readonly StoredDocument[], cut: Cut): DocumentView[] {
  const { id, kind, title, notice } = document
  const files = stored.filter(file => file.noticeId === id)
  const waiting = { documentId: id, format: 'pdf', mediaType: 'application/pdf', state: 'rendering' as const }
  return (files.length > 0 ? files : [{ ...waiting, number: null, sha256: null, bytes: null }]).map(file => ({
    id: file.documentId,
    kind,
    title,
    notice: id,
    format: file.format,
    mediaType: file.mediaType,
    state: file.state === 'ready' ? 'ready' : 'rendering',
    issuedAt: notice?.issuedAt,
    voidedBy: notice?.voidedBy,
    replaces: notice?.replaces,
    ...(file.number !== null && { number: file.number }),
    ...(file.sha256 !== null && { sha256: file.sha256 }),
    ...(file.bytes !== null && { bytes: file.bytes }),
    ...(cut !== 'audit' && { service: notice?.service, furtherServices: notice?.furtherServices }),
  }))
}

/** The documents of a case that a viewer may have; the number of a notice is the one allotted when it was filed. */
export const viewDocuments = (
  documents: readonly CaseDocument[],
  stored: readonly StoredDocument[],
  viewer: Actor,
  cut: Cut,
): DocumentView[] =>
  documents
    .filter(document => mayHave(document, viewer.person, cut))
    .flatMap(document => (document.notice ? notice(document, stored, cut) : [evidence(document, cut)]))
