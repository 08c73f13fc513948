import { isRevoked } from '#domain/falseAccusation/state.ts'
import { contactOf, fields, fromService, heading, list, longDay, paragraph } from '#notices/content/blocks.ts'
import type { Written } from '#notices/content/noticeFacts.ts'
import type { Block } from '#notices/document.ts'
import { caseRows, type Issue, reasonsOf, registerBasis, registerNature, registerRemedy } from './parts.ts'

const proposalRows = ({ state }: Issue): Block =>
  fields([
    ['类别', state.proposal?.category ?? ''],
    ['期限', `${state.proposal?.months ?? 0}个月，最迟至认定之日起满五年`],
  ])

/** 列入告知书: reasons, basis, measures and the right to object, before the entry is made. */
export function listingNotice(issue: Issue): Written {
  return {
    title: issue.document.title,
    blocks: [
      paragraph('本机关拟将您列入诬告陷害行为内部名单，现将理由、依据和权利告知如下。'),
      caseRows(issue),
      proposalRows(issue),
      heading('理由'),
      paragraph(issue.state.proposal?.reasons ?? ''),
      ...registerBasis(issue.facts),
      registerNature,
      heading('权利告知'),
      paragraph(
        `您可以陈述、申辩，提出异议。${fromService(issue.facts, 'accuse.objection')}期限内提出异议的，异议处理之前不列入。`,
      ),
      ...contactOf(issue.facts),
    ],
  }
}

/** 列入决定书: reasons, term, measures, remedy and the way out. */
export function listing(issue: Issue): Written {
  const entry = issue.state.listing
  return {
    title: issue.document.title,
    blocks: [
      caseRows(issue),
      fields([
        ['类别', entry?.category ?? ''],
        ['列入之日', longDay(entry?.from ?? '')],
        ['移出之日', longDay(entry?.until ?? '')],
      ]),
      heading('理由'),
      paragraph(issue.state.proposal?.reasons ?? ''),
      ...registerBasis(issue.facts),
      registerNature,
      ...registerRemedy(issue.facts),
    ],
  }
}

/** 移出决定书: the entry is out, and the name is restored where it was announced, no further. */
export function removal(issue: Issue): Written {
  const { state } = issue
  const entry = state.listing
  const records = state.publications.map(({ basis, documentNumber }) => `${basis}　${documentNumber}`)
  return {
    title: issue.document.title,
    blocks: [
      caseRows(issue),
      fields([
        ['类别', entry?.category ?? ''],
        ['列入之日', longDay(entry?.from ?? '')],
        ['移出之日', longDay(entry?.removedOn ?? entry?.until ?? '')],
        ['移出原因', causeOf(issue)],
      ]),
      heading('恢复范围'),
      paragraph('在列入决定书当初告知的范围内恢复名誉：列入决定书只送达本人，移出决定书也只送达本人。'),
      ...(records.length > 0 ? [paragraph('下列信用记录的管理机关同时收到本决定书，依法更正：'), list(records)] : []),
      ...registerBasis(issue.facts),
    ],
  }
}

function causeOf({ state }: Issue): string {
  if (isRevoked(state)) return '认定已经撤销'
  if (state.closing && state.status === 'closed') return '本案终止办理'
  if (state.repairs.at(-1)?.granted) return '准予修复'
  return state.objections.at(-1)?.upheld ? '异议成立' : '期满'
}

/** 异议处理决定书. */
export function objection(issue: Issue): Written {
  const { state, facts } = issue
  const last = state.objections.at(-1)
  const inForce = state.listing !== undefined && state.listing.removedOn === undefined
  const rejected = facts.cause.event.then?.stage === 'listed' ? '予以列入。' : inForce ? '列入有效。' : ''
  return {
    title: issue.document.title,
    blocks: [
      caseRows(issue),
      heading('异议'),
      paragraph(last?.reasons ?? ''),
      heading('决定'),
      paragraph(last?.upheld ? '异议成立，不列入；已经列入的，移出名单。' : `异议不成立。${rejected}`),
      ...reasonsOf(issue),
      ...(inForce && !last?.upheld ? registerRemedy(issue.facts) : []),
    ],
  }
}

/** 信用修复决定书. */
export function repair(issue: Issue): Written {
  const last = issue.state.repairs.at(-1)
  return {
    title: issue.document.title,
    blocks: [
      caseRows(issue),
      heading('申请'),
      paragraph(last?.reasons ?? ''),
      heading('决定'),
      paragraph(last?.granted ? '准予修复，移出名单。' : '不予修复，列入有效；可以再次申请。'),
      ...reasonsOf(issue),
      ...(last?.granted ? [] : registerRemedy(issue.facts)),
    ],
  }
}
