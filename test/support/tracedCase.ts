import { randomUUID } from 'node:crypto'
import { bodyHashOf } from '#contract/ids.ts'
import type { Answer, CaseInput, CommandMessage } from '#contract/messages.ts'
import { indexOf } from '#domain/caseIndex.ts'
import type { Entry } from '#domain/entry.ts'
import { currentPackFor } from '#domain/packs/packs.ts'
import { Refusal } from '#domain/refusal.ts'
import { currentRules } from '#domain/rulesVersion.ts'
import { toInstant } from '#domain/time/calendar.ts'
import { statutoryCalendar } from '#domain/time/calendarData.ts'
import type { ToleranceEvent } from '#domain/tolerance/events.ts'
import type { ToleranceState } from '#domain/tolerance/state.ts'
import { tolerance } from '#domain/tolerance/tolerance.ts'
import type { Database } from '#registers/database/database.ts'
import { claimResume } from '#registers/filing/claim.ts'
import { knownCommand, receiveCommand } from '#registers/filing/commands.ts'
import { file, freezeCase, LedgerDiverged } from '#registers/filing/filing.ts'
import { caseScope } from '#vault/scopes.ts'
import { CaseLedger } from '#workflows/ledger.ts'
import { given, people } from './toleranceCase.ts'

type Ledger = CaseLedger<ToleranceState, ToleranceEvent>
type Deed = { at: number; message?: CommandMessage }

/** What the real parts know of a case while a trace of the filing model is followed: run, answers, register. */
export class TracedCase {
  readonly caseId = randomUUID().replaceAll('-', '')
  readonly database: Database
  /** Entries that the register had before the trace. */
  readonly before: number
  readonly lastIdBefore: string | null
  private readonly told = given()
  private clock = Date.parse('2031-01-01T00:00:00Z')
  private input: CaseInput
  private deeds: Deed[] = []
  /** What Temporal remembers of updates, for the life of a run. */
  private outcomes = new Map<string, Answer>()
  ledger: Ledger
  runId = 'run-1'

  constructor(database: Database) {
    this.database = database
    this.before = this.told.entries.length
    this.lastIdBefore = this.told.entries.at(-1)?.id ?? null
    this.input = {
      kind: 'resume',
      caseId: this.caseId,
      stateVersion: 1,
      state: this.told.state,
      n: this.before,
      lastId: this.lastIdBefore,
      continues: 'run',
      handled: {},
      pack: currentPackFor('tolerance', 'audit'),
      calendar: statutoryCalendar,
      rules: currentRules,
    }
    this.ledger = this.ledgerOf(this.input)
    this.ledger.ready = true
  }

  async open(): Promise<void> {
    const { database, caseId } = this
    await database.keys.create(caseScope(caseId))
    await database.system.query(
      `insert into cases (case_id, kind, organ, claimed_in, number, received_on, rule_pack, subject_index, unit_index, matter_index, run_id)
       values ($1, 'tolerance', 'zhenhai', 'zhenhai', 'No. ' || $1, '2026-03-02', 'audit@1', $1, 'u', 'm', 'run')`,
      [caseId],
    )
    const { entries, state } = this.told
    await file(database, caseId, { entries, index: indexOf(tolerance, state), n: entries.length }, nobody)
    await database.system.query('update cases set run_id = $2 where case_id = $1', [caseId, this.runId])
  }

  private ledgerOf(input: CaseInput): Ledger {
    const ledger: Ledger = new CaseLedger(tolerance, input)
    ledger.now = () => toInstant(this.clock)
    return ledger
  }

  private readonly id = (key: string) => `${this.caseId} ${key}`
  private readonly bodyOf = (body: string) => ({ text: body })

  /** The API writes the intent down; undefined when the Update is to be sent, with `message` to send. */
  async receive(key: string, body: string): Promise<{ told: string } | { message: CommandMessage }> {
    const [commandId, bodyHash] = [this.id(key), bodyHashOf('addNote', this.bodyOf(body))]
    const { caseId } = this
    const intent = { commandId, caseId, type: 'addNote', person: people.intake.person, bodyHash }
    const received = await receiveCommand(this.database, intent)
    if (received === 'frozen') return { told: 'CASE_FROZEN' }
    if (received === 'closed') return { told: 'REFUSED' }
    if (received.bodyHash !== bodyHash) return { told: 'KEY_REUSED' }
    if ('done' in received) return { told: '200' }
    if (received.status === 'expired') return { told: 'COMMAND_EXPIRED' }
    if (received.frozen) return { told: '503' }
    const { receivedAt, filed, filedId } = received
    const command = { commandId, type: 'addNote', body: this.bodyOf(body), bodyHash, actor: people.intake, receivedAt }
    return { message: { command: { ...command, kin: {} }, filed: { n: filed, id: filedId } } }
  }

  /** Temporal gives an Update to the run: validator and handler, or the outcome that it remembers. */
  deliver(message: CommandMessage): Answer | 'frozen' | 'refused' {
    const known = this.outcomes.get(message.command.commandId)
    if (known) return known
    this.clock += 1
    try {
      this.ledger.validate(message)
    } catch (error) {
      if (error instanceof Refusal) return error.code === 'CASE_FROZEN' ? 'frozen' : 'refused'
      throw error
    }
    const answer = this.ledger.accept(message)
    this.deeds.push({ at: this.clock, message })
    this.outcomes.set(message.command.commandId, answer)
    return answer
  }

  /**
   * Files a page; `gap` when entries before it are missing, `foreign` when they are not what the register ends with.
   */
  async file(answer: Pick<Answer, 'entries' | 'index' | 'n'>): Promise<'filed' | 'gap' | 'diverged' | 'foreign'> {
    try {
      await file(this.database, this.caseId, answer, nobody)
      return 'filed'
    } catch (error) {
      if (error === gap) return 'gap'
      if (error instanceof LedgerDiverged) return 'diverged'
      if (error instanceof Error && error.message.includes('not of the run that owns it')) return 'foreign'
      throw error
    }
  }

  freeze = (): Promise<void> => freezeCase(this.database, this.caseId)
  /** What the register knows of a command, with its id. */
  async known(key: string) {
    const commandId = this.id(key)
    return { commandId, ...(await knownCommand(this.database, commandId)) }
  }

  async prune(): Promise<void> {
    await this.database.system.query("delete from commands where case_id = $1 and status = 'done'", [this.caseId])
  }

  fires(): void {
    this.clock += 1
    this.ledger.record({ type: 'organsRenewed', then: { organs: [] } }, { file: true })
    this.deeds.push({ at: this.clock })
  }

  /** Continue-as-new: a run that takes no act before its claim. */
  renew(runId: string): void {
    this.input = { ...this.ledger.resume(), continues: this.runId }
    this.runId = runId
    this.deeds = []
    this.outcomes = new Map()
    this.ledger = this.ledgerOf(this.input)
  }

  async claim(): Promise<boolean> {
    if (this.input.kind !== 'resume') throw new Error('a start claims otherwise')
    const { n, lastId, continues } = this.input
    const holds = await claimResume(this.database, { caseId: this.caseId, n, lastId, continues, runId: this.runId })
    this.ledger.ready = holds
    return holds
  }

  /** An older history of the same run is restored: it holds the first `n` entries alone, and replays them. */
  rewind(n: number): void {
    const later = this.clock
    const kept = this.deeds.slice(0, this.before + n - this.ledger.n0)
    this.ledger = this.ledgerOf(this.input)
    this.ledger.ready = true
    this.deeds = []
    this.outcomes = new Map()
    for (const { at, message } of kept) {
      this.clock = at - 1
      if (message) this.deliver(message)
      else this.fires()
    }
    this.clock = later + 1
  }

  async register(): Promise<{ ids: string[]; frozen: boolean; runId: string; status: Record<string, string> }> {
    const { system } = this.database
    const [entries, cases, commands] = await Promise.all([
      system.query<Pick<Entry, 'id'>>('select id from entries where case_id = $1 order by n', [this.caseId]),
      system.query<{ frozen: boolean; run: string }>(
        'select frozen_at is not null as frozen, run_id as run from cases where case_id = $1',
        [this.caseId],
      ),
      system.query<{ id: string; status: string }>('select command_id as id, status from commands where case_id = $1', [
        this.caseId,
      ]),
    ])
    const status = commands.rows.map(row => [row.id.slice(this.caseId.length + 1), row.status])
    const [own] = cases.rows
    return {
      ids: entries.rows.slice(this.before).map(({ id }) => id),
      frozen: own?.frozen ?? false,
      runId: own?.run ?? '',
      status: Object.fromEntries(status),
    }
  }
}

const gap = new Error('entries are missing')
const nobody = (): never => {
  throw gap
}
