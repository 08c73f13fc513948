import { z } from 'zod'
import type { SigningIn } from '#api/server/browserSignIn.ts'
import { openRoute } from '#api/server/route.ts'
import { shortText } from '#contract/schemas/fields.ts'
import { Problem } from '#engine/problem.ts'

const minutes = 60_000
const postBody = z.strictObject({ post: shortText.describe('任职编号；main 为本职') })
const redirects = { 303: { description: '转到别处' } }

/** The sign-in of browsers; nothing that the issuer said reaches a page. */
export const authRoutes = [
  openRoute({
    method: 'get',
    path: '/auth/login',
    tag: '登录',
    summary: '用浏览器登录',
    description: 'returnTo：登录后回到本站的哪个路径。',
    answers: redirects,
    async handle({ browserSignIn, session, request, response }) {
      const { address, signingIn } = await browserSignIn.begin(request.get('Host'), request.query.returnTo)
      await session.put(response, 'signingIn', signingIn, 10 * minutes)
      response.redirect(303, address)
      return undefined
    },
  }),
  openRoute({
    method: 'get',
    path: '/auth/callback',
    tag: '登录',
    summary: '登录后返回',
    answers: redirects,
    async handle({ browserSignIn, signIn, session, request, response }) {
      const signingIn = await session.get<SigningIn>(request, 'signingIn')
      session.clear(response, 'signingIn')
      const done = signingIn && (await browserSignIn.finish(request.originalUrl, signingIn).catch(() => undefined))
      if (signingIn && done) {
        await signIn.callerOf(done.token)
        await session.put(response, 'session', { token: done.token }, done.seconds * 1000)
      }
      response.redirect(303, signingIn?.returnTo ?? '/')
      return undefined
    },
  }),
  openRoute({
    method: 'post',
    path: '/auth/post',
    tag: '登录',
    summary: '选用一项任职',
    description:
      '人员名录载明您有多项任职的（见 /v1/me 的 posts），此后以所选任职办理。不用浏览器的，以请求头 X-Post 选用。',
    body: postBody,
    bodyExample: { post: 'main' },
    answers: { 200: { description: '已选用', schema: postBody } },
    problems: ['NOT_AUTHENTICATED'],
    async handle({ signIn, session, request, response, body: { post } }) {
      const known = await session.credentialOf(request)
      if (!known) throw new Problem('NOT_AUTHENTICATED')
      const { expiresAt } = await signIn.callerOf(known.token, post)
      await session.put(response, 'session', { token: known.token, post }, expiresAt - Date.now())
      return { body: { post } }
    },
  }),
  openRoute({
    method: 'post',
    path: '/auth/logout',
    tag: '登录',
    summary: '退出登录',
    answers: { 200: { description: '已退出；到 next 去退出签发方', schema: z.object({ next: z.string() }) } },
    async handle({ browserSignIn, session, request, response }) {
      await session.end(request, response)
      const next = await browserSignIn.end(request.get('Host')).catch(() => '/')
      return { body: { next } }
    },
  }),
]
