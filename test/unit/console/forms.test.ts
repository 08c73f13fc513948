import { describe, expect, it } from 'vitest'
import { formSchemaOf } from '#api/views/formSchema.ts'
import { actionBodies } from '#contract/schemas/actions.ts'
import { type Field, fieldsOf } from '../../../console/src/form/fields.ts'
import type { Schema } from '../../../console/src/form/schema.ts'
import { bodyOf, type Value, type Values } from '../../../console/src/form/values.ts'

/** What a person who fills in every field, or only those that must be filled in, leaves in it. */
function typedInto(field: Field, all: boolean): Value {
  switch (field.as) {
    case 'text':
      return '文字'
    case 'lines':
      return '第一行\n\n  第二行  '
    case 'number':
      return String(field.least || 1)
    case 'yesNo':
      return true
    case 'day':
      return '2026年11月2日'
    case 'moment':
      return '20261102 9:30'
    case 'choice':
      return field.options[0]?.value
    case 'choices':
      return field.options.map(({ value }) => value)
    case 'pick':
      return 'one-id'
    case 'picks':
      return ['one-id']
    case 'group':
      return typedIntoAll(field.fields, all)
    case 'rows':
      return [typedIntoAll(field.fields, all), {}]
  }
}
const typedIntoAll = (fields: readonly Field[], all: boolean): Values =>
  Object.fromEntries(fields.filter(({ required }) => all || required).map(field => [field.name, typedInto(field, all)]))

/** Fields that exclude each other, or that the act needs besides, as the schema of no single field says. */
const together: Readonly<Record<string, { all?: readonly string[]; least?: Values }>> = {
  recordService: {
    all: ['impossible'],
    least: { method: 'direct', receivedBy: '签收人', receivedAt: '2026-11-02 10:00' },
  },
  recordInterview: { least: { summary: '摘要' } },
  recordStatement: { least: { text: '陈述' } },
}

/** A loss is asked of one criterion alone. */
const withLoss = ({ findings }: Values): Values => ({ ...(findings as Values[])[0], criterion: 'F6' })

const acts = Object.entries(actionBodies).flatMap(([kind, bodies]) =>
  Object.entries(bodies).map(([type, body]) => ({ kind, type, body })),
)
const formOf = (body: (typeof acts)[number]['body'], lang: 'zh-CN' | 'en') =>
  fieldsOf(formSchemaOf(body, lang) as Schema)

const every = (fields: readonly Field[]): readonly Field[] =>
  fields.flatMap(field => [field, ...('fields' in field ? every(field.fields) : [])])

describe.each(acts)('the form of $type in $kind', ({ type, body }) => {
  it('sends a body that the server takes, when every field is filled in', () => {
    const fields = formOf(body, 'zh-CN').filter(({ name }) => !together[type]?.all?.includes(name))
    const values = typedIntoAll(fields, true)
    const body6 = { ...values, ...(type === 'submitFindings' && { findings: [withLoss(values)] }) }
    expect(body.safeParse(bodyOf(fields, body6)).error?.issues ?? []).toEqual([])
  })

  it('sends a body that the server takes, when only what is needed is filled in', () => {
    const fields = formOf(body, 'zh-CN')
    const values = { ...typedIntoAll(fields, false), ...together[type]?.least }
    expect(body.safeParse(bodyOf(fields, values)).error?.issues ?? []).toEqual([])
  })

  it('names every field and every value in both languages', () => {
    const [zh, en] = [every(formOf(body, 'zh-CN')), every(formOf(body, 'en'))]
    for (const field of zh) {
      expect(field.label).toMatch(/\p{Script=Han}/u)
      if ('options' in field) for (const { value, title } of field.options) expect(title).not.toBe(value)
    }
    const untranslated = en.flatMap(field => [
      ...[field.label, field.hint ?? ''].filter(text => /\p{Script=Han}/u.test(text)),
      ...('options' in field ? field.options.filter(({ title }) => /\p{Script=Han}/u.test(title)) : []),
    ])
    expect(untranslated, 'each of them needs its English in domain/texts/fieldWords.en.ts').toEqual([])
  })
})

it('rows are numbered by their places where nobody is asked for an id, and keep the ids that they have', () => {
  const text = { name: 'text', label: '反映的问题', required: true, as: 'text', most: 100 } as const
  const id = { ...text, name: 'id' } as const
  const rows = {
    name: 'allegations',
    label: '反映的问题',
    required: true,
    as: 'rows',
    fields: [id, text],
    least: 1,
  } as const
  const typed = { allegations: [{ text: '一' }, { text: '' }, { id: 'a1', text: '二' }, { text: '三' }] }
  expect(bodyOf([rows], typed)).toEqual({
    allegations: [
      { id: 'a2', text: '一' },
      { id: 'a1', text: '二' },
      { id: 'a3', text: '三' },
    ],
  })
})
