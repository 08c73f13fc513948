import { act } from '#test/support/httpCase.ts'
import { announced, assigned } from '#test/support/linkedStory.ts'
import type { Server } from '#test/support/server.ts'
import type { Ways } from './waysOfInterface.ts'

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
