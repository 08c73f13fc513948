import type { EvidenceFile, Step } from './story.ts'

/** An upload by somebody of the case. */
export const upload = (who: string, file: EvidenceFile): Step => ({
  who,
  type: 'attachDocument',
  file,
  tells: `提交材料《${file.title}》`,
})

/** Two handlers named by the supervisor. */
export const assign = (handlers: readonly [string, string], tells = '指定两名调查人员'): Step => ({
  who: 'supervisor-he',
  type: 'assignHandlers',
  body: { handlers },
  tells,
})

/** A panel called by the supervisor; `more` adds to the body, such as who is excused. */
export const convene = (members: readonly string[], chair: string, tells: string, more = {}): Step => ({
  who: 'supervisor-he',
  type: 'convenePanel',
  body: { members, chair, place: '三楼会议室', recorder: 'clerk-tang', ...more },
  tells,
})

/** The visit three months on (回访); in a tolerance review and in a clarification the last step of the handler. */
export const visit = (summary: string, who = 'investigator-li'): Step => ({
  who,
  type: 'recordFollowUp',
  body: { summary },
  tells: '回访，案件办结',
})
