import { randomUUID } from 'node:crypto'
import { toInstant } from '#domain/time/calendar.ts'
import { proposed, reporterName, toApproval } from '#test/support/clarificationStory.ts'
import { act, done } from '#test/support/httpCase.ts'
import type { Server } from '#test/support/server.ts'
import type { Ways } from './waysOfInterface.ts'

/** A clarification, played up to and including the last step of this type. */
async function clarified(server: Server, until: string): Promise<string> {
  const { status, body } = await server.call('intake-chen', 'POST', '/v1/cases', proposed())
  if (status !== 201) throw new Error(`not started: ${status} ${JSON.stringify(body)}`)
  const last = toApproval.findLastIndex(([, type]) => type === until)
  for (const [who, type, fields] of toApproval.slice(0, last + 1)) await done(server, who, body.case.id, type, fields)
  return body.case.id
}

const carryOut = (server: Server, id: string) =>
  act(server, 'investigator-li', id, 'carryOut', {
    method: 'meeting',
    at: toInstant(Date.now()),
    place: '局会议室',
    audience: 'unit',
  })

const accuse = (server: Server, id: string, allegation: string) =>
  act(server, 'supervisor-he', id, 'openFalseAccusation', {
    allegations: [allegation],
    grounds: '附件系伪造',
    indicators: ['other'],
  })

/** Codes of evaluation, approval, consent and the letters. */
export const waysOfClarification: Ways = {
  NOT_CLEARABLE: [
    409,
    async server =>
      act(server, 'investigator-li', await clarified(server, 'accept'), 'evaluate', {
        necessity: ['career'],
        allegations: ['a3'],
        scope: 'unit',
        methods: [],
      }),
  ],
  REPORTER_IN_TEXT: [
    422,
    async server =>
      server.call(
        'intake-chen',
        'POST',
        '/v1/cases',
        proposed({
          allegations: [{ id: 'a1', text: `${reporterName}反映其收礼`, finding: 'mistaken', basis: '账户流水' }],
        }),
      ),
  ],
  NOT_VERIFYING_ORGAN: [
    409,
    async server => {
      const inquiry = { organ: '某市审计局', number: randomUUID().slice(0, 8), concludedOn: '2026-01-10' }
      const { body } = await server.call('intake-chen', 'POST', '/v1/cases', proposed({ inquiry }))
      return body.case === undefined
        ? server.call('intake-chen', 'POST', '/v1/cases', proposed({ inquiry }))
        : act(server, 'intake-chen', body.case.id, 'accept')
    },
  ],
  AUDIENCE_TOO_WIDE: [
    409,
    async server => {
      const id = await clarified(server, 'approve')
      await done(server, 'applicant-shen', id, 'recordConsent', { given: true })
      await done(server, 'investigator-li', id, 'issueLetter')
      return act(server, 'investigator-li', id, 'carryOut', {
        method: 'meeting',
        at: toInstant(Date.now()),
        place: '区会议中心',
        audience: 'district',
      })
    },
  ],
  SIGN_OFF_MISSING: [409, async server => act(server, 'approver-zhao', await clarified(server, 'evaluate'), 'approve')],
  CONSENT_REQUIRED: [409, async server => carryOut(server, await clarified(server, 'approve'))],
  LETTER_REQUIRED: [
    409,
    async server => {
      const id = await clarified(server, 'approve')
      await done(server, 'applicant-shen', id, 'recordConsent', { given: true })
      return carryOut(server, id)
    },
  ],
  NOT_EXCLUDED: [409, async server => accuse(server, await clarified(server, 'accept'), 'a3')],
  NOT_FABRICATED: [409, async server => accuse(server, await clarified(server, 'accept'), 'a1')],
}
