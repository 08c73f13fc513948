import { toInstant } from '#domain/calendar.ts'
import { handlers, opened, type Step, toDecision, toNotice } from '#test/support/accusationStory.ts'
import { act, done, pdf, upload } from '#test/support/httpCase.ts'
import type { Server } from '#test/support/server.ts'
import type { Ways } from './waysOfInterface.ts'

/** A false-accusation case whose handlers are assigned. */
async function assigned(server: Server): Promise<string> {
  const { status, body } = await server.call('intake-chen', 'POST', '/v1/cases', opened())
  if (status !== 201) throw new Error(`not started: ${status} ${JSON.stringify(body)}`)
  const { id } = body.case
  await done(server, 'investigator-wu', id, 'screen', { indicators: ['revenge'], reasons: '有打击报复迹象。' })
  await done(server, 'supervisor-he', id, 'assignHandlers', { handlers })
  return id
}

/** The same, with a listing announced. */
async function announced(server: Server): Promise<string> {
  const id = await assigned(server)
  const evidence = (await upload(server, 'investigator-wu', id, pdf('流水'))).body.document.id as string
  const now = () => toInstant(Date.now())
  const play = async (steps: Step[]) => {
    for (const [who, type, body] of steps) await done(server, who, id, type, body)
  }
  await play(toNotice(evidence))
  const service = { document: 'notice-1', method: '直接', receivedBy: '本人', receivedAt: now() }
  await done(server, 'intake-chen', id, 'recordService', service)
  await play(toDecision)
  await done(server, 'intake-chen', id, 'notifyDecision', { method: '直接', at: now() })
  await done(server, 'approver-zhao', id, 'list', { category: '诬告陷害', months: 12, reasons: '情节较重。' })
  return id
}

const publish = (server: Server, id: string, target: string) =>
  act(server, 'approver-zhao', id, 'publish', {
    target,
    legalBasis: { basis: 'ZCR11-2', documentNumber: '镇公行罚〔2026〕3号' },
  })

/** Codes of the elements, the notice before the panel, the identity and the register. */
export const waysOfAccusation: Ways = {
  EVIDENCE_REQUIRED: [
    409,
    async server =>
      act(server, 'investigator-wu', await assigned(server), 'submitIntentFindings', {
        fabrication: { result: 'met', evidence: [] },
        intent: { result: 'unclear', evidence: [] },
      }),
  ],
  NOTICE_REQUIRED: [
    409,
    async server =>
      act(server, 'supervisor-he', await assigned(server), 'convenePanel', {
        members: ['panel-1', 'panel-2', 'panel-3'],
        chair: 'panel-1',
      }),
  ],
  IDENTITY_NOT_GRANTED: [
    409,
    async server =>
      server.call('investigator-wu', 'POST', `/v1/cases/${await assigned(server)}/disclosures`, {
        part: 'reporter',
        reason: '核实动机。',
      }),
  ],
  OBJECTION_PENDING: [409, async server => publish(server, await announced(server), 'creditRecord')],
  NO_LEGAL_BASIS: [409, async server => publish(server, await assigned(server), 'public')],
}
