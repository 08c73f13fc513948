import { z } from 'zod'
import { issuesOf } from '#contract/issues.ts'
import { actionBodies } from '#contract/schemas/actions.ts'
import { actionHead, actionRequest } from '#contract/schemas/envelope.ts'
import type { CaseKind } from '#domain/caseKind.ts'
import { caseKinds } from '#domain/processes.ts'
import type { Language } from '#domain/texts/language.ts'
import { parsed } from './parsed.ts'
import { Problem } from './problem.ts'

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
export type SentAct = { type: string; ifSeq?: number; body: Record<string, unknown> }

type Envelope = { type: string; ifSeq?: number }

const actOf = ({ type, ifSeq, ...body }: Envelope): SentAct =>
  ifSeq === undefined ? { type, body } : { type, ifSeq, body }

const schemaOf = (kind: CaseKind, type: string): Schema | undefined =>
  Object.hasOwn(schemas[kind], type) ? schemas[kind][type] : undefined

/** The act as each kind of case would carry it out: what was sent for an act of no kind gives none. */
export function readingsOf(sent: unknown): SentAct[] {
  const head = actionHead.safeParse(sent)
  if (!head.success) return []
  const known = new Set(caseKinds.flatMap(kind => schemaOf(kind, head.data.type) ?? []))
  return [...known].flatMap(schema => {
    const result = schema.safeParse(sent)
    return result.success ? [actOf(result.data as Envelope)] : []
  })
}

/** The type of the act that was sent: `INVALID_BODY` without one. */
export const typeSent = (sent: unknown, lang: Language): string => parsed(actionHead, sent, lang).type

/** The act with its fields, as the kind of the case has them; throws `INVALID_BODY` with every wrong one. */
export function actSent(sent: unknown, kind: CaseKind, lang: Language): SentAct {
  const result = schemaOf(kind, typeSent(sent, lang))?.safeParse(sent)
  if (!result) throw new Problem('UNKNOWN_ACTION')
  if (!result.success) throw new Problem('INVALID_BODY', { errors: issuesOf(result.error, lang) })
  return actOf(result.data as Envelope)
}
