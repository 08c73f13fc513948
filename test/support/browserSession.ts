import type { Server } from './server.ts'

/** Signs an account in as a browser does, through the issuer's page; returns the cookie of the session. */
export async function signInAsBrowser({ system: { baseUrl } }: Server, account: string): Promise<string> {
  const jar = new Map<string, Map<string, string>>()
  let address = new URL('/auth/login?returnTo=/', baseUrl)
  let form: URLSearchParams | undefined
  for (let hops = 0; hops < 15; hops++) {
    const cookies = jar.get(address.origin) ?? new Map<string, string>()
    jar.set(address.origin, cookies)
    const response = await fetch(address, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { body: form }),
    })
    form = undefined
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (value === '') cookies.delete(name)
      else cookies.set(name, value)
    }
    const session = jar.get(new URL(baseUrl).origin)?.get('__Host-zhengming')
    if (session) return `__Host-zhengming=${session}`
    const next = response.headers.get('location')
    if (next) address = new URL(next, address)
    else form = new URLSearchParams({ account })
  }
  throw new Error(`${account} could not sign in`)
}
