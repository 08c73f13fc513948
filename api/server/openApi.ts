import { z } from 'zod'
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi'
import type { Language } from '#domain/texts/language.ts'
import { type ProblemCode, refusalText } from '#domain/texts/refusals.ts'
import type { Route } from './route.ts'
import { problemShape } from './shapes.ts'
import { statusOf } from './status.ts'

const lang: Language = 'zh-CN'
const always: readonly ProblemCode[] = ['ENGINE_UNAVAILABLE']
const signedIn: readonly ProblemCode[] = ['NOT_AUTHENTICATED', 'FORBIDDEN', 'TOO_MANY_REQUESTS']
const withJson: readonly ProblemCode[] = ['INVALID_JSON', 'INVALID_BODY', 'PAYLOAD_TOO_LARGE', 'UNSUPPORTED_TYPE']

/** The OpenAPI 3.1 document of the routes, made of the schemas that parse their requests. */
export function openApiOf(routes: readonly Route[]): object {
  const paths: ZodOpenApiPathsObject = {}
  for (const route of routes) paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route) }
  return createDocument({
    openapi: '3.1.0',
    info: { title: '正名 Zhengming', version: '1', description: '容错认定、澄清、诬告处理的办案接口。' },
    security: [{ bearer: [] }, { session: [] }],
    paths,
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        session: { type: 'apiKey', in: 'cookie', name: '__Host-zhengming' },
      },
    },
  })
}

function operationOf(route: Route): ZodOpenApiOperationObject {
  const { tag, summary, description, headers, query, body, open } = route
  const params = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, z.string()])
  return {
    tags: [tag],
    summary,
    ...(description !== undefined && { description }),
    ...(open && { security: [] }),
    requestParams: {
      ...(params.length > 0 && { path: z.object(Object.fromEntries(params)) }),
      ...(query && { query }),
      ...(headers && { header: headers }),
    },
    ...(body && {
      requestBody: {
        required: true,
        content: {
          [body.mediaType]: { schema: body.schema, ...(body.example !== undefined && { example: body.example }) },
          ...(body.yaml && { 'application/yaml': { schema: body.schema } }),
        },
      },
    }),
    responses: { ...answersOf(route), ...problemsOf(route) },
  }
}

const answersOf = ({ answers }: Route) =>
  Object.fromEntries(
    Object.entries(answers).map(([status, { description, schema, mediaType = 'application/json', example }]) => {
      const content = schema && { [mediaType]: { schema, ...(example !== undefined && { example }) } }
      return [status, { description, ...(content && { content }) }]
    }),
  )

/** Problems by status, each code with its title. */
function problemsOf({ problems = [], open, body, answers }: Route) {
  const json = body?.mediaType === 'application/json' ? withJson : []
  const codes = [...new Set([...always, ...(open ? [] : signedIn), ...json, ...problems])]
  const statuses = [...new Set(codes.map(statusOf))].filter(status => !(status in answers)).sort()
  return Object.fromEntries(
    statuses.map(status => {
      const titles = codes
        .filter(code => statusOf(code) === status)
        .map(code => `\`${code}\` ${refusalText(code, {}, lang).title}`)
      return [
        status,
        { description: titles.join('；'), content: { 'application/problem+json': { schema: problemShape } } },
      ]
    }),
  )
}
