import { z } from 'zod'
import { route } from '#api/server/route.ts'
import { processView, viewProcess } from '#api/views/processView.ts'
import { caseKinds, processOf } from '#domain/processes.ts'
import { Problem } from '#engine/problem.ts'

export const processRoutes = [
  route({
    method: 'get',
    path: '/v1/processes',
    tag: '规则',
    summary: '办理流程',
    description: '各类案件的阶段，以及由什么从一个阶段进入另一个阶段。',
    answers: { 200: { description: '各类案件的流程', schema: z.object({ items: z.array(processView) }) } },
    handle: async ({ lang }) => ({ body: { items: caseKinds.map(kind => viewProcess(processOf(kind), lang)) } }),
  }),
  route({
    method: 'get',
    path: '/v1/processes/{kind}',
    tag: '规则',
    summary: '一类案件的办理流程',
    description: '类别：tolerance 容错认定，clarification 澄清，falseAccusation 诬告陷害处理。',
    answers: { 200: { description: '流程', schema: z.object({ process: processView }) } },
    problems: ['NOT_FOUND'],
    async handle({ params, lang }) {
      const kind = caseKinds.find(known => known === params.kind)
      if (!kind) throw new Problem('NOT_FOUND')
      return { body: { process: viewProcess(processOf(kind), lang) } }
    },
  }),
]
