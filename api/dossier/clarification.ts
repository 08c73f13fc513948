import { tellings } from '#domain/clarification/commands.ts'
import type { ClarificationState } from '#domain/clarification/state.ts'
import type { CaseFile, FilePart } from '#notices/caseFile.ts'
import { fields, heading, list, longDay, paragraph, word } from '#notices/content/blocks.ts'
import type { Block } from '#notices/document.ts'
import { type Material, moment } from './material.ts'

type Clarifying = Material<ClarificationState>
type Row = [name: string, value: string]

const methodsOf = (methods: readonly string[]) =>
  ['书面', ...methods.map(method => word('clarificationMethod', method))].join('、')

function partiesOf({ view }: Clarifying): Row[] {
  const { subject, unit, source, inquiry } = view
  return [
    ...(subject ? [['被反映人', subject.name] as Row] : []),
    ...(unit === undefined ? [] : [['所在单位', unit] as Row]),
    ['由何启动', word('clarificationSource', source)],
    ...(inquiry ? [['核查', `${inquiry.organ}　${inquiry.number}（${longDay(inquiry.concludedOn)}办结）`] as Row] : []),
  ]
}

/** Every allegation with its finding, and in which words it is to be cleared. */
function findingsTable({ view }: Clarifying): Block[] {
  const { allegations = [], evaluation } = view
  const rows = allegations.map(({ id, text, finding = '', basis = '', untruePart }) => [
    `${id}　${text}`,
    word('finding', finding) + (untruePart === undefined ? '' : `\n不属实的部分：${untruePart}`),
    basis,
    evaluation?.cleared.find(cleared => cleared.id === id)?.wording ?? '不澄清',
  ])
  return rows.length > 0 ? [{ type: 'table', head: ['反映的问题', '核查结论', '依据', '拟澄清的表述'], rows }] : []
}

/** 提出和受理. */
export function proposalPart(material: Clarifying): FilePart {
  const { view } = material
  return {
    title: '提出和受理',
    blocks: [
      fields([...partiesOf(material), ['收到日期', longDay(view.receivedOn)]]),
      ...(view.facts === undefined ? [] : [heading('基本情况'), paragraph(view.facts)]),
      ...(view.request === undefined ? [] : [heading('澄清诉求'), paragraph(view.request)]),
      ...(view.enclosures?.length ? [heading('随附材料'), list(view.enclosures)] : []),
      ...(view.refusal ? [heading('不予受理'), paragraph(view.refusal.reason)] : []),
    ],
  }
}

type Evaluation = NonNullable<Clarifying['view']['evaluation']>

const evaluationBlocks = ({ name }: Clarifying, evaluation: Evaluation): Block[] => [
  fields([
    ['必要性', evaluation.necessity.map(one => word('necessity', one)).join('；') || '无'],
    ['拟定方式', evaluation.cleared.length > 0 ? methodsOf(evaluation.methods) : '不予澄清'],
    ['知悉范围', word('audience', evaluation.scope)],
    ...(evaluation.ground === undefined ? [] : [['情形', word('notClearedGround', evaluation.ground)] as Row]),
    ...(evaluation.reason === undefined ? [] : [['理由', evaluation.reason] as Row]),
    ['提交', `${name(evaluation.by)}　${moment(evaluation.at)}`],
  ]),
]

/** 评估: findings, what is proposed, and what was sent back. */
export function evaluationPart(material: Clarifying): FilePart {
  const { evaluation, formerEvaluations = [], remandPoints = [] } = material.view
  return {
    title: '核查结论和澄清评估',
    blocks: [
      ...findingsTable(material),
      ...(evaluation ? [heading('评估'), ...evaluationBlocks(material, evaluation)] : []),
      ...(remandPoints.length > 0 ? [heading('退回时要求补充评估的问题'), list(remandPoints)] : []),
      ...formerEvaluations.flatMap((former, index) => [
        heading(`退回前的评估（第${index + 1}次）`),
        ...evaluationBlocks(material, former),
      ]),
    ],
  }
}

const signOffBlocks = ({ view, name }: Clarifying): Block[] =>
  view.signOffs?.length
    ? [
        {
          type: 'table',
          head: ['部门', '签署人', '时间', '意见'],
          rows: view.signOffs.map(({ department, by, at, opinion = '' }) => [
            word('department', department),
            name(by),
            moment(at),
            opinion,
          ]),
        },
      ]
    : []

/** 会签和审批: the four sign-offs, the head, the answer of the person. */
export function approvalPart(material: Clarifying): FilePart {
  const { view, state, name } = material
  const { consent, rejection } = view
  return {
    title: '会签、审批和本人意见',
    blocks: [
      ...signOffBlocks(material),
      ...(state.approvers.length > 0 ? [fields([['批准人', state.approvers.map(name).join('、')]])] : []),
      ...(rejection ? [heading('不予批准的理由'), paragraph(rejection.reasons)] : []),
      ...(consent
        ? [
            heading('本人意见'),
            paragraph(
              `${moment(consent.at)}　${consent.given ? `同意，方式：${methodsOf(consent.methods)}` : consent.by === 'silence' ? '期限内未答复，视为不同意公开澄清' : '不同意公开澄清'}`,
            ),
            ...(consent.kin ? [paragraph(`由近亲属${consent.kin.name}（${consent.kin.relation}）表示意见`)] : []),
          ]
        : []),
    ],
  }
}

/** 反馈的方式；旧记录的方式是自由填写的. */
function howTold({ method = '', impossible }: NonNullable<Clarifying['view']['reporterTold']>): string {
  if (impossible) return `无法反馈：${impossible.reason}`
  return tellings.some(known => known === method) ? word('telling', method) : method
}

/** 实施和回访. */
export function carryingOutPart({ view, name }: Clarifying): FilePart {
  const { carriedOut = [], followUp, reporterTold } = view
  const rows = carriedOut.map(({ method, at, place, audience, scope }) => [
    word('clarificationMethod', method),
    moment(at),
    place,
    word('audience', audience),
    word('audience', scope),
  ])
  return {
    title: '实施、反馈和回访',
    blocks: [
      ...(rows.length > 0
        ? [{ type: 'table' as const, head: ['方式', '时间', '地点', '公开范围', '批准的范围'], rows }]
        : []),
      ...(reporterTold
        ? [heading('反馈实名举报人'), paragraph(`${moment(reporterTold.at)}　${howTold(reporterTold)}`)]
        : []),
      ...(followUp?.summary === undefined
        ? []
        : [
            heading('回访'),
            paragraph(`${moment(followUp.at)}　${followUp.by ? name(followUp.by) : ''}`),
            paragraph(followUp.summary),
          ]),
    ],
  }
}

/** 失实检举控告澄清审批表: finding on each allegation, evaluation, method, scope, four sign-offs, for the head (RPT 50). */
export function clarificationPacket(material: Clarifying): CaseFile {
  const { view, ledger, made, name } = material
  const { organName: issuer, number, evaluation, remands = 0, missingSignOffs = [], handlers = [] } = view
  const due = view.deadlines.findLast(({ ruleKey, state }) => ruleKey === 'clarify.approve' && state !== 'met')?.due
  const asked = evaluation?.cleared.length ? '是否批准按上述表述、方式和范围澄清。' : '是否批准不予澄清。'
  return {
    form: 'packet',
    issuer,
    number,
    title: '失实检举控告澄清审批表',
    cover: [
      ...partiesOf(material).map(([rowName, value]) => ({ name: rowName, value })),
      { name: '承办人', value: handlers.map(name).join('、') },
    ],
    parts: [
      { title: '核查结论', blocks: findingsTable(material) },
      { title: '评估意见', blocks: evaluation ? evaluationBlocks(material, evaluation) : [] },
      { title: '会签', blocks: signOffBlocks(material) },
      {
        title: '请示事项',
        blocks: [
          list([
            asked,
            `不批准的，书面说明理由，或者退回补充评估（已退回${remands}次，以两次为限）。`,
            ...(due === undefined ? [] : [`审批期限至${longDay(due)}届满。`]),
            ...(missingSignOffs.length > 0
              ? [`尚缺会签：${missingSignOffs.map(one => word('department', one)).join('、')}。`]
              : []),
          ]),
        ],
      },
    ],
    made,
    ledger,
  }
}
