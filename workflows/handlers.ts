import { defineQuery, defineSignal, defineUpdate, setHandler } from '@temporalio/workflow'
import type { Answer, CommandMessage, RegisterEnd, SuccessionMessage } from '#contract/messages.ts'
import {
  calendarSignal,
  entriesQuery,
  leaversSignal,
  organsSignal,
  renewSignal,
  successionSignal,
  updatesOf,
} from '#contract/names.ts'
import type { Organs } from '#domain/access/organs.ts'
import type { CommonState } from '#domain/case.ts'
import type { StatutoryCalendar } from '#domain/time/calendar.ts'
import { recountAll } from '#domain/time/recounted.ts'
import { asFailure } from './failures.ts'
import type { CaseLedger } from './ledger.ts'

/**
 * Registers what a running case answers to: an Update for each action of its table, one Query for entries, and signals
 * for a new calendar, a change of the registers and a new run. Handlers complete at once.
 */
export function answer<S extends CommonState, E extends { type: string }>(ledger: CaseLedger<S, E>): void {
  for (const name of updatesOf(ledger.process))
    setHandler(defineUpdate<Answer, [CommandMessage]>(name), message => asFailure(() => ledger.accept(message)), {
      validator: message => asFailure(() => ledger.validate(message)),
    })
  setHandler(defineQuery<Answer, [RegisterEnd]>(entriesQuery), filed => asFailure(() => ledger.compared(filed)))
  setHandler(defineSignal<[StatutoryCalendar]>(calendarSignal), calendar => loadCalendar(ledger, calendar))
  setHandler(defineSignal<[Organs]>(organsSignal), organs => {
    if (Array.isArray(organs)) ledger.renewOrgans(organs)
  })
  setHandler(defineSignal<[string[]]>(leaversSignal), persons => {
    if (Array.isArray(persons)) ledger.takeOut(persons)
  })
  setHandler(defineSignal<[SuccessionMessage]>(successionSignal), succession => {
    if (typeof succession?.to === 'string') ledger.succeed(succession)
  })
  setHandler(defineSignal(renewSignal), () => {
    ledger.mustRenew = true
  })
}

const newer = (version: string, than: string): boolean => {
  const [a, b] = [version, than].map(text => text.split('.').map(Number))
  return a !== undefined && b !== undefined && (a[0] ?? 0) * 1e6 + (a[1] ?? 0) > (b[0] ?? 0) * 1e6 + (b[1] ?? 0)
}

/** Counts every open deadline anew; an older or equal calendar is ignored, and so is a payload that did not open. */
function loadCalendar<S extends CommonState, E extends { type: string }>(
  ledger: CaseLedger<S, E>,
  calendar: StatutoryCalendar,
): void {
  if (typeof calendar?.version !== 'string' || !newer(calendar.version, ledger.calendar.version)) return
  const before = ledger.calendar
  ledger.calendar = calendar
  if (!ledger.isOpened || ledger.state.status === 'closed') return
  const { deadlines, moved, notices } = recountAll(before, calendar, ledger.state.deadlines)
  // A run of an earlier release wrote no more than the deadlines, and must write the same again.
  const why = ledger.rules >= 3 && moved.length > 0 ? { moved, notices } : {}
  ledger.record({ type: 'calendarLoaded', version: calendar.version, deadlines, ...why }, { file: true })
}
