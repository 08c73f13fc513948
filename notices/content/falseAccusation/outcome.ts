import { organsOf } from '#domain/access/organsOfRelease.ts'
import { approvedIn } from '#domain/falseAccusation/reviewOrgans.ts'
import { onPaper } from '#domain/law/onPaper.ts'
import { organName } from '#domain/texts/organName.ts'
import { basisLines, fields, heading, list, longDay, paragraph, word } from '#notices/content/blocks.ts'
import type { Written } from '#notices/content/noticeFacts.ts'
import { aggravatingOf, allegationsOf, caseRows, type Issue, reportArticle, reviewRemedy } from './parts.ts'
import { deliberated } from './vote.ts'

/** 认定决定书: facts, the two elements, the approving organ, basis and remedy (政务处分法 45). */
export function finding(issue: Issue): Written {
  const { state, facts, document } = issue
  const organs = organsOf(state)
  const approving = approvedIn(state).organ
  return {
    title: document.title,
    blocks: [
      caseRows(issue),
      ...allegationsOf(issue),
      heading('认定的事实'),
      paragraph(state.notification?.facts ?? ''),
      ...aggravatingOf(issue),
      heading('陈述申辩'),
      paragraph(answerOf(issue)),
      heading('集体研究和批准'),
      ...deliberated(state),
      paragraph(`经${organName(organs, approving)}批准（${reportArticle('第三十九条')}）。`),
      heading('决定'),
      paragraph('捏造事实和有意陷害两个要件均成立，认定上述反映属于诬告陷害。'),
      heading('依据'),
      paragraph(state.notification?.basis ?? ''),
      ...listOf(basisLines(facts)),
      ...reviewRemedy(issue),
    ],
  }
}

const listOf = (lines: string[]) => (lines.length > 0 ? [list(lines)] : [])

const answers = {
  statement: '您已经陈述、申辩，本机关已经核实并记录在案。',
  waiver: '您书面放弃陈述、申辩。',
  hearing: '已经举行听证，听取您的陈述、申辩。',
  lapsed: '告知后期限届满，未收到陈述、申辩。',
} as const

const answerOf = ({ state }: Issue): string => {
  const missed = state.hearing?.missed ? '您申请听证而未到场。' : ''
  return `${answers[state.answered ?? 'lapsed']}${missed}`
}

/** 不予认定通知书: one of the elements was not adopted; nothing follows from the case. */
export function notEstablished(issue: Issue): Written {
  return {
    title: issue.document.title,
    blocks: [
      caseRows(issue),
      ...allegationsOf(issue),
      heading('集体研究'),
      ...deliberated(issue.state),
      heading('结论'),
      paragraph('捏造事实和有意陷害两个要件未同时成立，不予认定诬告陷害，本案终结。不移送处理，不列入名单。'),
      ...listOf(basisLines(issue.facts)),
    ],
  }
}

/** 错告说明书: the report was mistaken; explained, with education at most and no sanction. */
export function mistaken(issue: Issue): Written {
  return {
    title: issue.document.title,
    blocks: [
      caseRows(issue),
      ...allegationsOf(issue),
      heading('说明'),
      paragraph('经核查，上述反映与事实不符，属于错告，不是诬告陷害，本案终结，不作任何处理。'),
      paragraph(issue.state.mistaken?.reasons ?? ''),
      paragraph('今后反映问题，请据实提供情况和线索。依规反映问题的权利受保护。'),
      heading('依据'),
      list([
        `${reportArticle('第四十五条')}：区分诬告陷害和错告，错告的可以教育。`,
        `${onPaper('criminalLaw', '第二百四十三条第三款')}：不是有意诬陷，而是错告，或者检举失实的，不适用前两款的规定。`,
      ]),
    ],
  }
}

/** 办理结果告知书 to the accused: how the case ended, and nothing of who reported. */
export function result(issue: Issue): Written {
  const { state, facts } = issue
  return {
    title: `关于${state.accused.name}被反映有关问题的办理结果告知书`,
    addressee: state.accused.name,
    blocks: [
      fields([
        ['案号', facts.caseNumber],
        ['收到日期', longDay(state.receivedOn)],
      ]),
      ...allegationsOf(issue),
      heading('办理结果'),
      paragraph(
        `上述反映已经核查为失实。对该反映是否属于诬告陷害，本机关的办理结果为：${word('outcome', state.outcome ?? '')}。`,
      ),
      paragraph('反映人的情况依规保密，请勿打听，更不得打击报复。'),
      heading('依据'),
      list([
        `${reportArticle('第四十四条')}：做好被诬告人的思想政治工作，消除顾虑。`,
        `${reportArticle('第四十七条')}：对检举控告人的情况严格保密。`,
      ]),
    ],
  }
}
