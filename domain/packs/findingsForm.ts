import type { Criterion } from './rulePack.ts'
import { cite } from './sources.ts'

/**
 * F1–F9 as releases 0.1 and 0.2 asked them. F2, F4, F5, F6, F8 are negative; F9 is a ground of its own and no
 * condition.
 */
export const findingsForm1 = [
  {
    id: 'F1',
    question: '是否符合中央、省、市改革方向或者决策部署（注明文号）？（met＝符合）',
    answers: [
      { text: '符合', result: 'met' },
      { text: '不符合', result: 'notMet' },
    ],
    negative: false,
    requiredFor: ['tolerate'],
    factor: '客观条件',
    sources: [
      cite('ningboGeneral', undefined, '符合中央和省市委决策部署精神、有利于改革创新和事业发展'),
      cite('oneVisitLaw', '第四十六条第一项'),
      cite('ningboAudit', undefined, '从政策法律上看符合改革方向'),
    ],
  },
  {
    id: 'F2',
    question:
      '行为之前，法律、法规的禁止性、义务性规定或者上级的明令是否已经禁止该行为？（met＝行为前已禁止而违反，不予容错；未违反或者行为后才禁止＝notMet）',
    answers: [
      { text: '未违反', result: 'notMet' },
      { text: '行为前已禁止', result: 'met' },
      { text: '行为后才禁止', result: 'notMet' },
    ],
    negative: true,
    factor: '性质程度',
    sources: [
      cite('oneVisitLaw', '第四十六条第二项', '未违反法律、法规禁止性、义务性规定'),
      cite('threeDistinctions', '第二项', '上级明令禁止后依然我行我素的违纪违法行为'),
    ],
  },
  {
    id: 'F3',
    question:
      '是否经集体研究、论证、风险评估（注明会议纪要），或者紧急情况临机处置且事后及时报告？（met＝是；两者均无＝notMet）',
    answers: [
      { text: '集体研究决定', result: 'met' },
      { text: '紧急情况临机处置且事后及时报告', result: 'met' },
      { text: '未经集体研究且无紧急报告', result: 'notMet' },
    ],
    negative: false,
    requiredFor: ['tolerate'],
    factor: '程序方法',
    sources: [
      cite('ningboGeneral', undefined, '按程序进行决策'),
      cite('oneVisitLaw', '第四十六条第三项', '决策程序符合法律、法规规定'),
      cite('ningboAudit', undefined, '从决策程序上看经过集体研究'),
      cite('hancheng', '第四条第一项'),
      cite('sichuan', undefined, '紧急情况临机处置且事后及时履行报告程序'),
    ],
  },
  {
    id: 'F4',
    question: '是否查明本人、他人或者单位谋取不正当利益，或者存在利益输送？（met＝查明存在，不予容错；未发现＝notMet）',
    answers: [
      { text: '未发现', result: 'notMet' },
      { text: '查明存在', result: 'met' },
    ],
    negative: true,
    factor: '动机态度',
    sources: [
      cite('ningboGeneral', undefined, '没有谋取私利'),
      cite('oneVisitLaw', '第四十六条第四项', '勤勉尽责、未牟取私利'),
      cite('ningboAudit', undefined, '从廉洁底线上看未发现利益输送'),
      cite('threeDistinctions', '第三项', '为谋取私利的违纪违法行为'),
      cite('hancheng', '第四条'),
    ],
  },
  {
    id: 'F5',
    question: '是否属于故意（明知故犯）或者重大过失？（met＝属于，不予容错；一般过失或者无过失＝notMet）',
    answers: [
      { text: '无过失', result: 'notMet' },
      { text: '一般过失', result: 'notMet' },
      { text: '重大过失', result: 'met' },
      { text: '故意', result: 'met' },
    ],
    negative: true,
    factor: '动机态度',
    sources: [
      cite('threeDistinctions', '第一项', '明知故犯的违纪违法行为'),
      cite('wucheng', '第二条', '非因主观故意或重大过失'),
      cite('sichuan', undefined, '主观上没有故意'),
    ],
  },
  {
    id: 'F6',
    question:
      '是否发生重大安全责任事故，或者造成重大资产损失、重大不良后果（注明损失金额和后果等级）？（met＝发生或者造成，不予容错；未达重大＝notMet）',
    answers: [
      { text: '未造成', result: 'notMet' },
      { text: '一般', result: 'notMet' },
      { text: '较大', result: 'notMet' },
      { text: '重大', result: 'met' },
      { text: '重大安全责任事故', result: 'met' },
    ],
    negative: true,
    factor: '后果影响',
    sources: [
      cite('ningboAudit', undefined, '从实际结果上看未造成重大不良后果'),
      cite('hancheng', '第四条'),
      cite('soeLosses', '第三十六条', '未造成重大资产损失和重大不良后果'),
    ],
  },
  {
    id: 'F7',
    question: '是否主动挽回损失、消除不良影响或者有效阻止危害结果发生？（met＝全部或者部分做到；均未做到＝notMet）',
    answers: [
      { text: '全部', result: 'met' },
      { text: '部分', result: 'met' },
      { text: '未采取', result: 'notMet' },
    ],
    negative: false,
    factor: '挽回损失',
    sources: [
      cite('oneVisitLaw', '第四十六条第五项', '主动挽回损失、消除不良影响或者有效阻止危害结果发生'),
      cite('ningboAudit', undefined, '从主观态度上看能尽力避免损失'),
    ],
  },
  {
    id: 'F8',
    question: '是否同类错误再犯（不可抗力除外）？（met＝再犯，不予容错）',
    answers: [
      { text: '否', result: 'notMet' },
      { text: '是', result: 'met' },
    ],
    negative: true,
    factor: '性质程度',
    sources: [cite('dali')],
  },
  {
    id: 'F9',
    question: '当事人在集体决策中是否明确反对或者保留意见？（met＝是，作为独立的免责事由；否＝notMet，不影响容错）',
    answers: [
      { text: '明确反对', result: 'met' },
      { text: '保留意见', result: 'met' },
      { text: '否', result: 'notMet' },
    ],
    negative: false,
    factor: '程序方法',
    sources: [cite('accountability', '第十七条')],
  },
] as const satisfies readonly Criterion[]

/**
 * F9, current: 问责条例 17(2) and paragraph 2 alike. That it must stand on record is the product's rule of proof; the
 * article is on accountability in the Party, not on administrative sanctions, and says *may*.
 */
const ownDissent = {
  id: 'F9',
  question:
    '当事人在集体决策中是否明确反对或者保留意见，或者对上级的错误决定是否提出过反对（均须有当时的记录）？（met＝是，作为独立的免责事由；否＝notMet，不影响容错）',
  answers: [
    { text: '明确反对', result: 'met' },
    { text: '保留意见', result: 'met' },
    { text: '对上级的错误决定提出过反对', result: 'met' },
    { text: '否', result: 'notMet' },
  ],
  negative: false,
  factor: '程序方法',
  sources: [cite('accountability', '第十七条第二项'), cite('accountability', '第十七条第二款')],
} as const satisfies Criterion

/** Criteria with what this release asks in place of what they were made with. */
export const withCurrentForm = (criteria: readonly Criterion[]): readonly Criterion[] =>
  criteria.map(criterion => (criterion.id === 'F9' ? ownDissent : criterion))

/** F1–F9, asked in every regime. */
export const findingsForm: readonly Criterion[] = withCurrentForm(findingsForm1)

/** What no text of Ningbo says of the procedure, and after what model it was taken; told inside, never on a paper. */
export const procedureNotes: readonly string[] = [
  '承办人不少于两人，本地规定未载明，参照公职人员政务处分法第四十二条；该条是关于政务处分的调查。',
  '集体研究的到会和表决人数，本地规定未载明；党组工作条例第二十七条的官方文本待核。',
  'F9 依据中国共产党问责条例第十七条第二项和第二款（官方文本待核）：该条是“可以不予问责”，由集体研究裁量；只关于党内问责，不关于政务处分；“有当时的记录”是本系统的证明规则。',
]
