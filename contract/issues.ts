import type { z } from 'zod'
import { bodyMessage, isBodyMessage } from '#domain/texts/bodyMessages.ts'
import { type Language, listed } from '#domain/texts/language.ts'

type Issue = z.core.$ZodIssue
export type FieldIssue = { path: string; message: string }

type Phrases = {
  required: (expected: string) => string
  types: Readonly<Record<string, string>>
  empty: string
  fewItems: (n: string) => string
  short: (n: string) => string
  small: (n: string) => string
  manyItems: (n: string) => string
  long: (n: string) => string
  large: (n: string) => string
  oneOf: (values: string) => string
  unknownField: string
  wrong: string
}

const chinese: Phrases = {
  required: expected => `须填写${expected}`,
  types: { string: '文本', boolean: 'true 或者 false', number: '数字', int: '整数', array: '列表', object: '对象' },
  empty: '不能为空',
  fewItems: n => `至少填写 ${n} 项`,
  short: n => `至少 ${n} 个字`,
  small: n => `不能小于 ${n}`,
  manyItems: n => `最多填写 ${n} 项`,
  long: n => `不能超过 ${n} 个字，更长的内容请作为材料提交`,
  large: n => `不能大于 ${n}`,
  oneOf: values => `须为下列之一：${values}`,
  unknownField: '没有这个字段',
  wrong: '填写有误',
}

const english: Phrases = {
  required: expected => `must be given as ${expected}`,
  types: {
    string: 'a text',
    boolean: 'true or false',
    number: 'a number',
    int: 'a whole number',
    array: 'a list',
    object: 'an object',
  },
  empty: 'must not be empty',
  fewItems: n => `must have at least ${n} item${n === '1' ? '' : 's'}`,
  short: n => `must have at least ${n} characters`,
  small: n => `must not be less than ${n}`,
  manyItems: n => `must have at most ${n} items`,
  long: n => `must have at most ${n} characters; attach longer texts as documents`,
  large: n => `must not be more than ${n}`,
  oneOf: values => `must be one of: ${values}`,
  unknownField: 'is not a field here',
  wrong: 'is not valid',
}

const dotted = (path: readonly PropertyKey[]) => path.map(String).join('.')

function messageOf(issue: Issue, lang: Language): string {
  const say = lang === 'en' ? english : chinese
  if (isBodyMessage(issue.message)) return bodyMessage(issue.message, lang)
  switch (issue.code) {
    case 'invalid_type':
      return say.required(say.types[issue.expected] ?? issue.expected)
    case 'too_small': {
      const least = String(issue.minimum)
      if (issue.origin === 'array') return say.fewItems(least)
      if (issue.origin === 'string') return issue.minimum === 1 ? say.empty : say.short(least)
      return say.small(least)
    }
    case 'too_big': {
      const most = String(issue.maximum)
      return issue.origin === 'array'
        ? say.manyItems(most)
        : issue.origin === 'string'
          ? say.long(most)
          : say.large(most)
    }
    case 'invalid_value':
      return say.oneOf(listed(issue.values.map(String), lang))
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? say.oneOf(listed(issue.options.map(String), lang))
        : say.wrong
    case 'unrecognized_keys':
      return say.unknownField
    default:
      return say.wrong
  }
}

/** Fields that an earlier release took, and why none of them is taken any more. */
const notTaken: Readonly<Record<string, string>> = { barred: 'barredByUnits' }

/** A body can hold thousands of unknown fields; nobody reads on after these. */
const most = 500

/**
 * Every wrong field of a body (the first 500), one message each, in the caller's language. A path is dotted
 * ('findings.0.reasons'), '' for the body itself; a field that the schema does not know is named by its own path.
 * Values that were sent are never repeated.
 */
export function issuesOf(error: z.ZodError, lang: Language): FieldIssue[] {
  const messages = new Map<string, string>()
  for (const issue of error.issues) {
    const message = messageOf(issue, lang)
    const paths = issue.code === 'unrecognized_keys' ? issue.keys.map(key => [...issue.path, key]) : [issue.path]
    for (const path of paths.map(dotted))
      if (!messages.has(path)) messages.set(path, notTaken[path] ? bodyMessage(notTaken[path], lang) : message)
  }
  return [...messages].slice(0, most).map(([path, message]) => ({ path, message }))
}
