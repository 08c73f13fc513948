import type { Router } from 'express'
import { describe, expect, it } from 'vitest'
import { createApp } from '#api/app.ts'
import { routes } from '#api/routes/routes.ts'
import type { Deps } from '#api/server/deps.ts'
import { openApiOf } from '#api/server/openApi.ts'
import { toleranceBodies } from '#contract/schemas/tolerance.ts'

type Operation = {
  requestBody?: { content: Record<string, { schema: object }> }
  responses: object
  security?: object[]
}
type Document = {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, object> }
}
const document = openApiOf(routes) as Document

const described = Object.entries(document.paths).flatMap(([path, operations]) =>
  Object.keys(operations).map(method => `${method} ${path}`),
)

/** What Express really serves; nothing is asked of the parts while routes are registered. */
const served = (createApp({} as Deps).router as Router).stack.flatMap(({ route }) =>
  route
    ? Object.keys((route as unknown as { methods: object }).methods).map(
        method => `${method} ${route.path.replaceAll(/:(\w+)/g, '{$1}')}`,
      )
    : [],
)

describe('the OpenAPI document', () => {
  it('has every route that is served, and no other', () => {
    expect(described.toSorted()).toEqual(served.toSorted())
    expect(new Set(described).size).toBe(routes.length)
  })

  it('is OpenAPI 3.1 in plain JSON', () => {
    expect(document.openapi).toBe('3.1.0')
    expect(JSON.parse(JSON.stringify(document))).toEqual(document)
  })

  it('describes every action of a tolerance review', () => {
    const text = JSON.stringify(document.paths['/v1/cases/{id}/actions']?.post?.requestBody)
    for (const type of Object.keys(toleranceBodies)) expect(text).toContain(`"const":"${type}"`)
  })

  it('tells of problems on every route, and of sign-in on all but the open ones', () => {
    for (const [path, operations] of Object.entries(document.paths))
      for (const operation of Object.values(operations)) {
        expect(Object.keys(operation.responses)).toContain('503')
        const isOpen = !/^\/(v1|scim)\//.test(path) || path.startsWith('/v1/receipts/')
        expect([path, operation.security]).toEqual([path, isOpen ? [] : undefined])
        if (!isOpen) expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['401', '429']))
      }
  })
})
