import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { openRoute, type Route } from '#api/server/route.ts'
import { Problem } from '#engine/problem.ts'

const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
const files = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png']

const page = `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>正名接口</title><link rel="icon" href="/docs/favicon-32x32.png"><link rel="stylesheet" href="/docs/swagger-ui.css"></head>
<body><div id="reference"></div><script src="/docs/swagger-ui-bundle.js"></script><script src="/docs/begin.js"></script></body>
</html>
`
const script = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#reference', deepLinking: true, validatorUrl: null })\n`

/** The description of the interface and its page, served from here alone. */
export const referenceRoutes = (document: () => object): Route[] => [
  openRoute({
    method: 'get',
    path: '/openapi.json',
    tag: '运行',
    summary: '本接口的 OpenAPI 3.1 说明',
    answers: { 200: { description: '说明', schema: z.looseObject({}) } },
    handle: async () => ({ body: document() }),
  }),
  openRoute({
    method: 'get',
    path: '/docs',
    tag: '运行',
    summary: '本接口的说明页',
    answers: { 200: { description: '网页', mediaType: 'text/html', schema: z.string() } },
    async handle({ response }) {
      response.type('html').send(page)
      return undefined
    },
  }),
  openRoute({
    method: 'get',
    path: '/docs/{file}',
    tag: '运行',
    summary: '说明页的文件',
    answers: { 200: { description: '文件', mediaType: 'application/octet-stream', schema: z.string() } },
    problems: ['NOT_FOUND'],
    async handle({ params, response }) {
      const file = params.file
      if (file === 'begin.js') response.type('js').send(script)
      else if (files.includes(file)) response.sendFile(join(folder, file), { maxAge: '1 day' })
      else throw new Problem('NOT_FOUND')
      return undefined
    },
  }),
]
