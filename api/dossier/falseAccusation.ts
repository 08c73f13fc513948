import type { FalseAccusationView } from '#api/views/falseAccusation/schema.ts'
import { elements, type FalseAccusationState } from '#domain/falseAccusation/state.ts'
import type { CaseFile, FilePart } from '#notices/caseFile.ts'
import { fields, heading, list, longDay, paragraph, word } from '#notices/content/blocks.ts'
import type { Block } from '#notices/document.ts'
import { type Material, moment } from './material.ts'
import { ballotBlocks, countRows } from './minutes.ts'

type Accusing = Material<FalseAccusationState>
type Row = [name: string, value: string]

/** Every allegation with what the inquiry found of it. */
const allegationsTable = ({ view }: Accusing): Block[] =>
  view.allegations?.length
    ? [
        {
          type: 'table',
          head: ['反映的内容', '核查结论', '依据'],
          rows: view.allegations.map(({ id, text, finding, basis = '' }) => [
            `${id}　${text}`,
            word('finding', finding),
            basis,
          ]),
        },
      ]
    : []

const signsOf = (indicators: readonly string[]) => indicators.map(one => word('indicator', one)).join('、') || '无'

/** 启动和甄别. */
export function openingPart(material: Accusing): FilePart {
  const { view, name } = material
  const { screening, mistaken } = view
  return {
    title: '启动和甄别',
    blocks: [
      ...allegationsTable(material),
      ...(view.grounds === undefined ? [] : [heading('启动的理由'), paragraph(view.grounds)]),
      ...(screening
        ? [
            heading('甄别'),
            fields([
              ['异常迹象', signsOf(screening.indicators)],
              ['甄别', `${name(screening.by)}　${moment(screening.at)}`],
            ]),
            paragraph(screening.reasons),
          ]
        : []),
      ...(mistaken?.reasons === undefined ? [] : [heading('认定为错告'), paragraph(mistaken.reasons)]),
    ],
  }
}

type Findings = NonNullable<FalseAccusationView['intentFindings']>

/** Both elements with their evidence by title, and who signed. */
function elementBlocks({ view, name }: Accusing, findings: Findings): Block[] {
  const titleOf = (id: string) => view.documents.find(document => document.id === id)?.title ?? id
  const rows = elements.map(element => {
    const { result, reasons = '', evidence } = findings[element]
    return [word('element', element), word('findingResult', result), reasons, evidence.map(titleOf).join('、')]
  })
  return [
    { type: 'table', head: ['要件', '认定', '理由', '证据'], rows },
    fields([
      ['提交', `${name(findings.by)}　${moment(findings.at)}`],
      ['会签', findings.cosignedBy === undefined ? '尚未会签' : name(findings.cosignedBy)],
    ]),
  ]
}

/** 要件认定, with who asked for the identity of the reporter and who granted it: never whose it is. */
export function elementsPart(material: Accusing): FilePart {
  const { view, name } = material
  const { intentFindings, formerFindings = [], remandPoints = [], identity, tracing } = view
  const rows: Row[] = identity
    ? [
        ['申请', `${name(identity.by)}　${moment(identity.at)}`],
        ['理由', identity.reason],
        ['同意', identity.grants.map(({ by, at }) => `${name(by)}　${moment(at)}`).join('、') || '尚无'],
      ]
    : []
  return {
    title: '调查和要件认定',
    blocks: [
      ...(tracing ? [heading('批准查找匿名反映人'), paragraph(`${name(tracing.by)}　${tracing.reasons}`)] : []),
      ...(rows.length > 0 ? [heading('查阅反映人身份'), fields(rows)] : []),
      ...(intentFindings ? [heading('要件认定'), ...elementBlocks(material, intentFindings)] : []),
      ...(remandPoints.length > 0 ? [heading('退回时要求查清的问题'), list(remandPoints)] : []),
      ...formerFindings.flatMap((former, index) => [
        heading(`退回前的要件认定（第${index + 1}次）`),
        ...elementBlocks(material, former),
      ]),
    ],
  }
}

const answers = { statement: '已经陈述申辩', waiver: '书面放弃', hearing: '已经听证', lapsed: '期限届满' } as const

/** 告知和听取: what was reproached, and what was answered. */
export function heardPart({ view }: Accusing): FilePart {
  const { notification, answered, statements = [], hearing } = view
  return {
    title: '告知和听取',
    blocks: [
      ...(notification
        ? [
            heading('拟认定的事实'),
            paragraph(notification.facts),
            heading('依据'),
            paragraph(notification.basis),
            fields([
              ['从重情形', notification.aggravating.map(one => word('aggravating', one)).join('；') || '无'],
              ['答复', answered === undefined ? '尚未答复' : answers[answered]],
            ]),
          ]
        : []),
      ...statements.flatMap(({ text, waived, at }) => [
        paragraph(`${moment(at)}　${waived ? '书面放弃陈述申辩' : '陈述申辩'}`),
        ...(text === '' ? [] : [paragraph(text)]),
      ]),
      ...(hearing?.summary === undefined
        ? []
        : [heading(hearing.missed ? '听证（未到场）' : '听证'), paragraph(hearing.summary)]),
    ],
  }
}

const reviewBlocks = (step: string, review: FalseAccusationView['review']): Block[] =>
  review
    ? [
        heading(step),
        paragraph(`${moment(review.at)}申请${step}：${review.reasons}`),
        ...(review.result === undefined ? [] : [paragraph(`${step}决定：${word('reviewResult', review.result)}。`)]),
      ]
    : []

/** 批准、移送、复审和复核. */
export function findingPart({ view, state, name }: Accusing): FilePart {
  const { outcome, decidedOn, referrals = [], review, furtherReview } = view
  const rows: Row[] = [
    ...(outcome === undefined ? [] : [['结果', word('outcome', outcome)] as Row]),
    ...(decidedOn === undefined ? [] : [['认定日期', longDay(decidedOn)] as Row]),
    ...(state.approvers.length > 0 ? [['批准人', state.approvers.map(name).join('、')] as Row] : []),
    ...referrals.map(({ to, reason }): Row => [`移送${word('referralBody', to)}`, reason]),
  ]
  return {
    title: '批准、移送、复审和复核',
    blocks: [
      ...(rows.length > 0 ? [fields(rows)] : []),
      ...reviewBlocks('复审', review),
      ...reviewBlocks('复核', furtherReview),
    ],
  }
}

/** 名单: the announced entry, the entry, objections, repair and credit records. */
export function registerPart({ view }: Accusing): FilePart {
  const { proposal, listing, objections = [], repairs = [], publications = [] } = view
  return {
    title: '名单管理',
    blocks: [
      ...(proposal
        ? [
            fields([
              ['拟列入', `${proposal.category}，${proposal.months}个月`],
              ['理由', proposal.reasons],
              ...(listing ? [['列入', `${longDay(listing.from)}至${longDay(listing.until)}（不含）`] as Row] : []),
              ...(listing?.removedOn ? [['移出', longDay(listing.removedOn)] as Row] : []),
            ]),
          ]
        : []),
      ...objections.map(({ reasons, upheld }) =>
        paragraph(`异议：${reasons}${upheld === undefined ? '（未决定）' : upheld ? '（成立）' : '（不成立）'}`),
      ),
      ...repairs.map(({ reasons, granted }) =>
        paragraph(`修复：${reasons}${granted === undefined ? '（未决定）' : granted ? '（准予）' : '（不予）'}`),
      ),
      ...publications.map(({ basis, documentNumber }) => paragraph(`信用记录：${basis}　${documentNumber}`)),
    ],
  }
}

/**
 * 诬告认定呈批表: falsity of each allegation, evidence of intent, grounds of articles 39 and 41, that a mistake (45) was
 * excluded, the level that approves and the rank of the accused.
 */
export function accusationPacket(material: Accusing): CaseFile {
  const { view, ledger, made, name } = material
  const {
    organName: issuer,
    number,
    accused,
    approvalLevel,
    handlers = [],
    rounds = [],
    intentFindings,
    remands = 0,
  } = view
  const round = rounds.findLast(({ result }) => result === 'adopted')
  return {
    form: 'packet',
    issuer,
    number,
    title: '诬告陷害认定呈批表',
    cover: [
      ...(accused ? [{ name: '被诬告人', value: `${accused.name}（${word('rank', accused.rank)}）` }] : []),
      { name: '承办人', value: handlers.map(name).join('、') },
      { name: '批准层级', value: `${word('organLevel', approvalLevel)}以上` },
    ],
    parts: [
      { title: '失实的反映', blocks: allegationsTable(material) },
      { title: '要件认定', blocks: intentFindings ? elementBlocks(material, intentFindings) : [] },
      heardPart(material),
      { title: '集体研究', blocks: round ? [fields(countRows(round)), ...ballotBlocks(material, round)] : [] },
      {
        title: '请示事项',
        blocks: [
          list([
            '是否批准认定诬告陷害（《纪检监察机关处理检举控告工作规则》第三十九条，官方文本待核）。',
            '已经区分错告：捏造事实和有意陷害均有证据证明，不属于错告或者检举失实（同规则第四十五条）。',
            `不批准的，退回补充调查并写明须查清的问题（已退回${remands}次，以两次为限）。`,
          ]),
        ],
      },
    ],
    made,
    ledger,
  }
}
