import { evaluate, proposal } from './clarificationSteps.ts'
import type { DemoCase } from './story.ts'

const reporter = { named: true, identity: { name: '钱志远', contact: '13800138042' } }
const subject = { personId: 'applicant-shen', name: '沈某', rank: 'township' }
const allegation = { id: 'a1', text: '在小区加装电梯中收受礼金', finding: 'mistaken', basis: '账户流水和证人证言。' }
const application = {
  subject,
  unit: '某街道办事处',
  inquiry: { organ: 'zhenhai', number: '纪核〔2026〕23号', concludedOn: '2026-01-20' },
  allegations: [allegation],
  reporter,
}

const worded = (text: string, tells: string) => {
  const step = evaluate(['life'], ['a1'], 'unit', [], tells)
  return { ...step, body: { ...step.body, wording: [{ id: 'a1', text }] }, refused: 'WORDING_NOT_ALLOWED' }
}

const named = proposal(application, '登记时，反映的问题里写着举报人的姓名')

/** No paper names whoever reported or calls the report malicious; and who verified clarifies. */
export const namelessLetter: DemoCase = {
  id: 'E3',
  title: '澄清函不得涉及举报人；别的机关核查的，移送该机关澄清',
  source: '虚拟案例，依《纪检监察机关处理检举控告工作规则》第四十九条、第五十条编写（官方文本待核）',
  start: proposal(application, '核查办结，承办部门提出澄清'),
  steps: facts => [
    { who: 'intake-chen', type: 'accept', tells: '受理' },
    worded('钱志远所称收受礼金', '拟定的表述写了举报人的姓名'),
    worded('恶意举报其收受礼金', '拟定的表述称举报人恶意举报'),
    evaluate(['life'], ['a1'], 'unit', [], '改用只写事情本身的表述'),
    {
      who: 'approver-zhao',
      type: 'suspend',
      body: { reason: '演示到此为止，其余环节见其他案例。', until: facts.in(30) },
      tells: '中止办理',
    },
  ],
  waits: { stage: 'approving', because: '会签和批准与其他案例相同，不再重复。' },
  next: [
    {
      start: {
        ...named,
        refused: 'REPORTER_IN_TEXT',
        body: run => ({
          ...named.body(`${run}-1`),
          allegations: [{ ...allegation, text: '钱志远反映其在小区加装电梯中收受礼金' }],
        }),
      },
      steps: () => [],
    },
    {
      start: proposal(
        { ...application, inquiry: { organ: 'ningbo', number: '甬纪核〔2026〕8号', concludedOn: '2026-01-20' } },
        '市级机关核查的，送到区级机关要求澄清',
      ),
      steps: _facts => [
        { who: 'intake-chen', type: 'accept', refused: 'NOT_VERIFYING_ORGAN', tells: '受理' },
        {
          who: 'approver-zhao',
          type: 'transfer',
          body: { organ: 'ningbo', reasons: '谁核实、谁澄清。' },
          tells: '移送作出核查结论的市级机关',
        },
        { who: 'supervisor-city', type: 'acceptTransfer', tells: '市级机关接收' },
      ],
      waits: { stage: 'proposed', because: '市级机关受理后的办理与其他案例相同，不再重复。' },
    },
  ],
}
