import type { CommonState, Notice, Service } from '../case.ts'
import { noticeIdOf } from '../noticeFiles.ts'
import type { CommonBodies } from './bodies.ts'

/** Everybody on whom a notice was served, in order. */
export const servicesOf = ({ service, furtherServices = [] }: Notice): Service[] =>
  service ? [service, ...furtherServices] : []

const served = (notice: Notice, service: Service): Notice =>
  notice.service ? { ...notice, furtherServices: [...(notice.furtherServices ?? []), service] } : { ...notice, service }

/** The case with the service (送达) of one of its notices recorded, named by either of its files. */
export const withService = <S extends CommonState>(
  state: S,
  { document, ...service }: CommonBodies['recordService'],
  recordedAt: string,
): S => ({
  ...state,
  documents: state.documents.map(other =>
    other.id === noticeIdOf(document) && other.notice
      ? { ...other, notice: served(other.notice, { ...service, recordedAt }) }
      : other,
  ),
})

/** Some notice in force was not served; the closing itself may have issued one, whose service is recorded afterwards. */
export const someUnserved = ({ documents }: CommonState): boolean =>
  documents.some(({ notice }) => notice && !notice.service && notice.voidedBy === undefined)
