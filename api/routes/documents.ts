import { z } from 'zod'
import { attachUpload } from '#api/documents/attach.ts'
import { sendDocument } from '#api/documents/download.ts'
import { riskFilingOf } from '#api/documents/riskFiling.ts'
import { receiveUpload, uploadedDocument } from '#api/documents/upload.ts'
import { lateRoute, route } from '#api/server/route.ts'
import { caseView, seen } from '#api/server/seen.ts'
import { identityAccess } from '#domain/access/identityAccess.ts'
import { isParty } from '#domain/case.ts'
import { noticeIdOf } from '#domain/noticeFiles.ts'
import { cutOf } from '#domain/processes.ts'
import { Problem } from '#engine/problem.ts'
import { standingsInCase } from '#engine/standing.ts'
import { recordRead } from '#registers/beside/reads.ts'

const upload = z.object({
  file: z.string().meta({ format: 'binary' }).describe('文件，最大 50 MB'),
  kind: z.string().describe('材料类别'),
  title: z.string().optional().describe('材料名称'),
})

export const documentRoutes = [
  lateRoute({
    method: 'post',
    path: '/v1/cases/{id}/documents',
    tag: '文书与材料',
    summary: '上传材料',
    description: '文件经识别类型、计算哈希、加密后保存，并即作为 attachDocument 记入案件。',
    lateBody: { schema: upload, mediaType: 'multipart/form-data' },
    answers: {
      201: { description: '已保存', schema: z.object({ document: uploadedDocument, seq: z.int() }) },
    },
    problems: [
      'NOT_FOUND',
      'INVALID_BODY',
      'PAYLOAD_TOO_LARGE',
      'UNSUPPORTED_TYPE',
      'WRONG_STAGE',
      'CASE_FROZEN',
      'CASE_TOO_LARGE',
    ],
    async handle(ask) {
      const { engine, blobs, request, lang } = ask
      const [standing] = await standingsInCase(engine, ask.actor, ask.params.id)
      if (!standing) throw new Problem('NOT_FOUND')
      const { actor } = ask
      const { state } = standing.loaded
      const { caseId } = state
      const { document } = await receiveUpload(engine, blobs, request, { actor, caseId, lang })
      const { seq } = await attachUpload(engine, blobs, { actor, caseId, document, lang })
      const view = isParty(state, actor.person) ? await caseView(ask, caseId) : undefined
      return { status: 201, body: { document, seq: view?.seenAs === 'party' ? view.seq : seq } }
    },
  }),
  route({
    method: 'get',
    path: '/v1/cases/{id}/documents/{docId}',
    tag: '文书与材料',
    summary: '下载文书或材料',
    description:
      '作为证据的风险报备以 JSON 给出全文。送达反映人的文书载有姓名，只给可以知悉其身份的人，并写入查阅记录；其他人得到不载姓名的阅览件。',
    answers: {
      200: {
        description: '文件；作为证据的风险报备为 JSON',
        mediaType: 'application/octet-stream',
        schema: z.union([z.string(), z.object({ riskFiling: z.looseObject({}) })]),
      },
    },
    problems: ['NOT_FOUND', 'NOT_READY'],
    async handle(ask) {
      const { engine, actor, params, response } = ask
      const { caseId, cut, documents, former, identity } = await seen(ask, params.id, (loaded, _client, viewer) => ({
        former: loaded.former,
        identity: identityAccess(loaded.state, viewer),
        caseId: loaded.state.caseId,
        cut: cutOf(viewer, loaded.state),
        documents: loaded.state.documents,
      }))
      const isKnown = documents.some(({ id }) => id === noticeIdOf(params.docId))
      if (former && !isKnown) throw new Problem('NOT_FOUND')
      const filing = await riskFilingOf(ask, documents, cut)
      if (filing) {
        await recordRead(engine.database, { actor, caseId, part: 'document', about: params.docId })
        return { body: { riskFiling: filing } }
      }
      const withheld = documents.filter(({ notice }) => notice?.withheld).map(({ id }) => id)
      await sendDocument(engine, ask, response, {
        actor,
        caseId,
        documentId: params.docId,
        cut,
        withheld,
        identity,
      })
      return undefined
    },
  }),
]
