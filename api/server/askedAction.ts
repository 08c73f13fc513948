import { z } from 'zod'
import { bodyHashOf } from '#contract/ids.ts'
import { issuesOf } from '#contract/issues.ts'
import { actionHead, actionRequest } from '#contract/schemas/envelope.ts'
import { toleranceBodies } from '#contract/schemas/tolerance.ts'
import type { Actor } from '#domain/actor.ts'
import { mayDo } from '#domain/process.ts'
import type { Language } from '#domain/texts/language.ts'
import type { ToleranceState } from '#domain/tolerance/state.ts'
import { tolerance } from '#domain/tolerance/tolerance.ts'
import { Problem } from '#engine/problem.ts'
import { parsed } from './parse.ts'

const schemas = Object.fromEntries(
  Object.entries(toleranceBodies).map(([type, body]) => [type, actionRequest(type, body)]),
)
type Schema = (typeof schemas)[string]

/** Every action of a tolerance review, told apart by `type`: the schemas that also parse. */
export const anyAction = z.discriminatedUnion('type', Object.values(schemas) as [Schema, ...Schema[]])

/** An act whose body is right: what it is called, and its fields. */
export type Asked = { type: string; ifSeq?: number; body: Record<string, unknown> }

const schemaOf = (sent: unknown): Schema | undefined => {
  const head = actionHead.safeParse(sent)
  return head.success && Object.hasOwn(schemas, head.data.type) ? schemas[head.data.type] : undefined
}

const askedOf = ({ type, ifSeq, ...body }: { type: string; ifSeq?: number }): Asked =>
  ifSeq === undefined ? { type, body } : { type, ifSeq, body }

/** Hash of the act as it would be carried out; a body that no act has is equal to none that was answered. */
export function hashOfSent(sent: unknown): string {
  const result = schemaOf(sent)?.safeParse(sent)
  if (!result?.success) return ''
  const { type, body, ifSeq } = askedOf(result.data as { type: string; ifSeq?: number })
  return bodyHashOf(type, body, ifSeq)
}

/** The type of the act, checked against the case: `INVALID_BODY` without one, `UNKNOWN_ACTION`, then `FORBIDDEN`. */
export function mayAsk(sent: unknown, state: ToleranceState, actor: Actor, lang: Language): void {
  const { type } = parsed(actionHead, sent, lang)
  const row = Object.hasOwn(tolerance.actions, type) ? tolerance.actions[type] : undefined
  if (!row) throw new Problem('UNKNOWN_ACTION')
  if (!mayDo(row, state, actor)) throw new Problem('FORBIDDEN')
}

/** The act with its fields; throws `INVALID_BODY` with every wrong one. */
export function asked(sent: unknown, lang: Language): Asked {
  const result = schemaOf(sent)?.safeParse(sent)
  if (!result) throw new Problem('UNKNOWN_ACTION')
  if (!result.success) throw new Problem('INVALID_BODY', { errors: issuesOf(result.error, lang) })
  return askedOf(result.data as { type: string; ifSeq?: number })
}
