import type { Adapter, AdapterPayload } from 'oidc-provider'

interface Stored {
  payload: AdapterPayload
  until: number
}

const stored = new Map<string, Stored>()

/** Keeps the embedded issuer's sign-ins and codes in memory: they end with the process, the signing key does not. */
export class IssuerStore implements Adapter {
  private readonly model: string

  constructor(model: string) {
    this.model = model
  }

  async upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<void> {
    const now = Date.now()
    for (const [key, { until }] of stored) if (until < now) stored.delete(key)
    stored.set(this.key(id), { payload, until: now + expiresIn * 1000 })
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const entry = stored.get(this.key(id))
    return entry && entry.until > Date.now() ? entry.payload : undefined
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.first(payload => payload.uid === uid)
  }

  async findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.first(payload => payload.userCode === userCode)
  }

  async consume(id: string): Promise<void> {
    const entry = stored.get(this.key(id))
    if (entry) entry.payload.consumed = Math.floor(Date.now() / 1000)
  }

  async destroy(id: string): Promise<void> {
    stored.delete(this.key(id))
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, { payload }] of stored) if (payload.grantId === grantId) stored.delete(key)
  }

  private key(id: string): string {
    return `${this.model}:${id}`
  }

  private first(fits: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
    const now = Date.now()
    for (const [key, { payload, until }] of stored) {
      if (key.startsWith(`${this.model}:`) && until > now && fits(payload)) return payload
    }
    return undefined
  }
}
