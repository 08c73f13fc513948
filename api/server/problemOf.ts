import { Refusal } from '#domain/refusal.ts'
import { Problem } from '#engine/problem.ts'

type Thrown = { code?: unknown; type?: unknown; status?: unknown }

/** What Express and its body parser throw, by the type of their errors. */
const ofParser: Readonly<Record<string, Problem['code']>> = {
  'entity.parse.failed': 'INVALID_JSON',
  'entity.verify.failed': 'INVALID_JSON',
  'request.size.invalid': 'INVALID_JSON',
  'request.aborted': 'INVALID_JSON',
  'entity.too.large': 'PAYLOAD_TOO_LARGE',
  'charset.unsupported': 'UNSUPPORTED_TYPE',
  'encoding.unsupported': 'UNSUPPORTED_TYPE',
}

/**
 * The problem that anything thrown stands for. What nobody foresaw cannot be told from a lost connection by the caller:
 * it is not confirmed (503), and `isForeseen` says whether it belongs in the error log.
 */
export function problemOf(error: unknown): { problem: Problem; isForeseen: boolean } {
  if (error instanceof Problem) return { problem: error, isForeseen: true }
  if (error instanceof Refusal) return { problem: new Problem(error.code, factsOf(error)), isForeseen: true }
  const { code, type, status } = (error ?? {}) as Thrown
  const parsed = typeof type === 'string' ? ofParser[type] : undefined
  if (parsed) return { problem: new Problem(parsed, parsed === 'PAYLOAD_TOO_LARGE' ? tooLarge : {}), isForeseen: true }
  if (error instanceof URIError || (status === 400 && error instanceof Error && error.name === 'BadRequestError'))
    return { problem: new Problem('NOT_FOUND'), isForeseen: true }
  return { problem: new Problem('ENGINE_UNAVAILABLE'), isForeseen: isLostConnection(code) || isLostClient(error) }
}

const tooLarge = { details: { limit: '128 KiB' } }

const factsOf = ({ details, article }: Refusal) => (article === undefined ? { details } : { details, article })

/**
 * A connection to PostgreSQL (SQLSTATE class 08, 53, 57), Temporal (gRPC 4, 8, 14) or the issuer that cannot be had
 * now.
 */
const isLostConnection = (code: unknown): boolean =>
  typeof code === 'number'
    ? [4, 8, 14].includes(code)
    : typeof code === 'string' && /^(08|53|57)...$|^E(CONN|HOST|NET|PIPE|TIMEDOUT|AI_)/.test(code)

/** What pg says without a code when the server goes away or does not answer. */
const isLostClient = (error: unknown): boolean =>
  error instanceof Error &&
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect)/.test(
    error.message,
  )
