import { openApiOf } from '#api/server/openApi.ts'
import type { Route } from '#api/server/route.ts'
import { actionRoutes } from './actions.ts'
import { authRoutes } from './auth.ts'
import { batchRoutes } from './batches.ts'
import { calendarRoutes } from './calendar.ts'
import { careConcernRoutes } from './careConcerns.ts'
import { careTalkRoutes } from './careTalks.ts'
import { casePartRoutes } from './caseParts.ts'
import { caseRoutes } from './cases.ts'
import { deedRoutes } from './deeds.ts'
import { documentRoutes } from './documents.ts'
import { dossierRoutes } from './dossier.ts'
import { doubleOpeningRoutes } from './doubleOpenings.ts'
import { draftRoutes } from './drafts.ts'
import { effectRoutes } from './effects.ts'
import { erasureRoutes } from './erasures.ts'
import { eventRoutes } from './events.ts'
import { exportRoutes } from './exports.ts'
import { falseAccuserRoutes } from './falseAccusers.ts'
import { healthRoutes } from './health.ts'
import { inboxRoutes } from './inbox.ts'
import { labelRoutes } from './labels.ts'
import { ledgerRoutes } from './ledger.ts'
import { meRoutes } from './me.ts'
import { organRoutes } from './organs.ts'
import { ownReceiptRoutes } from './ownReceipt.ts'
import { paperRoutes } from './papers.ts'
import { personRegisterRoutes } from './personRegister.ts'
import { personRoutes } from './persons.ts'
import { processRoutes } from './processes.ts'
import { readRoutes } from './reads.ts'
import { receiptRoutes } from './receipts.ts'
import { referenceRoutes } from './reference.ts'
import { reporterMessageRoutes } from './reporterMessages.ts'
import { reportRoutes } from './reports.ts'
import { riskFilingRoutes } from './riskFilings.ts'
import { rulePackRoutes } from './rulePacks.ts'
import { scimRoutes } from './scim.ts'
import { standingStillRoutes } from './standingStill.ts'
import { startRoutes } from './starts.ts'
import { statisticsRoutes } from './statistics.ts'
import { substitutionRoutes } from './substitutions.ts'
import { supervisionRoutes } from './supervision.ts'
import { taskRoutes } from './tasks.ts'
import { unitRoutes } from './units.ts'
import { webhookRoutes } from './webhooks.ts'
import { workloadRoutes } from './workload.ts'

let described: object | undefined

/** Every route of the interface, in the order of the description. */
export const routes: readonly Route[] = [
  ...caseRoutes,
  ...startRoutes,
  ...actionRoutes,
  ...casePartRoutes,
  ...documentRoutes,
  ...dossierRoutes,
  ...paperRoutes,
  ...ledgerRoutes,
  ...erasureRoutes,
  ...readRoutes,
  ...standingStillRoutes,
  ...taskRoutes,
  ...doubleOpeningRoutes,
  ...inboxRoutes,
  ...batchRoutes,
  ...meRoutes,
  ...draftRoutes,
  ...substitutionRoutes,
  ...personRoutes,
  ...personRegisterRoutes,
  ...organRoutes,
  ...unitRoutes,
  ...scimRoutes,
  ...effectRoutes,
  ...calendarRoutes,
  ...labelRoutes,
  ...rulePackRoutes,
  ...processRoutes,
  ...falseAccuserRoutes,
  ...receiptRoutes,
  ...ownReceiptRoutes,
  ...reporterMessageRoutes,
  ...riskFilingRoutes,
  ...supervisionRoutes,
  ...careTalkRoutes,
  ...careConcernRoutes,
  ...deedRoutes,
  ...webhookRoutes,
  ...statisticsRoutes,
  ...workloadRoutes,
  ...reportRoutes,
  ...exportRoutes,
  ...eventRoutes,
  ...authRoutes,
  ...healthRoutes,
  ...referenceRoutes(() => {
    described ??= openApiOf(routes)
    return described
  }),
]
