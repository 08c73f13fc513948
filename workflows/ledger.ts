import { workflowInfo } from '@temporalio/workflow'
import type { Answer, CaseInput, CommandMessage, Handled, Resume, SuccessionMessage } from '#contract/messages.ts'
import { commandLifeMs } from '#contract/names.ts'
import type { Organs } from '#domain/access/organs.ts'
import { newsOf, organsOf } from '#domain/access/organsOfRelease.ts'
import { append, type Command, contextOf, decide } from '#domain/act.ts'
import type { CommonState } from '#domain/case.ts'
import { indexOf } from '#domain/caseIndex.ts'
import { hasPlace } from '#domain/common/leaving.ts'
import { isWith } from '#domain/common/succession.ts'
import type { Entry } from '#domain/entry.ts'
import { bytesOf } from '#domain/hash.ts'
import type { MachineEvent } from '#domain/machineEvents.ts'
import type { RulePack } from '#domain/packs/rulePack.ts'
import type { Context, Process } from '#domain/process.ts'
import { must } from '#domain/refusal.ts'
import { currentRules, type RulesVersion, rulesOf } from '#domain/rulesVersion.ts'
import { epochMs, type StatutoryCalendar, toInstant } from '#domain/time/calendar.ts'
import { partiesTold, tellingOf } from '#domain/told.ts'
import { NotReady } from './failures.ts'

const clockSkewMs = 5_000
/** Bytes of UTF-8: the whole state travels when a run is renewed. */
const stateLimit = 1024 * 1024
/** For acts that lead the case to its end; those that only add text stop at the limit. */
const headroom = 256 * 1024
/** Bytes in one payload; more of them wedged cases for good. */
const pageLimit = 512 * 1024

/**
 * What one run of a case knows: the state, the entries it wrote, and how far the register is. The only author of
 * entries; nothing here waits.
 */
export class CaseLedger<S extends CommonState, E extends { type: string }> {
  readonly process: Process<S, E>
  readonly caseId: string
  readonly pack: RulePack
  calendar: StatutoryCalendar
  readonly rules: RulesVersion
  /** Organs with which the case is opened. */
  private readonly organs0: Organs
  n0: number
  n: number
  lastId: string | null
  /** How far the register is known to be. */
  filed: number
  /** Entries up to here were carried by an answer. */
  private answered = 0
  /** Entries up to here came about without a person who would file them. */
  mustFile = 0
  ready = false
  mustRenew = false
  frozen = false
  readonly entries: Entry<E>[] = []
  private readonly id0: string | null
  private handled: Record<string, Handled>
  private current: S | undefined
  private measured: { state: S | undefined; bytes: number } | undefined

  constructor(process: Process<S, E>, input: CaseInput) {
    this.process = process
    this.caseId = input.caseId
    this.pack = input.pack
    this.calendar = input.calendar
    this.rules = rulesOf(input.rules)
    this.organs0 = organsOf(input)
    const from = input.kind === 'resume' ? input : { n: 0, lastId: null, handled: {}, state: undefined }
    this.n0 = this.n = this.filed = from.n
    this.id0 = this.lastId = from.lastId
    this.handled = { ...from.handled }
    this.current = from.state as S | undefined
  }

  get state(): S {
    if (this.current === undefined) throw new NotReady('the case was not opened')
    return this.current
  }
  get isOpened(): boolean {
    return this.current !== undefined
  }

  /** Refuses what the rules refuse, without a trace. Pure: validators may not change anything. */
  validate({ command, filed }: CommandMessage): void {
    if (this.wasHandled(command)) return
    must(!this.frozen && this.agrees(filed), 'CASE_FROZEN')
    if (!this.ready) throw new NotReady('the case is being opened')
    const age = Date.now() - epochMs(command.receivedAt)
    must(age < commandLifeMs, 'COMMAND_EXPIRED')
    if (age < -clockSkewMs) throw new NotReady('received later than the time of the workflow')
    const limit = stateLimit + (this.process.actions[command.type]?.growth === 'step' ? headroom : 0)
    must(this.stateBytes() + bytesOf(JSON.stringify(command.body)) <= limit, 'CASE_TOO_LARGE')
    must(!this.toldSince(command), 'STALE')
    decide(this.process, command, this.state, this.contextOf(command))
  }

  /** Only the command that started the case opens it. */
  validateOpening({ command }: CommandMessage): void {
    must(!this.frozen, 'CASE_FROZEN')
    if (this.isOpened && !this.wasHandled(command)) throw new NotReady('the case was opened by another command')
  }

  /**
   * Decides, writes down and answers, at once. No answer repeats what an earlier one carried: acts that are accepted
   * together are answered in one message, which has a limit, and together the answers hold everything that persons did.
   */
  accept({ command, filed }: CommandMessage): Answer {
    if (!this.wasHandled(command)) {
      must(!this.toldSince(command), 'STALE')
      this.admit(decide(this.process, command, this.state, this.contextOf(command)), command)
    }
    this.filed = Math.max(this.filed, filed.n)
    const answer = this.since(Math.max(filed.n, this.answered))
    this.answered = answer.entries.at(-1)?.n ?? this.answered
    return answer
  }

  /** Writes the entry that opens the case. */
  open(event: E, command: Command): void {
    this.admit([event], command)
  }

  /** Writes what no person did; `file` says that the run itself must bring it to the register. */
  record(event: E | MachineEvent, { file }: { file: boolean }): void {
    this.write(event as E, this.now())
    if (file) this.mustFile = this.n
  }

  /** Writes down what the register of organs now says of those of an open case, if that is news to it. */
  renewOrgans(organs: Organs | undefined): void {
    if (organs === undefined || !this.isOpened || this.state.status === 'closed') return
    const then = { organs: newsOf(this.state, organs) }
    if (then.organs.length > 0) this.record({ type: 'organsRenewed', then }, { file: true })
  }

  /**
   * Writes down that the case goes on at the organ that took over from its own, or from one that it is on its way to.
   */
  succeed({ from, to, organs }: SuccessionMessage): void {
    if (!this.isOpened || this.state.status === 'closed' || !isWith(this.state, from)) return
    this.record({ type: 'organSucceeded', from, to, then: { organs } }, { file: true })
  }

  /** Writes down of each of these persons, who left, that they have no place in the open case any more. */
  takeOut(persons: readonly string[]): void {
    if (!this.isOpened || this.state.status === 'closed') return
    for (const person of persons)
      if (hasPlace(this.state, person)) this.record({ type: 'personLeft', person }, { file: true })
  }

  /** Entries after the register's last, unless it is another than this run wrote at its place. */
  compared(filed: CommandMessage['filed']): Answer {
    if (!this.frozen && this.agrees(filed)) return this.since(filed.n)
    return { entries: [], index: indexOf(this.process, this.state), n: this.n, frozen: true }
  }

  /** Entries after `n` and after the beginning of this run, as many as one payload may hold. */
  since(n: number): Answer {
    const after = this.entries.slice(Math.max(0, n - this.n0))
    let size = 0
    const end = after.findIndex((entry, index) => {
      size += bytesOf(JSON.stringify(entry))
      return index > 0 && size > pageLimit
    })
    return { entries: end < 0 ? after : after.slice(0, end), index: indexOf(this.process, this.state), n: this.n }
  }

  resume(): Resume {
    const handled = Object.entries(this.handled).filter(([, { at }]) => Date.now() - epochMs(at) < 2 * commandLifeMs)
    return {
      kind: 'resume',
      caseId: this.caseId,
      stateVersion: 1,
      state: this.state,
      n: this.n,
      lastId: this.lastId,
      continues: workflowInfo().runId,
      handled: Object.fromEntries(handled),
      pack: this.pack,
      calendar: this.calendar,
      rules: currentRules,
    }
  }

  contextOf(command: Command): Context {
    const { pack, calendar, rules } = this
    const organs = this.current ? organsOf(this.current) : this.organs0
    return contextOf({ pack, calendar, rules, now: this.now(), organs }, command)
  }

  /** Whether a party that acts was told of something since it looked. */
  private toldSince({ ifTold, actor }: Command): boolean {
    const since = ifTold === undefined ? [] : this.entries.filter(({ n }) => n > ifTold)
    return partiesTold(since, tellingOf(this.state), [actor.person]).length > 0
  }

  /** Size of the state as it would travel; measured once for each state. */
  private stateBytes(): number {
    const known = this.measured
    if (known !== undefined && known.state === this.current) return known.bytes
    const bytes = bytesOf(JSON.stringify(this.state))
    this.measured = { state: this.current, bytes }
    return bytes
  }
  now = (): string => toInstant(Date.now())

  /**
   * A register further than this run, or holding another entry, belongs to another history. A smaller one only lags.
   */
  private agrees({ n, id }: CommandMessage['filed']): boolean {
    if (n > this.n) return false
    if (n < this.n0) return true
    return id === (n === this.n0 ? this.id0 : (this.entries[n - this.n0 - 1]?.id ?? null))
  }

  private wasHandled({ commandId, bodyHash }: Command): boolean {
    const known = this.handled[commandId]
    must(known === undefined || known.bodyHash === bodyHash, 'IDEMPOTENCY_KEY_REUSED')
    return known !== undefined
  }

  private admit(events: readonly E[], { actor, commandId, bodyHash, receivedAt }: Command): void {
    for (const event of events) this.write(event, receivedAt, { actor, commandId, bodyHash })
    this.handled[commandId] = { bodyHash, at: this.now() }
  }

  private write(
    event: E,
    receivedAt: string,
    by?: { actor: Command['actor']; commandId: string; bodyHash: string },
  ): void {
    const before = { state: this.current, n: this.n, lastId: this.lastId }
    const origin = { runId: workflowInfo().runId, at: this.now(), receivedAt }
    const { entry, state } = append(this.process, before, event, by ? { ...origin, by } : origin)
    this.entries.push(entry)
    this.current = state
    this.n = entry.n
    this.lastId = entry.id
  }
}
