import { z } from 'zod'
import { fieldWords } from '#domain/texts/fieldWords.en.ts'
import { type LabelList, labels } from '#domain/texts/labels.ts'
import type { Language } from '#domain/texts/language.ts'

type Node = Record<string, unknown> & { enum?: string[]; description?: string; title?: string }

/** The words of a list's keys, of those that the field takes. */
const titlesOf = (list: LabelList, keys: readonly string[] | undefined, lang: Language) =>
  Object.fromEntries(Object.entries(labels[lang][list]).filter(([key]) => keys?.includes(key) ?? true))

/**
 * JSON Schema of an act's fields, as a caller may send them, with what a form needs besides: the field's name and what
 * is to be known of it in the caller's language (`title`, `description`), what an id is chosen from (`x-picks`), and
 * the words of the values of a list (`x-titles`).
 */
export function formSchemaOf(body: z.ZodType, lang: Language): object {
  return z.toJSONSchema(body, {
    io: 'input',
    override({ jsonSchema }) {
      const node = jsonSchema as Node
      const list = node['x-labels'] as LabelList | undefined
      if (list !== undefined) {
        delete node['x-labels']
        node['x-titles'] = titlesOf(list, node.enum, lang)
      }
      if (node.description !== undefined)
        Object.assign(node, named(node.title ?? node.description, node.description, lang))
    },
  })
}

/**
 * The name of a field is the first clause of its description, without saying that it is an id: forms offer what to
 * choose from. What is to be known of it is the description.
 */
function named(title: string, description: string, lang: Language): { title: string; description: string } {
  const [, clause = title] = /^([^，：；。（]+)/u.exec(title) ?? []
  const name = clause.replace(/的?(人员)?编号$/u, '')
  if (lang === 'zh-CN') return { title: name, description }
  const word = fieldWords[name] ?? name
  return { title: word, description: fieldWords[description] ?? word }
}
