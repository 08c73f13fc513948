import type { Actor } from '#domain/access/actor.ts'
import { receiversOf } from '#domain/common/receivers.ts'
import type { Entry } from '#domain/entry.ts'
import type { CaseEvent, CaseState } from '#domain/processes.ts'
import { Refusal } from '#domain/refusal.ts'
import type { NoticeDocument } from '#notices/document.ts'
import type { GivenCase } from './givenCase.ts'
import { writtenNotice } from './writtenNotice.ts'

// biome-ignore lint/suspicious/noExplicitAny: a case of any kind
type AnyCase = GivenCase<any, any, any>

/** An act that takes a remedy: by the receiver's own account, or entered by an officer for one without. */
type Way = { type: string; body: object; by?: Actor }
/**
 * What a paper offers, in which words, and how it is taken by whom it reaches; nothing where a new application is
 * meant.
 */
export type Remedy = { words: RegExp; ways: (receiver: string) => readonly Way[] }

/** Everything that a paper says, but for its ledger and the names of its fields. */
const sentencesOf = ({ blocks }: NoticeDocument): string[] =>
  JSON.stringify(blocks)
    .split(/[。；"]/)
    .filter(sentence => /\p{Script=Han}/u.test(sentence))

/** Words by which a paper offers something to whom it reaches. */
const offering = /可以|有权|同意　□|须补正/

/** Offers of a paper that no remedy takes, and that are none. */
const noOffer = /不认定为|可以教育|可以公开/

export const offersIn = (paper: NoticeDocument): string[] =>
  sentencesOf(paper).filter(sentence => offering.test(sentence) && !noOffer.test(sentence))

/**
 * What is wrong with the remedies that the last notice of a kind offers, once it was served on everybody: an offer that
 * no act takes, or an act that its receiver may not do at that moment.
 */
export function wrongRemedies(
  issued: AnyCase,
  kind: string,
  { remedies, accounts }: { remedies: readonly Remedy[]; accounts: Readonly<Record<string, Actor>> },
): string[] {
  const at = issued.served(kind)
  const told = at as { state: CaseState; entries: Entry<CaseEvent>[] }
  const document = told.state.documents.findLast(({ notice }) => notice?.kind === kind)
  const paper = writtenNotice(told, kind)
  const receivers = receiversOf(told.state, document ?? {}).filter(
    ({ id, person, copy }) => !copy && (person !== undefined || id === 'respondent'),
  )
  return offersIn(paper).flatMap(offer => {
    const found = remedies.filter(({ words }) => words.test(offer))
    if (found.length === 0) return [`nothing takes: ${offer}`]
    return receivers.flatMap(({ id }) =>
      found.flatMap(({ ways }) =>
        ways(id).flatMap(({ type, body, by = accounts[id] }) => {
          const refused = by ? refusalOf(at, by, type, body) : 'nobody acts'
          return refused === undefined ? [] : [`${id} ${type}: ${refused}`]
        }),
      ),
    )
  })
}

function refusalOf(at: AnyCase, by: Actor, type: string, body: object): string | undefined {
  try {
    at.when(by, type, body)
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return `${error.code} ${JSON.stringify(error.details)}`
    throw error
  }
}
