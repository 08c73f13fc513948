import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { JWK } from 'jose'
import Provider, { type Configuration as ProviderConfiguration } from 'oidc-provider'
import { freePort, type PortWish, portOf } from '../embedded/ports.ts'
import { accountOf } from './accounts.ts'
import { issuerKey } from './issuerKey.ts'
import { IssuerStore } from './issuerStore.ts'
import { signInPage } from './signInPage.ts'

const hour = 3600
const resource = 'urn:zhengming:api'
const claimNames = ['name', 'email', 'org', 'roles', 'level']

/** Settings of the embedded OpenID Connect issuer. */
export interface IssuerOptions {
  dataDir: string
  audience: string
  /** Addresses of the console; each may be returned to at `/auth/callback` after sign-in and at `/` after sign-out. */
  consoleUrls: readonly string[]
  /** Unset: any free port. */
  port?: PortWish
}

/**
 * Starts the issuer on loopback with the demonstration accounts; access tokens are JWTs with the claims of the
 * interface.
 */
export async function startIssuer(options: IssuerOptions): Promise<{ issuer: string; stop(): Promise<void> }> {
  const port = await (options.port ? portOf(options.port) : freePort())
  const issuer = `http://127.0.0.1:${port}`
  const provider = new Provider(issuer, settings(options, await issuerKey(options.dataDir)))
  const serve = provider.callback()
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/sign-in/')) void signIn(provider, request, response)
    else serve(request, response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve)
  })
  const stop = () =>
    new Promise<void>(resolve => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { issuer, stop }
}

function settings({ audience, consoleUrls }: IssuerOptions, key: JWK): ProviderConfiguration {
  return {
    adapter: IssuerStore,
    clients: [
      {
        client_id: 'zhengming-console',
        token_endpoint_auth_method: 'none',
        redirect_uris: consoleUrls.map(url => `${url}/auth/callback`),
        post_logout_redirect_uris: consoleUrls.map(url => `${url}/`),
        grant_types: ['authorization_code'],
        response_types: ['code'],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    jwks: { keys: [key as never] },
    cookies: { keys: [randomBytes(32).toString('hex')] },
    claims: { openid: ['sub', ...claimNames] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    ttl: {
      AccessToken: hour,
      IdToken: hour,
      Interaction: hour,
      Session: 12 * hour,
      Grant: 12 * hour,
      AuthorizationCode: 60,
    },
    interactions: { url: (_, interaction) => `/sign-in/${interaction.uid}` },
    findAccount: (_, sub) => {
      const account = accountOf(sub)
      return account && { accountId: sub, claims: () => ({ ...account }) }
    },
    extraTokenClaims: (_, token) => {
      const { sub: _sub, ...claims } = accountOf((token as { accountId?: string }).accountId ?? '') ?? { sub: '' }
      return claims
    },
    loadExistingGrant: async ctx => {
      const { client, session, provider } = ctx.oidc
      const grant = new provider.Grant({ clientId: client!.clientId, accountId: session!.accountId! })
      grant.addOIDCScope('openid')
      grant.addOIDCClaims(claimNames)
      grant.addResourceScope(resource, 'openid')
      await grant.save()
      return grant
    },
    features: {
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: 'openid',
          audience,
          accessTokenTTL: hour,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
  }
}

async function signIn(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    await provider.interactionDetails(request, response)
    if (request.method === 'POST') {
      const form = new URLSearchParams(await bodyOf(request))
      const account = accountOf(form.get('account') ?? '')
      if (account) {
        await provider.interactionFinished(request, response, { login: { accountId: account.sub } })
        return
      }
    }
    answer(response, 200, signInPage())
  } catch {
    answer(
      response,
      400,
      '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>登录</title><p>登录已过期，请返回系统重新登录。</p>',
    )
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk
    if (body.length > 10_000) throw new Error('too large')
  }
  return body
}

function answer(response: ServerResponse, status: number, html: string): void {
  if (response.headersSent) return
  response.writeHead(status, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    'X-Frame-Options': 'DENY',
  })
  response.end(html)
}
