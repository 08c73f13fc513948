import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { sealedUpdate, updateOf, updatesOf } from '#contract/names.ts'
import { actionBodies } from '#contract/schemas/actions.ts'
import { openly } from '#domain/actFacts.ts'
import { type ActionRow, type Process, partySightOf } from '#domain/process.ts'
import { caseKinds, processOf } from '#domain/processes.ts'
import type { ToleranceEvent } from '#domain/tolerance/events.ts'
import type { ToleranceState } from '#domain/tolerance/state.ts'

type Row = ActionRow<ToleranceState, ToleranceEvent, { to: string; many: string[]; pairs: { who: string }[] }>

const rest = { roles: 'any', seat: 'any', stages: 'open', decide: () => [] } as const

describe('an act says of itself', () => {
  test('what a party is told, its name in the history, whom it names, its growth, and whether a closed case takes it', () => {
    const whole: Row = { ...rest, ...openly }
    const { party: _party, ...sightless } = whole
    const { updateName: _updateName, ...nameless } = whole
    const { persons: _persons, ...personless } = whole
    const { growth: _growth, ...growthless } = whole
    const { closed: _closed, ...closedless } = whole
    const rows: Row[] = [
      // @ts-expect-error a row that does not say what a party is told
      sightless,
      // @ts-expect-error a row without the name of its Update
      nameless,
      // @ts-expect-error a row that does not say whom it names
      personless,
      // @ts-expect-error a row that does not say what it adds
      growthless,
      // @ts-expect-error a row that does not say whether a closed case takes it
      closedless,
      // @ts-expect-error a field that the body does not have
      { ...whole, persons: [{ at: 'nobody', as: 'known' }] },
      {
        ...whole,
        persons: [
          { at: 'many', as: 'known' },
          { at: 'pairs.*.who', as: 'member' },
        ],
      },
    ]
    expect(rows).toHaveLength(7)
  })

  test('and a process says what a party is told of every event that nobody asks for', () => {
    const sights: Process<ToleranceState, ToleranceEvent>['unasked'] = processOf('tolerance').unasked as never
    const { reminded: _reminded, ...forgetful } = sights
    // @ts-expect-error a machine event of which nothing is said
    const forgotten: typeof sights = forgetful
    expect(partySightOf({ actions: {}, unasked: forgotten }, 'reminded')).toBe('none')
    expect(partySightOf(processOf('tolerance'), 'constructor')).toBe('none')
  })
})

describe.each(caseKinds)('of %s', kind => {
  const process = processOf(kind)
  const sensitive = ['castVote', 'addNote', 'attachDocument', 'recordInterview', 'recordOpinion', 'requestIdentity']
  const also = [
    'grantIdentity',
    'approveTracing',
    'notifyReporter',
    'openFalseAccusation',
    'declareRecusal',
    'submitWording',
    'checkWording',
  ]

  test('sensitive acts go under the neutral name, and old names are still answered', () => {
    for (const type of Object.keys(process.actions)) {
      const isSensitive = [...sensitive, ...also, 'requestRecusal', 'recordStatement', 'careInterview'].includes(type)
      expect([type, updateOf(process, type)]).toStrictEqual([type, isSensitive ? sealedUpdate : type])
      expect(updatesOf(process)).toContain(type)
    }
    expect(updatesOf(process)).toContain(sealedUpdate)
  })

  test('every field that the schemas call the number of a person is declared by its act', () => {
    for (const [type, body] of Object.entries(actionBodies[kind] ?? {})) {
      const declared = (process.actions[type]?.persons ?? []).map(({ at }) => at)
      for (const field of personFields(body)) expect([type, ...declared]).toContain(field)
    }
  })
})

/** Where a schema says that a field holds the number of a person. */
function personFields(schema: z.ZodType): string[] {
  const found: string[] = []
  const walk = (node: { description?: string; properties?: object; items?: object }, path: string): void => {
    if (/人员编号/.test(node.description ?? '')) found.push(path)
    for (const [name, child] of Object.entries(node.properties ?? {}))
      walk(child, path === '' ? name : `${path}.${name}`)
    if (node.items) walk(node.items, 'properties' in node.items ? `${path}.*` : path)
  }
  walk(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as object, '')
  return [...new Set(found)]
}
