import { type Actor, holds, type Role } from './access/actor.ts'
import { asHead } from './access/deputyHead.ts'
import { leftBehind } from './access/formerOrgans.ts'
import type { KnownPersons } from './access/knownPerson.ts'
import { type Organs, organAbove, organOf } from './access/organs.ts'
import { organsOf } from './access/organsOfRelease.ts'
import { approvingOrgan } from './access/powers.ts'
import { actsAs, inRightOf } from './access/substitution.ts'
import type { ActFacts, PartySight } from './actFacts.ts'
import { actingHeadOf, type CommonState, isParty } from './case.ts'
import type { Owed, PersonPeriod, Serving } from './debts.ts'
import type { Entry } from './entry.ts'
import type { RulePack } from './packs/rulePack.ts'
import { must } from './refusal.ts'
import type { RulesVersion } from './rulesVersion.ts'
import type { Story } from './story.ts'
import type { Instant, StatutoryCalendar } from './time/calendar.ts'

/** Everything a rule may know beside the case: rules never read a clock, a register or a configuration. */
export type Context = {
  pack: RulePack
  calendar: StatutoryCalendar
  /** The edition of the rules by which the run decides. */
  rules: RulesVersion
  /** A dry run: nothing that a refusal would give away is asked. */
  rehearsal?: true
  /** Time of the workflow. */
  now: Instant
  /** Time at which the act was received; terms are tested against it, never against `now`. */
  receivedAt: Instant
  actor: Actor
  /** Declared kin of the actor and of the persons named in the act. */
  kin: Readonly<Record<string, readonly string[]>>
  /** Organs of the case and those that the act names. */
  organs: Organs
  /** The parties and everybody whom the act names, as far as the register of persons has them. */
  persons: KnownPersons
}

/** The place a person must have in the case to do something, beside the role. */
export type Seat = 'party' | 'handler' | 'member' | 'chair' | 'any'

/** One row of a process's action table: Updates, `/actions`, the 403 check, OpenAPI and texts all come from it. */
export type ActionRow<S extends CommonState, E, B = never> = ActFacts<S, B> & {
  roles: readonly Role[] | 'any'
  /** Persons whom the case lets do it beside those roles, in their own right alone. */
  also?: (state: CommonState) => readonly string[]
  seat: Seat
  /** Whose officers may: those of the case's organ (default), also those at whose
   * level approval waits, of the receiving organ alone, or also of the superior organ; of the one that decides the
   * review which waits. */
  of?: 'approving' | 'receiving' | 'superior' | 'reviewing'
  /** Stages in which it is offered; `decide` itself says what is missing elsewhere. */
  stages: readonly S['stage'][] | 'open'
  offered?: (state: S, actor: Actor) => boolean
  /** A sealed act: its entry goes to the round's own chain and moves nothing that others can see. */
  ballot?: true
  /** Kind of the task that it does; a task claimed by somebody else is exclusive. */
  task?: string
  decide: (body: B, state: S, context: Context) => E[]
}

/** A process: pure functions and one table. The host runs it, the API folds it, the walk exhausts it. */
export type Process<S extends CommonState, E extends { type: string }> = {
  kind: S['kind']
  version: number
  /** Type of the act that opens a case, and of its first event. */
  opens: E['type']
  /** Its stages, and what leads from each to the next. */
  story: Story<S['stage'], E['type']>
  /** Who may ask for a new case. */
  starters: readonly Role[]
  /** What a party is told of what nobody asks for: the opening, and what time and machines bring about. */
  unasked: Readonly<Record<Unasked<E>, PartySight>>
  // biome-ignore lint/suspicious/noExplicitAny: rows differ in their bodies; schemas and the command union tie each to its own
  actions: Readonly<Record<string, ActionRow<S, E, any>>>
  /**
   * What tells a case from others in the register: under which names it is found, and of what there is one open case.
   */
  // biome-ignore lint/suspicious/noExplicitAny: as above
  claims: (application: any, organs: Organs) => Claims
  // biome-ignore lint/suspicious/noExplicitAny: as above
  open: (application: any, opening: Opening, context: Context) => E
  evolve: (state: S | undefined, entry: Entry<E>) => S
  tasks: (state: S) => Task[]
  /** Periods that a person must keep, each begun by service. */
  periods: readonly PersonPeriod<S>[]
  /** In which days notices are served. */
  serving: Serving<S>
  /** What a case that ends now owes beside its notices: with any of it, it is not closed yet. */
  owes: (state: S) => Owed[]
  /** Moments, beside the reminders of its deadlines, at which `expire` has something to say. */
  wakes: (state: S, rules: RulesVersion) => string[]
  /** The first thing that time alone brings about at `now`; asked again after each. */
  expire: (state: S, context: Clock) => E | undefined
}

/** Types of the events that are not acts: an act keeps its body. */
type Unasked<E extends { type: string }> = E extends { body: unknown } ? never : E['type']

/** What a party is told of an event: nothing of one that no table names. */
export function partySightOf(
  {
    actions,
    unasked,
  }: { actions: Readonly<Record<string, { party: PartySight }>>; unasked: Readonly<Record<string, PartySight>> },
  type: string,
): PartySight {
  if (Object.hasOwn(actions, type)) return actions[type]?.party ?? 'none'
  return (Object.hasOwn(unasked, type) && unasked[type]) || 'none'
}

/** Whether a closed case takes such an act. */
export const takesClosed = <S extends CommonState>(
  { closed }: Pick<ActionRow<S, unknown>, 'closed'>,
  state: S,
): boolean => closed !== 'never' && closed(state)

/** What time alone may know: no actor, no receipt. */
export type Clock = Omit<Context, 'actor' | 'receivedAt' | 'kin' | 'organs' | 'persons' | 'rehearsal'>

/** Names of a case before they are hashed; without a
 * `matter` no other case is the same. `parts` are things of which each may be in one open case of its kind and organ.
 */
export type Claims = { subject: string; unit: string; matter?: string; parts?: string[] }

/** Facts that the register fixes when a case is claimed. */
export type Opening = {
  caseId: string
  number: string
  organ: string
  receivedOn: string
  /** Set where the organ only recommends: a setting, never inferred from names. */
  authority?: 'recommend'
  /** The organ with those above it, and those that the application names; none in openings of 0.1.0 and 0.2.0. */
  organs?: Organs
}

/** A human step that waits: whom it waits for, and until when. */
export type Task = {
  id: string
  kind: string
  candidates: { role: Role; organ: string } | { person: string }
  due?: string
  action: string
}

/** Every organ from the case's own upward acts through officers; a party acts for itself. */
export function maySit(row: Pick<ActionRow<CommonState, unknown>, 'seat'>, state: CommonState, actor: Actor): boolean {
  switch (row.seat) {
    case 'any':
      return true
    case 'party':
      return isParty(state, actor.person)
    case 'handler':
      return sitsAsHandler(state, actor)
    case 'member':
      return actor.onBehalfOf === undefined && (state.panel?.members.includes(actor.person) ?? false)
    case 'chair':
      return isChair(state, actor)
  }
}

/** Who votes on a case investigates nothing of it for somebody else. */
function sitsAsHandler(state: CommonState, actor: Actor): boolean {
  const { person, onBehalfOf } = actor
  const votes = state.voters.includes(person) || (state.panel?.members.includes(person) ?? false)
  if (onBehalfOf !== undefined && votes) return false
  return state.handlersAssigned ? state.handlers.includes(inRightOf(actor)) : actor.organ === state.organ
}

/** A substitute has no place in a panel. */
const isChair = (state: CommonState, actor: Actor): boolean =>
  actor.onBehalfOf === undefined && state.panel?.chair === actor.person

const isOwnCause = (state: CommonState, actor: Actor): boolean => actsAs(actor).some(person => isParty(state, person))

/** The 403 check: role, organ and seat. A party never acts as an officer in its own case. */
export function mayDo(row: Rights, state: CommonState, asker: Actor): boolean {
  const actor = asHead(state, asker)
  if (row.also?.(state).includes(asker.person) && asker.onBehalfOf === undefined) return !isOwnCause(state, asker)
  if (row.roles === 'any') return !leftBehind(state, actor)
  if (row.seat === 'party') return holds(actor, row.roles) && partySeat(row.roles, state, actor)
  return holds(actor, row.roles) && !isOwnCause(state, actor) && ofOrgan(row, state, actor) && maySit(row, state, actor)
}

type Rights = Pick<ActionRow<CommonState, unknown>, 'roles' | 'seat' | 'of' | 'also'>

/** The organ whose head approves the case. */
const approvingOrganOf = (state: CommonState) =>
  approvingOrgan(organsOf(state), state.organ, state.approvalLevel, state.kind)

/** The organ that decides the review which waits; of one asked for before 0.3.0 that above the approving level. */
export const reviewingOrganOf = (state: CommonState): string =>
  actingHeadOf(
    state,
    state.reviewingOrgan ?? organAbove(organsOf(state), state.organ, state.approvalLevel)?.id ?? state.organ,
  )

function ofOrgan({ of, seat, roles }: Rights, state: CommonState, actor: Actor): boolean {
  if (of === 'receiving') return state.transfer?.to === actor.organ
  if (isForHead({ of, roles }, state, actor)) return true
  if (of === 'approving' && approvingOrganOf(state)?.id === actor.organ) return true
  if (of === 'approving' && isChair(state, actor)) return true
  if (of === 'reviewing' && reviewingOrganOf(state) === actor.organ) return true
  if (of === 'superior' && organOf(organsOf(state), state.organ)?.superior === actor.organ) return true
  return seat !== 'any' || actor.organ === state.organ
}

/** The head of an organ above, for one who was recused, in what is the head's own. */
function isForHead({ of, roles }: Pick<Rights, 'of' | 'roles'>, state: CommonState, actor: Actor): boolean {
  if (!state.actingHeads || !actor.roles.includes('approver') || !roles.includes('approver')) return false
  const approving = of === 'approving' ? approvingOrganOf(state)?.id : undefined
  return [state.organ, approving].some(
    organ => organ !== undefined && organ !== actor.organ && actingHeadOf(state, organ) === actor.organ,
  )
}

/** An applicant acts only as a party; intake enters the same act for persons without an account. */
const partySeat = (allowed: readonly Role[], state: CommonState, actor: Actor): boolean =>
  (allowed.includes('applicant') && isParty(state, actor.person) && actor.roles.includes('applicant')) ||
  (!isOwnCause(state, actor) &&
    actor.organ === state.organ &&
    holds(
      actor,
      allowed.filter(role => role !== 'applicant'),
    ))

export function authorise(row: Rights, state: CommonState, actor: Actor): void {
  must(mayDo(row, state, actor), 'FORBIDDEN')
}
