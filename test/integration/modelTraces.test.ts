import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Answer, CommandMessage } from '#contract/messages.ts'
import { admit } from '#test/model/filingRegister.ts'
import type { Rule } from '#test/model/filingRules.ts'
import { scenarios } from '#test/model/filingScenarios.ts'
import { copy, initialState, type Scenario, type State, type World } from '#test/model/filingState.ts'
import { filingSteps } from '#test/model/filingSteps.ts'
import { InboxRig } from '#test/support/inboxRig.ts'
import { TracedCase } from '#test/support/tracedCase.ts'

const run = vi.hoisted(() => ({ id: 'run-1' }))
vi.mock('@temporalio/workflow', async original => ({
  ...(await original<object>()),
  workflowInfo: () => ({ runId: run.id }),
}))

let rig: InboxRig
beforeAll(async () => {
  rig = await InboxRig.start()
})
afterAll(() => rig?.stop())

/**
 * What a trace cannot follow one after the other: a transaction under way beside another, and the reconciler's looks.
 */
const beside = /not committed|its row commits|look-up of/

/** Follows one step of the model with the real parts; what they say must be what the model says. */
class Follower {
  readonly real: TracedCase
  readonly world: World
  private readonly messages = new Map<number, CommandMessage>()
  private readonly answers = new Map<number, ReturnType<TracedCase['deliver']>>()
  private readonly names = new Map<string, string>()
  private page: Answer | undefined
  constructor(real: TracedCase, world: World) {
    this.real = real
    this.world = world
  }

  async follow(label: string, before: State, after: State): Promise<void> {
    const [, key, body, at, what = label] = /^(\w)(\w)#(\d+) (.*)$/.exec(label) ?? []
    if (key && body) await this.request({ key, body, i: Number(at) }, what, { before, after })
    else await this.machine(what, before, after)
    if (after.run.no > before.run.no) {
      run.id = `run-${after.run.no}`
      this.real.renew(run.id)
    }
    for (const { n, id } of this.real.ledger.entries)
      this.names.set(id, after.run.history[n - this.real.before - 1] ?? 'an entry that the model has not')
    const { ids, frozen, runId, status } = await this.real.register()
    const { register, rows } = after
    expect({ entries: ids.map(id => this.names.get(id)), frozen, runId, status }).toEqual({
      entries: register.entries,
      frozen: register.frozen,
      runId: `run-${register.run}`,
      status: Object.fromEntries(rows.map(row => [row.key, row.status])),
    })
  }

  private async request(
    { key, body, i }: { key: string; body: string; i: number },
    what: string,
    { before, after }: { before: State; after: State },
  ): Promise<void> {
    const { real } = this
    if (what.startsWith('admitted')) {
      const received = await real.receive(key, body)
      expect('told' in received ? received.told : 'send').toBe(admit(copy(before), this.world, i))
      if ('message' in received) this.messages.set(i, received.message)
      return
    }
    if (what === 'delivered') {
      const answer = real.deliver(this.messages.get(i)!)
      this.answers.set(i, answer)
      const said = after.requests[i]?.answer
      if (said) expect(typeof answer === 'string' ? answer : 'accepted').toBe(said.kind)
      if (said?.kind === 'accepted' && typeof answer !== 'string')
        expect(answer.entries).toHaveLength(said.entries.length)
      return
    }
    if (what === 'API gone') return
    const phase = what === 'asks the workflow' ? await this.asks(key, i) : await this.settles(key, i)
    expect(phase).toBe(after.requests[i]?.phase)
  }

  /** As `fileAnswer` does with what the case accepted, one transaction at a time. */
  private async settles(key: string, i: number): Promise<'over' | 'gap'> {
    const answer = this.answers.get(i)!
    if (answer === 'frozen') await this.real.freeze()
    if (typeof answer === 'string') return 'over'
    const filed = await this.real.file(answer)
    if (filed === 'gap') return 'gap'
    return filed === 'filed' && !(await this.real.known(key))?.filed ? 'gap' : 'over'
  }

  private async asks(key: string, i: number): Promise<'over' | 'held'> {
    const { ids } = await this.real.register()
    const n = this.real.before + ids.length
    const page = this.real.ledger.compared({ n, id: ids.at(-1) ?? this.real.lastIdBefore })
    const known = await this.real.known(key)
    const isThere = page.entries.some(({ commandId }) => commandId === known?.commandId) || known?.filed !== undefined
    if (page.frozen || page.entries.length === 0 || !isThere) return 'over'
    this.answers.set(i, page)
    return 'held'
  }

  private async machine(what: string, before: State, after: State): Promise<void> {
    const { real } = this
    const { ledger } = real
    if (what === 'a timer fires') real.fires()
    else if (what === 'flush begins') this.page = ledger.since(ledger.filed)
    else if (what === 'flush activity files') {
      const filed = await real.file(this.page!)
      expect(filed === 'foreign' ? 'none' : filed).toBe(after.run.flush?.result)
    } else if (what === 'flush answered')
      ledger.filed = Math.max(
        ledger.filed,
        before.run.flush?.result === 'filed' ? (this.page?.entries.at(-1)?.n ?? 0) : 0,
      )
    else if (what === 'the resumed run claims')
      expect(await real.claim()).toBe(after.run.claimed && after.run.no === before.run.no)
    else if (what.startsWith('rewind')) real.rewind(Number(what.split(' ').at(-1)))
    else if (what === 'the freeze is recorded') await real.freeze()
    else if (what === 'done rows pruned') await real.prune()
    else expect(['continue-as-new is due', 'the run ends']).toContain(what)
  }
}

/** Numbers from 0 to below 1, the same ones for the same seed. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32
  }
}

const kind = (label: string) => label.replace(/^\w\w#\d+ /, '').replace(/ n = \d+$/, '')

/**
 * Follows traces of a scenario, each from a seed of its own; tells which kinds of steps were gone. Throws where the two
 * part.
 */
async function followed(name: keyof typeof scenarios, off: readonly Rule[] = [], traces = 40): Promise<string[]> {
  const { mayRefuse: _rules, left: { closes: _closes, ...left } = {}, ...scenario }: Scenario = scenarios[name]
  const world: World = { scenario: { ...scenario, left }, off: new Set(off) }
  const gone = new Set<string>()
  for (let seed = 1; seed <= traces; seed++) {
    const next = random(seed * 7919)
    run.id = 'run-1'
    const real = new TracedCase(rig.database)
    await real.open()
    const follower = new Follower(real, world)
    let state = initialState(world.scenario)
    const trace: string[] = []
    let isOwned = true
    while (isOwned) {
      const steps = filingSteps(state, world).filter(({ label }) => !beside.test(label))
      const step = steps[Math.floor(next() * steps.length)]
      // A run that may not claim is gone, and with it what it answered; that is for an operator.
      if (!step || !state.run.live || trace.length > 60) break
      trace.push(step.label)
      await follower.follow(step.label, state, step.state).catch((error: Error) => {
        error.message = `seed ${seed}, after ${trace.join('; ')}: ${error.message}`
        throw error
      })
      gone.add(kind(step.label))
      isOwned = step.label !== 'the resumed run claims' || step.state.run.claimed
      state = step.state
    }
  }
  return [...gone].sort()
}

describe('the code goes the way of the model', () => {
  test.each(['copies', 'pruned', 'rewound', 'frozenMeanwhile'] as const)('in traces of %s', async name => {
    expect(await followed(name)).toMatchSnapshot()
  })

  // What the code is driven through here; when a run ends is for the host of the workflow (test/replay,
  // test/api/chaos).
  test.each([
    ['freezesOnOtherId', 'frozenMeanwhile'],
    ['freezesOnFiledBeyondN', 'frozenMeanwhile'],
    ['skippedEntriesCompared', 'rewound'],
    ['entriesAreChained', 'frozenMeanwhile'],
    ['frozenSaidToNewRowsOnly', 'frozenMeanwhile'],
    ['handledOutlivesRun', 'copies'],
    ['gapRollsBack', 'copies'],
    ['ledgerAnswersWithoutRow', 'pruned'],
    ['ledgerBodyCompared', 'pruned'],
  ] as const)('and parts from it where the model forgets that "%s", in traces of %s', async (rule, name) => {
    await expect(followed(name, [rule], 400)).rejects.toThrow(/^seed/)
  })
})
