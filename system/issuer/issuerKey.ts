import { join } from 'node:path'
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose'
import { readJson, writeSecretJson } from '../embedded/files.ts'
import type { DemoAccount } from './accounts.ts'

const algorithm = 'ES256'
const fileIn = (dataDir: string) => join(dataDir, 'issuer', 'key.json')

/** The embedded issuer's private signing key, made at the first start and kept in DATA_DIR. */
export async function issuerKey(dataDir: string): Promise<JWK> {
  const known = readJson<JWK>(fileIn(dataDir))
  if (known) return known
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true })
  const key = { ...(await exportJWK(privateKey)), kid: crypto.randomUUID(), alg: algorithm, use: 'sig' }
  writeSecretJson(fileIn(dataDir), key)
  return key
}

/** An access token (JWT, 1 h) of a demonstration account, as the embedded issuer itself would give it. */
export async function signToken(
  dataDir: string,
  issuer: string,
  audience: string,
  account: DemoAccount,
): Promise<string> {
  const key = readJson<JWK>(fileIn(dataDir))
  if (!key) throw new Error('The issuer has no key yet.')
  const { sub, ...claims } = account
  return new SignJWT({ ...claims, client_id: 'zhengming-console', scope: 'openid' })
    .setProtectedHeader({ alg: algorithm, typ: 'at+jwt', kid: key.kid })
    .setSubject(sub)
    .setIssuer(issuer)
    .setAudience(audience)
    .setJti(crypto.randomUUID())
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(await importJWK(key, algorithm))
}
