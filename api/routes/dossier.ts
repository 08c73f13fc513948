import { z } from 'zod'
import { dossierOf } from '#api/dossier/dossier.ts'
import { enclosuresOf } from '#api/dossier/enclosures.ts'
import { type AnyMaterial, gather } from '#api/dossier/material.ts'
import { packetOf } from '#api/dossier/packet.ts'
import { mayReadDossier, mayReadPacket } from '#api/dossier/readers.ts'
import { awaitsReview, reviewPacketOf } from '#api/dossier/reviewPacket.ts'
import { type Ask, route } from '#api/server/route.ts'
import { type Loaded, seenNow } from '#api/server/seen.ts'
import { sendPdf } from '#api/server/sendPdf.ts'
import type { Actor } from '#domain/access/actor.ts'
import { Problem } from '#engine/problem.ts'
import type { CaseFile } from '#notices/caseFile.ts'
import { recordRead } from '#registers/beside/reads.ts'

const answers = { 200: { description: 'PDF', mediaType: 'application/pdf', schema: z.string() } }

const nothing = { enclosures: [], left: [] }

type Paper = {
  part: 'dossier' | 'approvalPacket'
  check: (loaded: Loaded, viewer: Actor) => void
  make: (material: AnyMaterial) => CaseFile
}

/** Refuses, or writes the reading down and sends the paper under a neutral name. */
async function send(ask: Ask<'id'>, { part, check, make }: Paper): Promise<undefined> {
  const { engine, render, actor, params, response } = ask
  const material = await seenNow(ask, params.id, (loaded, client, viewer) => {
    check(loaded, viewer)
    return gather({ ...ask, actor: viewer }, loaded, client)
  })
  await recordRead(engine.database, { actor, caseId: material.view.id, part })
  const { enclosures, left } = part === 'dossier' ? await enclosuresOf(ask, material.view) : nothing
  const content = { ...make(material), bound: { pages: [], left } }
  sendPdf(response, `${material.view.number}-${part}`, await render({ as: 'caseFile', content, enclosures }))
}

export const dossierRoutes = [
  route({
    method: 'get',
    path: '/v1/cases/{id}/dossier',
    tag: '文书与材料',
    summary: '卷宗',
    description:
      '整卷为一份 PDF：封面、目录、办理经过、文书和材料目录、案件全文，能显示的文书和材料（PDF、图片）逐页装订在后，统一编号，其余列明名称和原因；按您的身份裁剪，查阅写入查阅记录。角色：本机关的 intake、supervisor、approver，本案承办人。',
    answers,
    problems: ['NOT_FOUND', 'FORBIDDEN'],
    handle: ask =>
      send(ask, {
        part: 'dossier',
        make: dossierOf,
        check({ state }, viewer) {
          if (!mayReadDossier(state, viewer)) throw new Problem('FORBIDDEN')
        },
      }),
  }),
  route({
    method: 'get',
    path: '/v1/cases/{id}/approval-packet',
    tag: '文书与材料',
    summary: '呈批表',
    description:
      '审批阶段供审批人使用的 PDF：事实、逐项认定、建议、表决结果、请示事项；复核（复审）等待决定时为复核的呈批表：原文书、申请的理由、请示事项；查阅写入查阅记录。角色：能查看本案的 approver，本案承办人。',
    answers,
    problems: ['NOT_FOUND', 'FORBIDDEN', 'WRONG_STAGE'],
    handle: ask =>
      send(ask, {
        part: 'approvalPacket',
        make: material => (material.state.stage === 'approving' ? packetOf(material) : reviewPacketOf(material)),
        check({ state }, viewer) {
          if (!mayReadPacket(state, viewer)) throw new Problem('FORBIDDEN')
          if (state.stage !== 'approving' && !awaitsReview(state))
            throw new Problem('WRONG_STAGE', { details: { stage: state.stage, allowed: ['approving'] } })
        },
      }),
  }),
]
