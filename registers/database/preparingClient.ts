import pg from 'pg'

let sent = 0
/** Statements that this process sent over its pools, those that begin and end transactions with them. */
export const statementsSent = (): number => sent

const names = new Map<string, string>()
const nameOf = (text: string): string => {
  const known = names.get(text) ?? `q${names.size + 1}`
  names.set(text, known)
  return known
}

/** What pg does not declare: the socket that a connection writes to. */
type Wired = { connection: { stream: { cork(): void; uncork(): void } } }

/**
 * A connection that prepares every statement with parameters once and plans it no more: planning cost more than
 * running. Statements are few, since filters only add conditions to a handful of texts. What is asked in one turn is
 * sent in one piece: a system call costs as much as a small statement.
 */
export class PreparingClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: the overloads of pg's own query, passed on as they came
  override query(...given: any[]): any {
    const [text, values, callback] = given
    sent += 1
    const prepared =
      typeof text === 'string' && Array.isArray(values) ? [{ name: nameOf(text), text, values }, callback] : given
    const { stream } = (this as unknown as Wired).connection
    stream.cork()
    process.nextTick(() => stream.uncork())
    return Reflect.apply(super.query, this, prepared)
  }
}
