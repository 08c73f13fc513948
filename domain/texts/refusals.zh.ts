import { bodyMessage } from './bodyMessages.ts'
import type { RefusalFacts } from './refusalFacts.ts'
import { wrongStage } from './wrongStage.ts'

export type RefusalSaying = { title: string; detail: (facts: RefusalFacts) => string }

const of = (list: string | undefined, otherwise = '') => (list === undefined ? otherwise : ` ${list} `)
const bracketed = (list: string | undefined) => (list === undefined ? '' : `（${list}）`)

/** Why the register of persons lets a caller not in. */
const notIn: Readonly<Record<string, string>> = {
  left: '人员名录载明您已离任，账号已停用。如有误，请联系本机关管理员。',
  notYet: '人员名录载明您尚未到任。如有误，请联系本机关管理员。',
  notRegistered: '人员名录中没有您，请联系本机关管理员登记。',
  unknownPost: '所选职务不在您的任职之中，请另选，或者联系本机关管理员。',
  postsOfIssuer: '任职由统一身份认证给出，不能另选。',
}

export const refusalsZh = {
  NOT_AUTHENTICATED: {
    title: '未登录',
    detail: facts => notIn[facts.text('reason') ?? ''] ?? '登录已失效或者尚未登录，请重新登录。',
  },
  FORBIDDEN: {
    title: '无权办理',
    detail: () => '您的角色或者在本案中的身份不能办理这项操作，请由有权的人员办理。',
  },
  NOT_FOUND: { title: '没有找到', detail: () => '没有这个对象，或者您无权查看。请核对编号。' },
  INVALID_JSON: { title: '请求格式错误', detail: () => '请求内容不是有效的 JSON（UTF-8），请更正后重新提交。' },
  INVALID_BODY: {
    title: '填写内容有误',
    detail: facts => {
      const path = facts.text('path')
      const message = bodyMessage(facts.text('message') ?? '', 'zh-CN')
      return path === undefined ? '请按所列字段逐一更正后重新提交。' : `“${path}”${message}，请更正后重新提交。`
    },
  },
  UNKNOWN_ACTION: { title: '没有这项操作', detail: () => '这类案件没有这项操作，请查看案件当前可以办理的事项。' },
  IDEMPOTENCY_KEY_MISSING: {
    title: '缺少幂等键',
    detail: () => '请在请求头 Idempotency-Key 中给出一个新的唯一值；重试时使用同一个值。',
  },
  IDEMPOTENCY_KEY_REUSED: {
    title: '幂等键已用于其他内容',
    detail: () => '这个 Idempotency-Key 已经用于内容不同的请求，请换用新的值。',
  },
  PAYLOAD_TOO_LARGE: {
    title: '内容过大',
    detail: facts =>
      `提交的内容超过上限${bracketed(facts.text('limit'))}${facts.text('path') ? `，最长的是 ${facts.text('path')}` : ''}，较长的文字请作为材料上传。`,
  },
  UNSUPPORTED_TYPE: {
    title: '不支持的文件类型',
    detail: facts => `不支持这种内容类型，请转换为允许的格式后重新上传${bracketed(facts.text('accepted'))}。`,
  },
  TOO_MANY_REQUESTS: {
    title: '请求过于频繁',
    detail: facts => `请求过于频繁，请在${of(facts.text('retryAfter'), '几')}秒后重试。`,
  },
  ENGINE_UNAVAILABLE: {
    title: '暂时不能确认',
    detail: () =>
      '系统暂时不能确认是否已经办理，之后仍可能办理。请用同一个 Idempotency-Key 重试，不会重复办理；几分钟后仍然如此的，请告知系统管理员。',
  },
  COMMAND_EXPIRED: {
    title: '请求已过期',
    detail: () => '这个请求超过 24 小时未能确认，已经失效，没有办理。请核对案件后用新的 Idempotency-Key 重新提交。',
  },
  CASE_FROZEN: { title: '案件已冻结', detail: () => '本案的记录不一致，已停止办理，正在核查。请联系系统管理员。' },
  CASE_TOO_LARGE: {
    title: '案件内容过大',
    detail: facts =>
      facts.text('ofParty') === undefined
        ? '本案的内容已达上限，请将较长的文字作为材料上传。'
        : '您在本案中的备注、材料或者申请已达上限，没有保存。请合并为一份材料，或者当面提交承办机关。',
  },
  WRONG_STAGE: { title: '现在不能办理', detail: facts => wrongStage(facts, 'zh-CN') },
  STALE: {
    title: '案件已有新进展',
    detail: facts =>
      facts.text('version') === undefined
        ? '您查看之后案件已有新进展，没有办理。请查看最新情况后再决定。'
        : '您查看之后他人已作变更，没有写入。请查看最新内容后再提交。',
  },
  RECUSED: {
    title: '须回避的人员',
    detail: () => '所列人员中有已回避、是当事人或者与当事人有亲属关系的，请换用其他人员。',
  },
  DUPLICATE_OPEN_CASE: {
    title: '已有在办案件',
    detail: facts => `同一当事人的同一事项已有在办案件${bracketed(facts.text('number'))}，请在该案中办理。`,
  },
  ACCOUNTABILITY_ALREADY_DECIDED: {
    title: '问责已经决定',
    detail: () => '容错认定须在问责启动后、作出决定前提出。问责已经决定的，请依规定对该决定申请复审、复核或者申诉。',
  },
  SUPPLEMENT_LIMIT: { title: '补正次数已满', detail: () => '已经要求补正两次，请决定受理或者不予受理。' },
  TOO_FEW_HANDLERS: { title: '承办人不足', detail: () => '调查须由两名以上不同的承办人进行，请先指派承办人。' },
  FINDING_MISSING: {
    title: '认定不完整',
    detail: facts =>
      facts.includes('missing', 'submitFindings')
        ? '尚未提交调查认定，请先提交，再由另一名承办人会签。'
        : `每一项认定标准都须作出认定，还缺少：${facts.list('missing') ?? '部分项目'}。请补齐后提交。`,
  },
  EVIDENCE_UNKNOWN: {
    title: '材料不存在',
    detail: facts => `本案没有所引用的材料${bracketed(facts.list('missing'))}，请先提交材料或者更正引用。`,
  },
  EVIDENCE_REQUIRED: {
    title: '缺少证据',
    detail: facts =>
      `认定成立的要件${bracketed(facts.word('element', 'missing'))}须至少有一份在案材料证明，请补充证据。`,
  },
  STATEMENT_MISSING: {
    title: '未听取陈述申辩',
    detail: () => '尚未听取当事人的陈述和申辩，请记录与当事人的谈话，或者记录其放弃陈述。',
  },
  SAME_PERSON: {
    title: '须由不同人员办理',
    detail: () => '调查、表决、批准和确认须由不同人员进行，其中有人已在本案前面的环节办理过，请由其他人员办理。',
  },
  NOT_DUE_MEMBER: {
    title: '不在应到人员之列',
    detail: () => '您不在本轮表决的应到人员之列（未被召集或者已请假），不能表决。',
  },
  PANEL_TOO_SMALL: {
    title: '应到人数不足',
    detail: facts =>
      `扣除回避和请假后应到${of(facts.text('due'))}人，应到须不少于 3 人并包括主持人。请另行召集，或者移送上级机关。`,
  },
  VOTE_CLOSED: { title: '没有进行中的表决', detail: () => '现在没有进行中的表决，请待主持人开启下一轮表决。' },
  BELOW_QUORUM: {
    title: '到会人数不足',
    detail: facts =>
      `到会须达应到人数的三分之二${quorum(facts)}，现在未达到，表决仍在进行。请通知未到人员表决，或者决定缓议。`,
  },
  CHAIR_VOTES_LAST: {
    title: '主持人须末位表决',
    detail: () => '主持人表决后又有成员表决，主持人的表决已经失效。请主持人重新表决后再结束表决。',
  },
  NEGATIVE_LIST: {
    title: '负面清单',
    detail: facts =>
      `负面清单条件${of(facts.list('criteria'))}成立或者不能排除，不得免责、减责或者建议容错。请作出不予容错的意见，或者先查清该条件。`,
  },
  CRITERION_NOT_MET: {
    title: '必要条件不具备',
    detail: facts =>
      `免责、减责所必需的条件${of(facts.list('criteria'))}未认定为符合，请改为其他意见，或者先查清该条件。`,
  },
  NO_POWER: {
    title: '机关没有办理权限',
    detail: facts =>
      `${facts.text('organ') ?? '该机关'}无权办理${facts.word('kind', 'kind') ?? '这类'}案件。请移送有权办理的机关；权限登记有误的，请上级机关管理员在机关名录中更正。`,
  },
  APPROVAL_LEVEL_TOO_LOW: {
    title: '批准权限不足',
    detail: facts => {
      const level = facts.word('organLevel', 'needed')
      return level === undefined
        ? '本案须由本机关主要负责人批准，副职不能代为批准。'
        : `本案须由${level}以上机关主要负责人批准，下级机关和副职不能代为批准。`
    },
  },
  SIGN_OFF_MISSING: {
    title: '会签不完整',
    detail: facts => `还缺少${facts.word('department', 'missing') ?? '部分部门'}的签署意见，请待会签完成后批准。`,
  },
  REMAND_LIMIT: {
    title: '退回次数已满',
    detail: () => '已经退回补充调查两次，请由机关主要负责人批准，或者附双方意见移送上级机关。',
  },
  EXTENSION_LIMIT: {
    title: '超过可延长的期限',
    detail: facts => `这个期限最多还可延长 ${facts.text('left') ?? '至规定上限'}，单位与该期限相同，请减少延长的数量。`,
  },
  TERM_EXPIRED: {
    title: '期限已过',
    detail: facts =>
      facts.text('reason') === 'reviewSettled'
        ? '复核已经申请、放弃或者决定过，只能进行一次。'
        : `这个期限${facts.text('due') === undefined ? '已经办结或者届满' : `已于 ${facts.text('due')} 届满`}，不能再办理。`,
  },
  REVIEW_WORSE: {
    title: '复核不得加重',
    detail: () => '复核结果不得比原决定对当事人更不利，请选择相同或者更有利的结果。',
  },
  SERVICE_REQUIRED: { title: '文书尚未送达', detail: () => '须先送达文书并记录送达，才能办理这项操作。' },
  NOT_CLEARABLE: {
    title: '不能澄清的事项',
    detail: facts =>
      `举报事项${of(facts.list('allegations'))}属实、部分属实而未经容错认定，或者不能排除，不得澄清，请从澄清范围中去除。`,
  },
  CONSENT_REQUIRED: { title: '须经本人同意', detail: () => '公开澄清须先记录本人同意及其同意的方式。' },
  LETTER_REQUIRED: {
    title: '须先出具澄清函',
    detail: () => '其他澄清方式须与澄清函一并进行，请先出具澄清函和告知书。',
  },
  NOT_EXCLUDED: {
    title: '尚不能排除',
    detail: facts => `举报事项${of(facts.list('allegations'))}未查实但不能排除，不得按诬告陷害处理。`,
  },
  NOT_FABRICATED: {
    title: '不属于诬告嫌疑',
    detail: facts =>
      `举报事项${of(facts.list('allegations'))}未认定为失实（诬告嫌疑），不得按诬告陷害处理；错告的请解释、教育。`,
  },
  NOTICE_REQUIRED: {
    title: '须先送达告知书',
    detail: () => '须先送达事实、理由和权利的告知书，并待陈述申辩期限届满或者当事人陈述、放弃后，才能集体研究。',
  },
  IDENTITY_NOT_GRANTED: {
    title: '未获准查阅身份',
    detail: () => '查阅举报人身份须由两名保管人分别同意，请先申请并待同意。',
  },
  OBJECTION_PENDING: {
    title: '异议期未满',
    detail: () => '异议期限未满或者异议尚未决定，请待期满或者异议决定后办理。',
  },
  NO_LEGAL_BASIS: {
    title: '没有法定依据',
    detail: ({ text }) =>
      text('to') === 'partyDiscipline'
        ? '被移送人不是中共党员，不能移送党组织处理；请移送任免机关、单位。'
        : text('to') === 'publicSecurity'
          ? '所图仅为纪律处理的，移送公安机关没有依据；请移送任免机关、单位。'
          : '没有法律依据和生效的处罚、判决或者认定文号，不得公布；对自然人一律不得向社会公布。',
  },
  TASK_TAKEN: {
    title: '任务已由他人领取',
    detail: () => '这项任务由他人领取，或者不在您名下。请由领取人退回，或者由督办人员改派。',
  },
  NOT_READY: { title: '尚未生成', detail: () => '文书正在生成，请稍后再试。' },
  REPORTER_IN_TEXT: {
    title: '文字涉及举报人',
    detail: facts => `所填文字会使人认出举报人${bracketed(facts.text('path'))}，请改写成只写事情本身的表述后重新提交。`,
  },
  ANSWER_CONTRADICTS: {
    title: '认定与答案不符',
    detail: () => '认定结果由规则包所列的答案得出；答案须是所列之一，结果不能与答案或者与其他认定相反。',
  },
  WORDING_NOT_ALLOWED: {
    title: '表述不能使用',
    detail: () => '要印在文书上的表述不能涉及举报人，也不能作诬告等评价，请另拟只写事情本身的中性表述。',
  },
  NOT_VERIFYING_ORGAN: {
    title: '不是核查机关',
    detail: () =>
      '谁核实、谁澄清：这项核查不是本机关作出的，请移送作出核查结论的机关；该机关不在本系统的，请不予受理并告知当事人。',
  },
  AUDIENCE_TOO_WIDE: {
    title: '范围超出批准',
    detail: facts =>
      `澄清的范围不能超出批准的范围${bracketed(facts.word('audience', 'scope'))}，请缩小范围，或者重新评估后报批。`,
  },
  UNSERVED: {
    title: '文书尚未送达',
    detail: () => '本案须先送达全部文书（确实无法送达的，经确认）、完成报备和反馈，结案以后才能办理；请先记录送达。',
  },
} as const satisfies Record<string, RefusalSaying>

function quorum(facts: RefusalFacts): string {
  const [due, needed] = [facts.text('due'), facts.text('needed')]
  return due === undefined || needed === undefined ? '' : `（应到 ${due} 人，至少 ${needed} 人）`
}
