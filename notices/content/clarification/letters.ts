import { label } from '#domain/texts/labels.ts'
import { fields, fromService, heading, paragraph } from '#notices/content/blocks.ts'
import type { Written } from '#notices/content/noticeFacts.ts'
import { basisLine, type ClarificationIssue, caseRows, methodsOf, reviewRemedy, statements } from './parts.ts'

/** 澄清函 to the principal of the unit: only the very thing, in letter format (GB/T 9704-2012 10). */
export function clarificationLetter({ state, facts }: ClarificationIssue): Written {
  const { name } = state.subjectFacts
  return {
    form: 'letter',
    title: '关于失实检举控告澄清的函',
    addressee: `${state.unit ?? `${name}所在单位`}党委（党组）主要负责人`,
    blocks: [
      paragraph(`现就反映${name}的有关问题，函告如下：`),
      ...statements(state),
      paragraph('本函仅就上述具体问题予以澄清，不作其他评价。'),
      ...basisLine(facts),
      paragraph('特此函告。'),
    ],
  }
}

/** 告知书 to the person, after death to the kin who answered: the same, and what is made public of it. */
export function clarificationNotice(issue: ClarificationIssue): Written {
  const { state, facts } = issue
  const { name } = state.subjectFacts
  const kin = state.consent?.kin
  return {
    form: 'letter',
    title: '实施检举控告澄清告知书',
    addressee: kin ? `${kin.name}（${name}的${kin.relation}）` : name,
    blocks: [
      paragraph(`现就反映${kin ? name : '你'}的有关问题，告知如下：`),
      ...statements(state),
      paragraph('本告知书仅就上述具体问题予以澄清，不作其他评价。'),
      paragraph(publicPart(state)),
      ...basisLine(facts),
      ...reviewRemedy(issue),
    ],
  }
}

/** Before whom, and who they are where only certain persons are meant. */
const scopeOf = (evaluation: ClarificationIssue['state']['evaluation']): string => {
  const { scope = '', persons = [] } = evaluation ?? {}
  return persons.length > 0 ? persons.join('、') : label('audience', scope, 'zh-CN')
}

function publicPart({ consent, evaluation }: ClarificationIssue['state']): string {
  if (consent?.given)
    return `经你同意，本机关以${methodsOf(consent.methods)}方式澄清，公开范围不超出${scopeOf(evaluation)}。`
  const why = consent?.by === 'silence' ? '你在期限内未答复，视为不同意公开澄清' : '你不同意公开澄清'
  return `${why}，本机关仅向你本人告知。`
}

/** 拟澄清告知书: what was found untrue, how and where it would be clarified, and the question whether the person agrees. */
export function consentRequest(issue: ClarificationIssue): Written {
  const { state } = issue
  const { methods = [] } = state.evaluation ?? {}
  return {
    title: `关于${state.subjectFacts.name}的拟澄清告知书`,
    addressee: state.subjectFacts.name,
    blocks: [
      paragraph('本机关拟就反映你的下列问题予以澄清：'),
      ...statements(state),
      fields([...caseRows(issue), ['拟定方式', methodsOf(methods)], ['拟定范围', scopeOf(state.evaluation)]]),
      heading('征求意见'),
      paragraph('□ 同意　□ 不同意　　签名：　　　　　　日期：'),
      paragraph('不同意的，本机关不公开澄清，仅向你本人书面告知。期限内未答复的，视为不同意。'),
      heading('答复期限'),
      paragraph(fromService(issue.facts, 'clarify.consent')),
    ],
  }
}
