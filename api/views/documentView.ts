import type { Actor } from '#domain/access/actor.ts'
import type { Cut } from '#domain/access/policy.ts'
import type { CaseDocument, CommonState, Receiver, Service } from '#domain/case.ts'
import { receiversOf } from '#domain/common/receivers.ts'
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

/**
 * A party has its own uploads and the notices that are not withheld from it; everybody else with sight has the whole
 * list.
 */
export const mayHave = (document: Pick<CaseDocument, 'notice' | 'attachedBy'>, person: string, cut: Cut): boolean =>
  cut !== 'party' ||
  (document.notice !== undefined && document.notice.withheld === undefined) ||
  document.attachedBy === person

function evidence(document: CaseDocument, cut: Cut): DocumentView {
  const { id, kind, title, mediaType = 'application/octet-stream', sha256, bytes, about, attachedBy } = document
  const file = { id, kind, format: formatOf(mediaType), mediaType, sha256, bytes, state: 'ready' as const }
  return cut === 'audit' ? { ...file, title: kind } : { ...file, title, about, attachedBy }
}

type Seen = { state: CommonState; viewer: Actor; cut: Cut }

/** A party knows how the notice reached itself, and not who else got it when, nor who recorded that. */
function receiversSeen(document: CaseDocument, { state, viewer, cut }: Seen): Receiver[] {
  const receivers = receiversOf(state, document)
  if (cut !== 'party') return receivers
  return receivers
    .filter(({ person }) => person === viewer.person)
    .map(({ id, person, service }) => {
      const { by: _recorder, ...own } = service ?? {}
      return { id, ...(person !== undefined && { person }), ...(service && { service: own as Service }) }
    })
}

/** A notice is one or two files with one number; until the first is rendered it is listed all the same. */
function notice(document: CaseDocument, stored: readonly StoredDocument[], seen: Seen): DocumentView[] {
  const { cut } = seen
  const { id, kind, title, notice } = document
  const receivers = receiversSeen(document, seen)
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
    ...(cut !== 'audit' && { receivers }),
  }))
}

/** The documents of a case that a viewer may have; the number of a notice is the one allotted when it was filed. */
export const viewDocuments = (
  state: CommonState,
  stored: readonly StoredDocument[],
  viewer: Actor,
  cut: Cut,
): DocumentView[] =>
  state.documents
    .filter(document => mayHave(document, viewer.person, cut))
    .flatMap(document =>
      document.notice ? notice(document, stored, { state, viewer, cut }) : [evidence(document, cut)],
    )
