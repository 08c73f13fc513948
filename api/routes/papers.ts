import { z } from 'zod'
import { certificate } from '#api/papers/certificate.ts'
import { receiverName, serviceForm } from '#api/papers/serviceForm.ts'
import type { Response } from '#api/server/http.ts'
import { route } from '#api/server/route.ts'
import { seenNow } from '#api/server/seen.ts'
import { sendPdf } from '#api/server/sendPdf.ts'
import { holds } from '#domain/access/actor.ts'
import { isInForce } from '#domain/case.ts'
import { receiversOf } from '#domain/common/receivers.ts'
import { noticeIdOf } from '#domain/noticeFiles.ts'
import { cutOf } from '#domain/processes.ts'
import { dayOf, toInstant } from '#domain/time/calendar.ts'
import { Problem } from '#engine/problem.ts'
import type { NoticeDocument } from '#notices/document.ts'
import type { Render } from '#notices/renderer.ts'
import { recordRead } from '#registers/beside/reads.ts'
import { personsById } from '#registers/desk/persons.ts'
import { ledgerHead } from '#registers/ledger/ledgerHead.ts'

const tag = '文书与材料'
const answers = { 200: { description: 'PDF', mediaType: 'application/pdf', schema: z.string() } }
const today = () => dayOf(toInstant(Date.now()))

type Sent = { render: Render; response: Response }

async function sendPaper({ render, response }: Sent, name: string, content: NoticeDocument): Promise<undefined> {
  sendPdf(response, name, await render({ as: 'pdf', content }))
  return undefined
}

/** Papers that are made when they are asked for and belong to no act. */
export const paperRoutes = [
  route({
    method: 'get',
    path: '/v1/cases/{id}/certificate',
    tag,
    summary: '容错认定效力证明',
    description: '效力有效期间，给当事人和能看本案的本机关人员；二维码载明案号和账本位置，可以离线核对。',
    answers,
    problems: ['NOT_FOUND', 'WRONG_STAGE'],
    async handle(ask) {
      const { engine, actor, params } = ask
      const made = await seenNow(ask, params.id, async ({ state, documents }, client, viewer) => {
        if (state.kind !== 'tolerance' || cutOf(viewer, state) === 'audit') return undefined
        const decision = state.documents.findLast(
          one => one.notice?.kind === 'decision' && isInForce(state, one.notice),
        )
        if (state.effects.length === 0 || state.outcome !== 'tolerate' || !decision)
          throw new Problem('WRONG_STAGE', { details: { missing: 'approve' } })
        const number = documents.find(({ noticeId }) => noticeId === decision.id)?.number ?? state.number
        return certificate(state, { number, on: today(), ledger: await ledgerHead(client, state.caseId) })
      })
      await recordRead(engine.database, { actor, caseId: params.id, part: 'certificate' })
      return sendPaper(ask, `${made.number}-效力证明`, made)
    },
  }),
  route({
    method: 'get',
    path: '/v1/cases/{id}/documents/{docId}/service-form',
    tag,
    summary: '送达回证',
    description:
      '一份文书对一个受送达人的送达回证，打印后签收，再用 recordService 记入。`to` 为文书的 receivers[].id，不填为第一个尚未送达的。角色：本机关办理人员。',
    query: z.object({ to: z.string().min(1).max(200).optional() }),
    answers,
    problems: ['NOT_FOUND', 'INVALID_BODY'],
    async handle(ask) {
      const { engine, params, query } = ask
      const form = await seenNow(ask, params.id, async ({ state, documents }, client, viewer) => {
        const cut = cutOf(viewer, state)
        const document = state.documents.find(({ id, notice }) => notice && id === noticeIdOf(params.docId))
        const isOfficer = (cut === 'office' || cut === 'full') && !holds(viewer, ['applicant', 'service'])
        if (!isOfficer || !document) return undefined
        const receivers = receiversOf(state, document)
        const receiver = query.to
          ? receivers.find(({ id }) => id === query.to)
          : (receivers.find(({ service }) => service === undefined) ?? receivers[0])
        if (!receiver) throw new Problem('INVALID_BODY', { details: { path: 'to', message: 'unknownReceiver' } })
        const known = await personsById(engine.database, receiver.person === undefined ? [] : [receiver.person])
        const name = (person: string) => known.find(one => one.person === person)?.name ?? person
        return serviceForm(state, document, {
          number: documents.find(({ noticeId }) => noticeId === document.id)?.number ?? '',
          receiver: receiverName(state, receiver, name),
          on: today(),
          ledger: await ledgerHead(client, state.caseId),
        })
      })
      return sendPaper(ask, `${form.number}-送达回证`, form)
    },
  }),
]
