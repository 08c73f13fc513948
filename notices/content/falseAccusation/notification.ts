import { onPaper } from '#domain/law/onPaper.ts'
import { dayRuleOf } from '#domain/packs/dayRuleOf.ts'
import { heading, paragraph, termOf } from '#notices/content/blocks.ts'
import type { Written } from '#notices/content/noticeFacts.ts'
import { aggravatingOf, allegationsOf, caseRows, type Issue, reportArticle } from './parts.ts'

/** 拟认定告知书: facts, basis and rights, before any panel (政务处分法 43). */
export function accusationNotice(issue: Issue): Written {
  const { state, facts, document } = issue
  const { length, unit } = dayRuleOf(facts.pack, 'accuse.answer')
  return {
    title: document.title,
    blocks: [
      paragraph('经调查，本机关拟认定您的反映行为属于诬告陷害，现将事实、依据和权利告知如下。'),
      caseRows(issue),
      ...allegationsOf(issue),
      heading('拟认定的事实'),
      paragraph(state.notification?.facts ?? ''),
      heading('依据'),
      paragraph(state.notification?.basis ?? ''),
      ...aggravatingOf(issue),
      heading('权利告知'),
      paragraph(
        `您可以自收到本告知书之日起${termOf(length, unit)}内陈述和申辩，也可以在此期限内申请听证；书面放弃的，期限随之结束。本机关不因陈述、申辩而加重。逾期未陈述、申辩的，不影响办理。`,
      ),
      paragraph(
        `不是有意诬陷，而是错告或者检举失实的，不认定为诬告陷害（${onPaper('criminalLaw', '第二百四十三条第三款')}；${reportArticle('第四十五条')}）。`,
      ),
      paragraph(`认为办理人员应当回避的，可以申请其回避（${reportArticle('第四十八条')}）。`),
    ],
  }
}
