import { useQuery } from '@tanstack/react-query'
import { useMe } from '../api/hooks.ts'
import { type Case, personsQuery, rulePackQuery } from '../api/queries.ts'
import type { Option } from '../ui/Choice.tsx'
import { label } from '../words/labels.ts'
import { plainQuestion } from '../words/plainQuestion.ts'
import type { Values } from './values.ts'

/** What an id of a kind can be chosen from, with what stands in the fields beside it. */
export type Offers = (of: string, beside: Values) => readonly Option[]

/**
 * What a case offers to choose from: its persons, documents, notices, tasks, periods and allegations, and its rule
 * pack.
 */
export function useOffers(view: Case): Offers {
  const me = useMe()
  const { data: persons = [] } = useQuery(personsQuery())
  const { data: pack } = useQuery(rulePackQuery(view.rulePack))
  const people = persons.map(({ person, name, roles }) => ({
    value: person,
    title: name ?? person,
    hint: `${person} · ${roles.map(role => label('role', role)).join('、')}`,
  }))
  const lists: Readonly<Record<string, (beside: Values) => readonly Option[]>> = {
    person: () => (people.length > 0 ? people : officersOf(view, me?.person)),
    document: () => view.documents.filter(({ notice }) => notice === undefined).map(documentOption),
    notice: () => noticesOf(view),
    receiver: ({ document }) => receiversOf(view, document),
    task: () => view.tasks.map(({ id, title }) => ({ value: id, title })),
    deadline: () => view.deadlines.map(({ id, title, due }) => ({ value: id, title, hint: due })),
    criterion: () =>
      (pack?.criteria ?? []).map(({ id, question }) => ({ value: id, title: `${id} ${plainQuestion(question)}` })),
    circumstance: () => (pack?.circumstances ?? []).map(({ id, text }) => ({ value: id, title: text })),
    allegation: () => allegationsOf(view),
  }
  return (of, beside) => lists[of]?.(beside) ?? []
}

const documentOption = ({ id, title, kind }: Case['documents'][number]): Option => ({ value: id, title, hint: kind })

/** A notice is one, in however many files. */
const noticesOf = ({ documents }: Case): Option[] => [
  ...new Map(
    documents.flatMap(({ notice, title, number }) =>
      notice === undefined ? [] : [[notice, { value: notice, title, ...(number && { hint: number }) }] as const],
    ),
  ).values(),
]

function receiversOf({ documents }: Case, notice: unknown): Option[] {
  const found = documents.find(one => one.notice !== undefined && one.notice === notice)
  return (found?.receivers ?? []).map(({ id, name }) => ({
    value: id,
    title: name ? `${label('receiver', id)} ${name}` : label('receiver', id),
  }))
}

/** To whoever is named nobody, the officers that the case itself names. */
const officersOf = ({ handlers = [], panel }: Case, self: string | undefined): Option[] =>
  [...new Set([...handlers, ...(panel?.members ?? [])])].filter(id => id !== self).map(id => ({ value: id, title: id }))

const allegationsOf = (view: Case): Option[] =>
  ('allegations' in view ? (view.allegations ?? []) : []).map(({ id, text }) => ({ value: id, title: `${id} ${text}` }))
