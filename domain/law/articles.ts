import type { DocumentKey } from './documents.ts'

/**
 * How an article was checked, by whom and when. `statute`: read in a collection of statutes; `reprint`: read in a
 * reprint of a Party rule, official text still to be checked; `report`: known from reports or excerpts, nobody has read
 * the text. `analogy`: it governs another matter and is followed as a model (参照), never the basis of a paper.
 */
export type Check = { by: string; on: string; as: 'statute' | 'reprint' | 'report'; analogy?: true }

const by = '正名编制组'
/** Against public collections of statutes, as of June 2026. */
const statute: Check = { by, on: '2026-11-30', as: 'statute' }
const reprint: Check = { by, on: '2026-11-30', as: 'reprint' }
const byAnalogy: Check = { ...statute, analogy: true }
const report: Check = { by, on: '2026-11-27', as: 'report' }

const all = <const A extends string>(check: Check, ...articles: A[]): Record<A, Check> =>
  Object.fromEntries(articles.map(article => [article, check])) as Record<A, Check>

/** Every article that the product cites: an article that does not stand here cannot be named. */
export const articles = {
  oneVisitLaw: all(
    statute,
    '第十一条第二项',
    '第四十三条',
    '第四十六条',
    '第四十六条第一项',
    '第四十六条第二项',
    '第四十六条第三项',
    '第四十六条第四项',
    '第四十六条第五项',
  ),
  zhejiangAudit: all(report, '第三十三条', '第三十四条', '第三十六条', '第三十九条'),
  zhejiangCredit: all(
    statute,
    '第十一条',
    '第十一条第二项',
    '第十一条第三项',
    '第十五条',
    '第十六条',
    '第二十四条',
    '第二十八条',
    '第三十条',
    '第三十一条',
  ),
  zhejiangBidding: all(statute, '第四十九条'),
  auditLaw: all(statute, '第四十四条'),
  auditLawRules: all(report, '第三十九条'),
  sanctions: {
    ...all(
      statute,
      '第十三条第一项',
      '第十三条第二项、第三项',
      '第三十条第一项',
      '第三十二条第四项',
      '第五十三条',
      '第六十二条第四项',
    ),
    ...all(byAnalogy, '第四十二条', '第四十三条', '第四十五条', '第四十七条', '第四十八条'),
  },
  soeSanctions: all(
    report,
    '第十一条第一款第七项',
    '第十二条第一款',
    '第十三条第一项',
    '第十三条第二项、第三项',
    '第十八条第二项',
    '第二十七条',
    '第二十九条',
    '第三十八条',
    '第三十九条',
    '第四十条',
  ),
  supervisionLaw: { ...all(statute, '第七十三条'), ...all(byAnalogy, '第五十六条') },
  criminalLaw: all(statute, '第二百四十三条', '第二百四十三条第三款'),
  publicSecurity: all(statute, '第五十条第一款第三项'),
  civilCode: all(statute, '第二百零一条', '第二百零二条', '第二百零三条', '第一千二百五十九条'),
  petitions: all(statute, '第四十七条'),
  partyDiscipline: all(reprint, '第五十九条第二款'),
  reporting: {
    ...all(reprint, '第二十一条', '第二十七条', '第二十九条', '第三十九条', '第四十条', '第四十一条', '第四十四条'),
    ...all(reprint, '第四十一条第一项', '第四十一条第二项', '第四十一条第三项', '第四十一条第四项', '第四十一条第五项'),
    ...all(reprint, '第四十五条', '第四十七条', '第四十八条', '第五十条'),
  },
  memberRights: all(reprint, '第三十四条'),
  accountability: all(reprint, '第十七条', '第十七条第一项', '第十七条第二项', '第十七条第三项', '第十七条第二款'),
  partyGroups: all(report, '第二十七条'),
  threeDistinctions: all(reprint, '第一项', '第二项', '第三项'),
  hubeiClarify: all(report, '第二条'),
  henanCredit: all(report, '第四十一条', '第四十二条'),
  shanghaiCredit: all(report, '第三十六条'),
  shenzhenCredit: all(report, '第八十二条'),
  soeLosses: all(report, '第三十六条', '第三十六条第一项', '第三十六条第二项', '第三十六条第三项'),
  hubeiSoe: all(report, '第一项', '第二项', '第三项', '第四项', '第五项', '第六项', '第七项', '第八项、第九项'),
  hancheng: all(report, '第四条', '第四条第一项', '第四条第二项'),
  wucheng: all(report, '第二条', '第三条第一项'),
  shanghaiOneNet: all(report, '第十六条'),
  shanghaiScience: all(report, '第四十五条'),
} as const satisfies Partial<Record<DocumentKey, Record<string, Check>>>

type Articles = typeof articles
/** The articles of a document that may be named. */
export type ArticleOf<K extends DocumentKey> = K extends keyof Articles ? keyof Articles[K] & string : never
