import { withCare } from './care.ts'
import { clarificationDays } from './clarificationDays.ts'
import type { RulePack } from './rulePack.ts'
import { cite } from './sources.ts'

/**
 * 失实检举控告澄清, as release 0.2 began cases with it: one pack, no regimes. Its circumstances are the situations in which
 * clarifying is necessary.
 */
export const clarification1 = {
  id: 'clarification@1',
  kind: 'clarification',
  version: 1,
  title: '失实检举控告澄清',
  basis: [
    cite('reporting', '第五十条', '经本机关主要负责人批准'),
    cite('clarifyOpinion'),
    cite('sanctions', '第五十三条'),
  ],
  criteria: [],
  circumstances: [
    {
      id: 'career',
      category: '澄清必要性',
      text: '换届选举、选拔任用、交流任职、评先评优受到或者可能受到影响',
      sources: [cite('hubeiClarify')],
    },
    {
      id: 'life',
      category: '澄清必要性',
      text: '人身、财产权利或者正常工作、生活受到影响',
      sources: [cite('hubeiClarify'), cite('clarifyOpinion')],
    },
    {
      id: 'repeated',
      category: '澄清必要性',
      text: '已有明确结论，仍因同一事项被反复举报',
      sources: [cite('hubeiClarify')],
    },
    {
      id: 'socialEffect',
      category: '澄清必要性',
      text: '在一定范围内或者社会上造成不良影响',
      sources: [cite('clarifyOpinion'), cite('hubeiClarify')],
    },
    {
      id: 'other',
      category: '澄清必要性',
      text: '其他确有必要澄清的情形',
      sources: [cite('memberRights'), cite('hubeiClarify')],
    },
  ],
  days: clarificationDays,
  // The head of the organ that verified approves, whatever the rank of the person (RPT 50).
  approval: { staff: 'county', township: 'county', county: 'county', prefecture: 'county' },
  references: [
    cite(
      'jilinClarify',
      undefined,
      '承办部门核实认定、评估启动、组织实施、回访、反馈；案管协调；审理把关事实、认定、证据',
    ),
    cite('reporting', '第二十七条'),
  ],
  notes: [
    '未查实但不能排除的，不属于失实检举控告，不得澄清（湖北省澄清正名工作办法第二条，参照外地规定）。',
    '澄清的各项工作期限，本地规定未载明；所列期限除反馈实名举报人的期限外，参照吉林、湖南规定或者由本系统设定。',
    '退回补充评估以两次为限，参照容错认定，本地规定未载明。',
  ],
} as const satisfies RulePack

/**
 * 失实检举控告澄清, current. 政务处分法 53 is on inquiries into officials' violations, no basis here; the right to have one's name
 * cleared is that of 党员权利保障条例 34.
 */
export const clarification = withCare({
  ...clarification1,
  id: 'clarification@2',
  version: 2,
  basis: [
    cite('reporting', '第五十条', '经本机关主要负责人批准'),
    cite('clarifyOpinion'),
    cite('memberRights', '第三十四条'),
  ],
  references: [...clarification1.references, cite('reporting', '第四十八条')],
  notes: [
    ...clarification1.notes,
    '澄清函致被反映人所在单位党委（党组）主要负责人（工作规则第五十条）；一律采用书面形式出自2020年的意见，不出自工作规则。',
    '反馈实名举报人的期限自核查办结之日起算（工作规则第二十七条）。',
    '工作规则和党员权利保障条例各条的官方文本待核。',
  ],
} as const satisfies RulePack)
