import * as oidc from 'openid-client'

/** What has to be known again when the browser comes back from the issuer. */
export type SigningIn = { state: string; nonce: string; verifier: string; origin: string; returnTo: string }

export type BrowserSignIn = {
  /** The issuer's address to send a browser to. */
  begin(host: string | undefined, returnTo: unknown): Promise<{ address: string; signingIn: SigningIn }>
  /** The access token for the code that came back; throws when it does not belong to `signingIn`. */
  finish(path: string, signingIn: SigningIn): Promise<{ token: string; seconds: number }>
  /** Where the browser signs out at the issuer; nothing in the address tells who it was. */
  end(host: string | undefined): Promise<string>
}

const clientId = 'zhengming-console'

/** Sign-in for browsers by authorization code with PKCE; the token stays on the server's side of the cookie. */
export function createBrowserSignIn({ issuer, baseUrl }: { issuer: string; baseUrl: string }): BrowserSignIn {
  const origins = [baseUrl, baseUrl.replace('//127.0.0.1:', '//localhost:')]
  const originOf = (host: string | undefined) => origins.find(origin => new URL(origin).host === host) ?? baseUrl
  let found: Promise<oidc.Configuration> | undefined
  const configuration = () => {
    found ??= discover(issuer).catch(error => {
      found = undefined
      throw error
    })
    return found
  }
  return {
    async begin(host, returnTo) {
      const signingIn = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
        origin: originOf(host),
        returnTo: ownPath(returnTo),
      }
      const address = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: `${signingIn.origin}/auth/callback`,
        scope: 'openid',
        state: signingIn.state,
        nonce: signingIn.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(signingIn.verifier),
        code_challenge_method: 'S256',
      })
      return { address: address.href, signingIn }
    },
    async finish(path, { state, nonce, verifier, origin }) {
      const tokens = await oidc.authorizationCodeGrant(await configuration(), new URL(path, origin), {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      })
      return { token: tokens.access_token, seconds: tokens.expiresIn() ?? 3600 }
    },
    async end(host) {
      const parameters = { post_logout_redirect_uri: `${originOf(host)}/` }
      return oidc.buildEndSessionUrl(await configuration(), parameters).href
    },
  }
}

/** Plain HTTP is for an issuer that is configured so: the embedded one on loopback. */
const discover = (issuer: string) =>
  oidc.discovery(new URL(issuer), clientId, undefined, oidc.None(), {
    execute: issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [],
  })

/** A path of this site, or its start page: nobody is sent elsewhere after signing in. */
export const ownPath = (path: unknown): string =>
  typeof path === 'string' && /^\/(?![/\\])[\w./?=&%@~:-]*$/.test(path) ? path : '/'
