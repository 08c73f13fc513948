import type { Language } from './language.ts'

/** What everybody is told whose reading is written down. */
export const readingRule = (lang: Language): string =>
  lang === 'en'
    ? 'Whatever you open of a case (papers, evidence, findings, messages, exports) is written down with your name, the time and the reason given. ' +
      'Reading many more cases than usual, cases of your own unit, or one case again and again without acting on it is shown to the supervisor and the auditor.'
    : '您查阅案件内容（文书、证据、谈话和认定、消息、导出）的人员、时间和所填理由均予记录。七日内查阅案件明显多于一般、查阅涉及本人所在单位的案件、反复查阅同一案件而没有办理的，将列给 supervisor 和 auditor。'
