import { actionTitle } from './actionTitles.ts'
import type { Language } from './language.ts'
import type { RefusalFacts } from './refusalFacts.ts'

const reasonsZh = {
  roundOpen: '表决正在进行，须先结束表决或者缓议。',
  sameMembersNextRound: '集体研究成员已经确定，下一轮表决由原成员进行；请直接开启表决。',
  alreadyAdopted: '复核表决已经形成决议，请据此作出复核决定。',
  thirdDeferral: '三轮表决均未形成多数意见，须将本案移送上级机关。',
  alreadyVoid: '这份文书已经作废，请对替换它的文书办理。',
  noticeVoid: '这份文书已经作废，请对替换它的文书记录送达。',
  followsTheVote: '复核决定须与复核表决的结果一致：表决维持原结果的，决定维持；表决改变的，决定变更或者撤销。',
  alreadyRecorded: '已经记录过，不需要再次记录。',
  alreadyRefused: '已经作出不予受理决定，当事人可以申请复核。',
  notTolerate: '结果为不予容错，不需要纠错整改。',
  recommendOnly: '本机关只作出容错建议，纠错整改由作出处理的机关提出。',
  alreadyServed: '这份文书已经记录送达。',
  ended: '本案已经办结，只办理文书送达、报备、反馈实名举报人和复核；办完即结案。',
  alreadyRequested: '已经有针对该人员的回避申请，正在等待决定。',
  fileAgain: '本案没有作出认定就已经结案，可以重新提出申请，不需要重新办理。',
  exOfficio: '机关依职权启动的案件不能撤回。',
  alreadySigned: '您所在的部门已经会签，每个部门只会签一次。',
  alreadyIssued: '函件已经制发；有误的，请重新制发文书。',
  letterServed: '澄清函或者告知书已经送达，不能再撤回。',
  reporterNotNamed: '不是实名举报，不需要反馈。',
  concernAnswered: '这项诉求已经答复，不再更改。',
  concernOpen: '这项诉求还没有答复。',
  talkOver: '这次约谈已经进行或者撤回，请另行提出。',
  accusedUntold: '本案尚无结果，被诬告人还不知道本案，不能与其约谈。',
  notTolerated: '只有决定免责、减责的案件才制发说明函。',
  neverWithdrawn: '诬告陷害处理案件由机关办理，任何人不能撤回；认定为错告的，按错告结案。',
  noIdentityKept: '没有保管反映人的身份，无从查阅；确有必要查找匿名反映人的，须经市级以上批准。',
  identityNotNeeded: '现在没有须向反映人送达或者反馈的事项，也没有待审核的文字，不需要查阅其身份。',
  wordingWaits: '已经有文字等待身份保管人审核，审核以后再提交。',
  identityAsked: '已经申请查阅反映人身份，等待两名保管人同意，或者已经同意。',
  reporterKnown: '反映人的身份已经保管，不需要查找；确需查阅的，请申请查阅反映人身份。',
  adjournedBefore: '本次集体研究已经缓议一次，本轮须结束表决并计票。',
  objectionUpheld: '对拟列入的异议已经成立，或者已经列入过，不再列入。',
  findingRevoked: '认定已经撤销，不再列入或者移送。',
  beforeReopening: '该文书是重新办理以前制发的，不再重新制发；重新作出决定后另行制发。',
} as const

const reasonsEn: Record<keyof typeof reasonsZh, string> = {
  roundOpen: 'A vote is open: close or adjourn it first.',
  sameMembersNextRound: 'The members of the panel are settled and vote in the next round too: open the vote.',
  alreadyAdopted: 'The panel of the review has adopted: decide the review as it voted.',
  thirdDeferral: 'Three rounds ended without a majority: transfer the case to the superior organ.',
  alreadyVoid: 'This notice is void: use the one that replaces it.',
  noticeVoid: 'This notice is void: record the service of the one that replaces it.',
  followsTheVote:
    'The decision follows the vote on the review: uphold what the panel upheld, change or revoke what it changed.',
  alreadyRecorded: 'This was recorded already.',
  alreadyRefused: 'Acceptance was refused already; the party may request a review.',
  notTolerate: 'The result is that the failure is not tolerated: no correction is ordered.',
  recommendOnly: 'This organ only recommends: the body that decides orders the correction.',
  alreadyServed: 'The service of this notice is recorded already.',
  ended:
    'The case has ended: services, the filing, telling a named reporter and remedies are all that is left before it is closed.',
  alreadyRequested: 'A request for this person’s recusal waits for a decision already.',
  fileAgain: 'The case ended without a decision: file it again instead of reopening it.',
  exOfficio: 'A case that the organ itself started cannot be withdrawn.',
  alreadySigned: 'Your department has signed off already; each does so once.',
  alreadyIssued: 'The letter was issued already; a wrong one is issued anew.',
  letterServed: 'A letter of clarification was served already: the application can no longer be withdrawn.',
  reporterNotNamed: 'The report was not a named one: nobody is told.',
  concernAnswered: 'This concern is answered, and the answer stands.',
  concernOpen: 'This concern is not answered yet.',
  talkOver: 'This talk was held or withdrawn: ask for another one.',
  accusedUntold: 'The case has no outcome yet and the accused knows nothing of it: no talk with the accused now.',
  notTolerated: 'Only a tolerated or mitigated failure is explained in a letter.',
  neverWithdrawn: 'A false-accusation case is the organ’s own and never withdrawn: a mistake is closed as mistaken.',
  noIdentityKept:
    'No identity of the reporter is kept. An anonymous reporter is traced only with approval of the prefecture level.',
  identityNotNeeded:
    'Nothing is to be served on the reporter or told, and no words wait to be checked: nobody needs to know who it is.',
  wordingWaits: 'Other words wait for a custodian already: submit these once they are checked.',
  identityAsked: 'The identity was requested already: two custodians are to grant it, or have done so.',
  reporterKnown: 'The identity of the reporter is kept, so nobody needs to be traced: request the identity.',
  adjournedBefore: 'This deliberation was adjourned once: close and count this round.',
  objectionUpheld: 'An objection to the listing was upheld, or the entry was made before: there is no further one.',
  findingRevoked: 'The finding was revoked: nothing is listed or referred.',
  beforeReopening: 'The notice is of before the reopening and is not issued anew: the new decision issues its own.',
}

const firstZh: Readonly<Record<string, string>> = {
  suspend: '本案没有中止，不需要恢复办理。',
  resume: '本案已经中止，须先恢复办理。',
  requestSupplement: '现在没有等待补正的事项。',
  supplement: '补正尚未完成，或者已经不予受理，现在不能要求补正。',
  acceptTransfer: '本案正在移送，须先由接收机关接收或者退回。',
  requestRecusal: '没有针对该人员的待决定的回避申请。',
  requestReview: '没有待决定的复核申请。',
  decideReview: '已经不予受理，须先经复核变更或者撤销该决定。',
  transfer: '核查由另一机关办理：谁核实谁澄清，须先由机关主要负责人将本案移送该机关。',
  closeAdministratively: '没有待确认的终止办理，须先由机关主要负责人提出。',
  approveTracing: '反映人不明。须先经市级以上批准查找；未获批准或者无法查明的，终止办理。',
  requestIdentity: '没有待同意的查阅申请，须先由承办人或者身份保管人申请查阅。',
  requestHearing: '没有待举行的听证。',
  object: '没有待处理的异议。',
  applyRepair: '没有待处理的修复申请。',
  list: '本案没有生效的列入，须先列入名单。',
}

const firstEn: Readonly<Record<string, string>> = {
  suspend: 'The case is not suspended, so there is nothing to resume.',
  resume: 'The case is suspended: resume it first.',
  requestSupplement: 'No supplement is being waited for.',
  supplement: 'A supplement is being waited for, or acceptance was refused: nothing can be asked for now.',
  acceptTransfer: 'The case is being transferred: the receiving organ must accept or return it first.',
  requestRecusal: 'No request for this person’s recusal waits for a decision.',
  requestReview: 'No request for a review waits for a decision.',
  decideReview: 'Acceptance was refused: a review must change or revoke that first.',
  transfer:
    'Another organ verified, and who verified clarifies: the head of the organ must transfer the case to it first.',
  closeAdministratively:
    'No administrative closing waits for confirmation: the head of the organ must propose it first.',
  approveTracing:
    'The reporter is not known: the prefecture level must approve tracing first; without it, or if nobody is found, close administratively.',
  requestIdentity: 'No request for the identity waits: a handler or a custodian must make one first.',
  requestHearing: 'No hearing waits to be held.',
  object: 'No objection waits for a decision.',
  applyRepair: 'No application for repair waits for a decision.',
  list: 'There is no entry in force: it must be listed first.',
}

const reasons: Readonly<Record<Language, Readonly<Record<string, string>>>> = { 'zh-CN': reasonsZh, en: reasonsEn }
const first = { 'zh-CN': firstZh, en: firstEn }

/** Reasons for which an act does not fit, beside the stage; the rules name them in the detail `reason`. */
export const stageReasons: readonly string[] = Object.keys(reasonsZh)

/** Why an act does not fit where the case stands, and what has to come first. */
export function wrongStage(facts: RefusalFacts, lang: Language): string {
  const reason = reasons[lang][facts.text('reason') ?? '']
  if (reason !== undefined) return reason
  const missing = facts.text('missing')
  const stage = facts.word('stage', 'stage')
  const allowed = facts.word('stage', 'allowed')
  if (missing !== undefined) return first[lang][missing] ?? say[lang].first(actionTitle(missing, lang))
  return say[lang].stage(stage, allowed)
}

const say = {
  'zh-CN': {
    first: (title: string) => `须先办理“${title}”。`,
    stage: (stage?: string, allowed?: string) => {
      const where = stage === undefined ? '本案现在' : `本案处于“${stage}”阶段，`
      return allowed === undefined ? `${where}不能办理这项操作。` : `${where}这项操作只能在“${allowed}”阶段办理。`
    },
  },
  en: {
    first: (title: string) => `This has to be done first: ${title}.`,
    stage: (stage?: string, allowed?: string) => {
      const where = stage === undefined ? 'As the case stands' : `The case is at the stage “${stage}”:`
      return allowed === undefined ? `${where} this cannot be done.` : `${where} this can only be done at “${allowed}”.`
    },
  },
}
