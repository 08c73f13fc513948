import { z } from 'zod'
import { bodyHashOf } from '#contract/ids.ts'
import { issuesOf } from '#contract/issues.ts'
import { actionBodies } from '#contract/schemas/actions.ts'
import { actionHead, actionRequest } from '#contract/schemas/envelope.ts'
import type { CaseKind } from '#domain/caseKind.ts'
import { caseKinds } from '#domain/processes.ts'
import type { Language } from '#domain/texts/language.ts'
import { Problem } from '#engine/problem.ts'
import { parsed } from './parse.ts'

type Schema = ReturnType<typeof actionRequest>

/** One request schema for each type and body: kinds that share a body share its schema. */
const requests = new Map<string, Map<z.ZodObject, Schema>>()
function requestOf(type: string, body: z.ZodObject): Schema {
  const ofType = requests.get(type) ?? new Map<z.ZodObject, Schema>()
  const schema = ofType.get(body) ?? actionRequest(type, body)
  requests.set(type, ofType.set(body, schema))
  return schema
}

type Schemas = Readonly<Record<string, Schema>>

const schemasOf = (bodies: Readonly<Record<string, z.ZodObject>>): Schemas =>
  Object.fromEntries(Object.entries(bodies).map(([type, body]) => [type, requestOf(type, body)]))

const schemas: Readonly<Record<CaseKind, Schemas>> = {
  tolerance: schemasOf(actionBodies.tolerance),
  clarification: schemasOf(actionBodies.clarification),
  falseAccusation: schemasOf(actionBodies.falseAccusation),
}

/** Every action of every kind of case: the schemas that also parse. */
export const anyAction = z.union([...new Set(Object.values(schemas).flatMap(Object.values<Schema>))])

/** An act whose body is right: what it is called, and its fields. */
export type Asked = { type: string; ifSeq?: number; body: Record<string, unknown> }

const askedOf = ({ type, ifSeq, ...body }: { type: string; ifSeq?: number }): Asked =>
  ifSeq === undefined ? { type, body } : { type, ifSeq, body }

/** Hashes of the act as each kind of case would carry it out; a body that no act has is equal to none that was answered. */
export function hashesOfSent(sent: unknown, kinds: readonly CaseKind[] = caseKinds): string[] {
  const head = actionHead.safeParse(sent)
  const hashes = kinds.flatMap(kind => {
    const ofKind = schemas[kind]
    const type = head.success && Object.hasOwn(ofKind, head.data.type) ? head.data.type : ''
    const result = ofKind[type]?.safeParse(sent)
    if (!result?.success) return []
    const { body, ifSeq } = askedOf(result.data as { type: string; ifSeq?: number })
    return [bodyHashOf(type, body, ifSeq)]
  })
  return [...new Set(hashes)]
}

/** The type of the act that was sent: `INVALID_BODY` without one. */
export const typeAsked = (sent: unknown, lang: Language): string => parsed(actionHead, sent, lang).type

/** The act with its fields, as the kind of the case has them; throws `INVALID_BODY` with every wrong one. */
export function asked(sent: unknown, kind: CaseKind, lang: Language): Asked {
  const { type } = parsed(actionHead, sent, lang)
  const result = schemas[kind][type]?.safeParse(sent)
  if (!result) throw new Problem('UNKNOWN_ACTION')
  if (!result.success) throw new Problem('INVALID_BODY', { errors: issuesOf(result.error, lang) })
  return askedOf(result.data as { type: string; ifSeq?: number })
}
