import { actsAs } from '../access/substitution.ts'
import {
  type CaseDocument,
  type CommonState,
  type Notice,
  type Receiver,
  type ServiceTry,
  serviceMethods,
} from '../case.ts'
import { noticeIdOf } from '../noticeFiles.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'
import { dayOf } from '../time/calendar.ts'
import { fold } from '../words/fold.ts'
import type { CommonBodies as Bodies, ServiceBody } from './bodies.ts'
import { mustBeDated } from './dated.ts'
import { receiverById, receiversOf } from './receivers.ts'
import { idsOf, servicesOf } from './service.ts'

type Issued = CaseDocument & { notice: Notice }

/** The notice that an act on its service names, by either of its files. */
function noticeNamed(document: string, state: CommonState): Issued {
  const found = state.documents.find(other => other.id === noticeIdOf(document))
  must(found?.notice !== undefined, 'INVALID_BODY', { path: 'document', message: 'unknownNotice' })
  must(found.notice.voidedBy === undefined, 'WRONG_STAGE', { reason: 'noticeVoid' })
  return found as Issued
}

/** The receivers that an act names; without `to` the first who was not served, before copies. */
function receiversNamed(to: Bodies['recordService']['to'], state: CommonState, document: Issued): Receiver[] {
  const receivers = receiversOf(state, document)
  if (to === undefined) {
    const open = receivers.filter(({ service }) => service === undefined)
    const next = open.find(({ copy }) => !copy) ?? open[0]
    must(next !== undefined, 'WRONG_STAGE', { reason: 'alreadyServed' })
    return [next]
  }
  const named = idsOf(to).map((id, at) => {
    const one = receiverById(receivers, id)
    const path = typeof to === 'string' ? 'to' : `to.${at}`
    must(one !== undefined, 'INVALID_BODY', { path, message: 'unknownReceiver' })
    return one
  })
  return [...new Set(named)]
}

/** Done on a day on which the notice existed, and not in the future. */
function mustFollowNotice(path: string, at: string, { notice }: Issued, state: CommonState, context: Context): void {
  mustBeDated(path, at, state, context)
  must(dayOf(at) >= dayOf(notice.issuedAt), 'INVALID_BODY', { path, message: 'beforeNotice' })
}

/** A way of the list; none tells the public whom the case is about (公告送达). */
export const mustBeWayOfService = (method: string | undefined): void =>
  must(
    serviceMethods.some(known => known === method),
    'INVALID_BODY',
    { path: 'method', message: 'noPublicService' },
  )

type Persons = CommonState & { subjectFacts?: { name: string }; accused?: { name: string } }

/**
 * Two different persons, neither who receives nor a party (参照民事诉讼法 on 留置送达): names are compared as people write them.
 */
function mustBeWitnessed({ witnesses = [], receivedBy = '' }: ServiceBody, state: Persons): void {
  const apart = [receivedBy, ...state.parties, state.subjectFacts?.name ?? '', state.accused?.name ?? ''].map(fold)
  const persons = new Set(witnesses.map(fold))
  const own = witnesses.findIndex(witness => apart.includes(fold(witness)))
  must(own < 0, 'INVALID_BODY', { path: `witnesses.${own}`, message: 'witnessIsParty' })
  must(persons.size >= 2, 'INVALID_BODY', { path: 'witnesses', message: 'twoWitnesses' })
}

/** What a record of service must say: how, by whom it was received and when. */
function mustBeRecorded(body: ServiceBody, document: Issued, state: CommonState, context: Context): void {
  for (const path of ['method', 'receivedBy', 'receivedAt'] as const)
    must(body[path] !== undefined, 'INVALID_BODY', { path, message: 'missing' })
  mustBeWayOfService(body.method)
  mustFollowNotice('receivedAt', body.receivedAt ?? '', document, state, context)
  if (body.method === 'left') mustBeWitnessed(body, state)
  const twice = new Set((body.witnesses ?? []).map(fold)).size < (body.witnesses ?? []).length
  must(!twice, 'INVALID_BODY', { path: 'witnesses', message: 'twoWitnesses' })
}

/** Two tries by two methods on two days, each with proof. */
function mustBeTried(tries: readonly ServiceTry[], document: Issued, state: CommonState, context: Context): void {
  tries.forEach(({ at, proof }, index) => {
    mustFollowNotice(`impossible.tries.${index}.at`, at, document, state, context)
    must(proof !== undefined, 'INVALID_BODY', { path: `impossible.tries.${index}.proof`, message: 'proofMissing' })
  })
  const days = new Set(tries.map(({ at }) => dayOf(at)))
  const methods = new Set(tries.map(({ method }) => method))
  must(days.size >= 2 && methods.size >= 2, 'INVALID_BODY', { path: 'impossible.tries', message: 'twoTries' })
}

/** A service as it is decided: the paper, whom it reached, and the body with these receivers named. */
export type Served = { document: Issued; receivers: Receiver[]; body: Bodies['recordService'] }

/**
 * The service that is recorded, of one receiver or several: in the order of the dates, by a method of the list, once
 * each; or that it is impossible.
 */
export function served(body: Bodies['recordService'], state: CommonState, context: Context): Served {
  const document = noticeNamed(body.document, state)
  if (context.rules < 3 && body.to === undefined) return servedOfBefore(body, document, state, context)
  const receivers = receiversNamed(body.to, state, document)
  must(
    receivers.every(({ service }) => service === undefined),
    'WRONG_STAGE',
    { reason: 'alreadyServed' },
  )
  if (body.impossible) {
    must(
      receivers.every(({ impossible }) => impossible === undefined),
      'WRONG_STAGE',
      { reason: 'alreadyRecorded' },
    )
    mustBeTried(body.impossible.tries, document, state, context)
  } else mustBeRecorded(body, document, state, context)
  return { document, receivers, body: { ...body, to: receivers.map(({ id }) => id) } }
}

/** By the second edition of the rules, for runs that it began: on whoever is named as receiving, once each. */
function servedOfBefore(body: Bodies['recordService'], document: Issued, state: CommonState, context: Context): Served {
  const before = servicesOf(document.notice)
  const several = state.kind === 'tolerance'
  const again = several ? before.some(({ receivedBy }) => receivedBy === body.receivedBy) : before.length > 0
  must(!again, 'WRONG_STAGE', { reason: 'alreadyServed' })
  mustBeDated('receivedAt', body.receivedAt ?? '', state, context)
  return { document, receivers: [], body }
}

/** A receiver that was tried twice can't be reached: confirmed by another person than who tried. */
export function confirmedImpossible(body: Bodies['confirmImpossible'], state: CommonState, { actor }: Context) {
  const document = noticeNamed(body.document, state)
  const receivers = receiversNamed(body.to, state, document)
  for (const { impossible, service } of receivers) {
    must(service === undefined && impossible !== undefined, 'WRONG_STAGE', { missing: 'recordService' })
    must(impossible.confirmedBy === undefined, 'WRONG_STAGE', { reason: 'alreadyRecorded' })
    must(!actsAs(actor).includes(impossible.by), 'SAME_PERSON')
  }
  return { document, receivers, body: { ...body, to: receivers.map(({ id }) => id) } }
}

/** A service that was recorded wrongly is recorded anew, by another person; both stay. */
export function corrected(body: Bodies['correctService'], state: CommonState, context: Context) {
  const document = noticeNamed(body.document, state)
  const named = body.to ?? receiversOf(state, document).find(({ service }) => service)?.id
  must(named !== undefined, 'WRONG_STAGE', { missing: 'recordService' })
  const receivers = receiversNamed(named, state, document)
  for (const { service } of receivers) {
    must(service !== undefined, 'WRONG_STAGE', { missing: 'recordService' })
    must(service.by === undefined || !actsAs(context.actor).includes(service.by), 'SAME_PERSON')
  }
  mustBeRecorded(body, document, state, context)
  return { document, receivers, body: { ...body, to: receivers.map(({ id }) => id) } }
}
