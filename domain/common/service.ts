import type { CaseDocument, CommonState, Notice, Receiver, Service } from '../case.ts'
import { isInForce } from '../case.ts'
import { noticeIdOf } from '../noticeFiles.ts'
import type { CommonBodies, ServiceBody } from './bodies.ts'
import { isReached, receiverById, receiversOf } from './receivers.ts'

/** Everybody on whom a notice was served, in order, of records that name no receiver. */
export const servicesOf = ({ service, furtherServices = [] }: Notice): Service[] =>
  service ? [service, ...furtherServices] : []

/** The ids that an entry names; none in an entry older than 0.3.0. */
export const idsOf = (to: string | readonly string[] | undefined): readonly string[] =>
  to === undefined ? [] : typeof to === 'string' ? [to] : to

const unnamed = (notice: Notice, service: Service): Notice =>
  notice.service ? { ...notice, furtherServices: [...(notice.furtherServices ?? []), service] } : { ...notice, service }

const withNotice = <S extends CommonState>(
  state: S,
  document: string,
  change: (notice: Notice, document: CaseDocument) => Notice,
): S => ({
  ...state,
  documents: state.documents.map(other =>
    other.id === noticeIdOf(document) && other.notice ? { ...other, notice: change(other.notice, other) } : other,
  ),
})

const withReceivers = <S extends CommonState>(
  state: S,
  { document, to }: { document: string; to?: string | readonly string[] },
  change: (receiver: Receiver) => Receiver,
): S =>
  withNotice(state, document, (notice, known) => {
    const receivers = receiversOf(state, known)
    const named = idsOf(to).map(id => receiverById(receivers, id)?.id)
    return {
      ...notice,
      receivers: receivers.map(receiver => (named.includes(receiver.id) ? change(receiver) : receiver)),
    }
  })

/** The record of a service: what was entered, without whom and which paper it is of. */
const recordOf = (
  { method = 'direct', receivedBy = '', receivedAt = '', witnesses, refused }: ServiceBody,
  recordedAt: string,
  by?: string,
): Service => ({
  method,
  receivedBy,
  receivedAt,
  ...(witnesses && { witnesses }),
  ...(refused !== undefined && { refused }),
  recordedAt,
  ...(by !== undefined && { by }),
})

/** The case with the service (送达) of one of its notices recorded, named by either of its files. */
export function withService<S extends CommonState>(
  state: S,
  { impossible, ...body }: CommonBodies['recordService'],
  recordedAt: string,
  by = '',
): S {
  const { document, to, ...entered } = body
  if (to === undefined)
    return withNotice(state, document, notice => unnamed(notice, { ...(entered as Service), recordedAt }))
  if (impossible)
    return withReceivers(state, body, one => ({ ...one, impossible: { ...impossible, by, at: recordedAt } }))
  const service = recordOf(body, recordedAt, by)
  const served = withReceivers(state, body, one => ({ ...one, service }))
  return withNotice(served, document, notice => ({ ...notice, service: notice.service ?? service }))
}

/** The case with a service recorded anew; the wrong record stays beside it. */
export function withCorrection<S extends CommonState>(
  state: S,
  body: CommonBodies['correctService'],
  correctedAt: string,
  correctedBy: string,
): S {
  const { reasons } = body
  const service = recordOf(body, correctedAt, correctedBy)
  const same = (one: Service | undefined, other: Service | undefined) => one?.recordedAt === other?.recordedAt
  const first = (notice: Notice, known: CaseDocument) => {
    const wrong = receiversOf(state, known).find(({ id }) => idsOf(body.to).includes(id))?.service
    return same(notice.service, wrong) ? { ...notice, service } : notice
  }
  return withReceivers(withNotice(state, body.document, first), body, one => ({
    ...one,
    service,
    ...(one.service && {
      corrected: [...(one.corrected ?? []), { ...one.service, correctedBy, correctedAt, reasons }],
    }),
  }))
}

/** The case with it confirmed that receivers of a notice can't be reached. */
export const withConfirmedImpossible = <S extends CommonState>(
  state: S,
  body: CommonBodies['confirmImpossible'],
  confirmedAt: string,
  confirmedBy: string,
): S =>
  withReceivers(state, body, one => ({
    ...one,
    ...(one.impossible && { impossible: { ...one.impossible, confirmedBy, confirmedAt } }),
  }))

/** A notice that has not reached somebody yet. */
export type Unserved = { document: CaseDocument; receiver: Receiver }

/** Whom notices in force have still to reach; copies are not waited for. */
export const unservedOf = (state: CommonState): Unserved[] =>
  state.documents.flatMap(document =>
    document.notice && isInForce(state, document.notice)
      ? receiversOf(state, document)
          .filter(receiver => !receiver.copy && !isReached(receiver))
          .map(receiver => ({ document, receiver }))
      : [],
  )

/** Somebody can still be served: also with a copy, or after it was found impossible, or after the case was closed. */
export const someUnserved = (state: CommonState): boolean =>
  state.documents.some(
    document =>
      document.notice?.voidedBy === undefined &&
      receiversOf(state, document).some(({ service }) => service === undefined),
  )

/** Some receiver was found to be out of reach, and nobody has confirmed it yet. */
export const someImpossible = (state: CommonState): boolean => impossibleOf(state).length > 0

export const impossibleOf = (state: CommonState): Unserved[] =>
  unservedOf(state).filter(({ receiver }) => receiver.impossible !== undefined)

export const someServed = (state: CommonState): boolean =>
  state.documents.some(document => receiversOf(state, document).some(({ service }) => service !== undefined))
