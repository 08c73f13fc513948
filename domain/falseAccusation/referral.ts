import { atStage } from '../common/stage.ts'
import { articleOf } from '../law/citation.ts'
import { onPaper } from '../law/onPaper.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'
import type { Bodies, RespondentStatus } from './commands.ts'
import { issue } from './notices.ts'
import { type FalseAccusationState, isRevoked, respondentStatusOf } from './state.ts'

type Referral = Pick<Bodies['refer'], 'to' | 'aim'>

/** Articles for whoever frames a public official, whatever their own status. */
const forAnybody = [onPaper('supervisionLaw', '第七十三条'), onPaper('sanctions', '第六十二条第四项')]

const byStatus: Readonly<Record<RespondentStatus, readonly string[]>> = {
  partyMember: [onPaper('partyDiscipline', '第五十九条第二款'), ...forAnybody],
  publicOfficial: [onPaper('sanctions', '第三十二条第四项'), ...forAnybody],
  citizen: [...forAnybody, onPaper('petitions', '第四十七条')],
  unit: forAnybody,
}

/**
 * Public security acts on a report that aimed at punishment by it or by a court; the Criminal Law on the latter alone.
 */
const byAim = {
  criminal: [onPaper('publicSecurity', '第五十条第一款第三项'), onPaper('criminalLaw', '第二百四十三条')],
  publicSecurity: [onPaper('publicSecurity', '第五十条第一款第三项')],
} as const

/**
 * On what a referral rests, by the respondent's status and what the false report aimed at; of a case that began before
 * 0.3.0 the status may not be known.
 */
export function referralBasis({ to, aim }: Referral, status: RespondentStatus | undefined): readonly string[] {
  if (to !== 'publicSecurity') return status === undefined ? forAnybody : byStatus[status]
  const own = status === 'citizen' ? [onPaper('petitions', '第四十七条')] : []
  return aim === 'criminal' || aim === 'publicSecurity' ? [...byAim[aim], ...own] : []
}

/** A Party organization disciplines its members alone; public security needs an aim that is its own or a court's. */
function mustBeFounded({ to, aim }: Referral, status: RespondentStatus | undefined): void {
  const member = status === undefined || status === 'partyMember'
  const discipline = articleOf('partyDiscipline', '第五十九条第二款')
  must(to !== 'partyDiscipline' || member, 'NO_LEGAL_BASIS', { to, status: status ?? '' }, discipline)
  if (to !== 'publicSecurity') return
  must(aim !== undefined, 'INVALID_BODY', { path: 'aim', message: 'missing' })
  const own = aim === 'criminal' || aim === 'publicSecurity'
  must(own, 'NO_LEGAL_BASIS', { to, aim }, articleOf('publicSecurity', '第五十条第一款第三项'))
}

/** To the body that deals with the accuser by status; what it decides there is not decided here. Each body once. */
export function refer(body: Bodies['refer'], state: FalseAccusationState, context: Context) {
  atStage(state, 'decided', 'listed')
  must(!state.referrals.some(({ to }) => to === body.to), 'WRONG_STAGE', { reason: 'alreadyRecorded' })
  must(!isRevoked(state), 'WRONG_STAGE', { reason: 'findingRevoked' })
  if (context.rules >= 3) mustBeFounded(body, respondentStatusOf(state))
  return [{ type: 'refer' as const, body, then: { notices: issue(state, { kind: 'referral', addressee: body.to }) } }]
}
