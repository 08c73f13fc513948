import type { Mark, Source } from './rulePack.ts'

const documents = {
  ningboGeneral: ['宁波市改革创新容错纠错实施办法（试行）（据2018年9月新闻报道）', 'S'],
  ningboOneVisit: ['宁波市“最多跑一次”改革容错纠错专项办法（据2018年9月新闻报道，仅见名称）', 'S'],
  ningboMajorProject: ['宁波市推进重大项目容错纠错实施细则（据2018年9月新闻报道，仅见名称）', 'S'],
  ningboAudit: ['宁波市审计容错纠错机制实施细则（试行）（据2018年9月新闻报道）', 'S'],
  ningboSoe: ['宁波市属国有企业改革创新容错纠错实施细则（据2018年9月新闻报道）', 'S'],
  zhenhai: ['宁波市镇海区审计容错实例（据2018年9月新闻报道）', 'S'],
  oneVisitLaw: ['浙江省保障“最多跑一次”改革规定', 'S'],
  zhejiangAudit: ['浙江省审计条例', 'S'],
  auditLaw: ['中华人民共和国审计法', 'S'],
  auditLawRules: ['中华人民共和国审计法实施条例', 'S'],
  sanctions: ['中华人民共和国公职人员政务处分法', 'S'],
  soeSanctions: ['国有企业管理人员处分条例', 'S'],
  reporting: ['纪检监察机关处理检举控告工作规则', 'Q'],
  clarifyOpinion: ['中央纪委国家监委关于做好失实检举控告澄清工作的意见', 'Q'],
  memberRights: ['中国共产党党员权利保障条例', 'Q'],
  jilinClarify: ['吉林省失实检举控告澄清实施意见（据2020年7月新闻报道）', 'P'],
  hunanClarify: ['湖南省失实检举控告澄清规定（据新闻报道）', 'P'],
  hubeiClarify: ['湖北省澄清正名工作办法', 'P'],
  supervisionLaw: ['中华人民共和国监察法', 'S'],
  criminalLaw: ['中华人民共和国刑法', 'S'],
  zhejiangCredit: ['浙江省公共信用信息管理条例', 'S'],
  zhejiangBidding: ['浙江省招标投标条例', 'S'],
  gansuFalseAccusation: ['甘肃省处置诬告陷害行为办法（试行）', 'P'],
  sichuanFalseAccusation: ['四川省诬告陷害查处规定（公开摘录）', 'P'],
  henanCredit: ['河南省社会信用条例', 'P'],
  shenzhenCredit: ['深圳经济特区社会信用条例', 'P'],
  ningboComplaints: ['关于做好容错纠错情形信访举报澄清工作的通知（据2018年9月新闻报道）', 'S'],
  threeDistinctions: ['“三个区分开来”', 'Q'],
  sixFactors: ['中共中央办公厅关于进一步激励广大干部新时代新担当新作为的意见', 'Q'],
  accountability: ['中国共产党问责条例', 'Q'],
  soeLosses: ['中央企业违规经营投资责任追究实施办法（国资委令第46号）', 'P'],
  hubeiSoe: ['湖北省国有企业容错免责事项清单（2024年版）', 'P'],
  hubeiReform: ['湖北省全面深化改革促进条例', 'P'],
  hubeiCases: ['湖北省公开容错案例', 'P'],
  sichuan: ['中国（四川）自由贸易试验区容错纠错工作办法', 'P'],
  hancheng: ['韩城市党政干部容错纠错实施办法（试行）', 'P'],
  shaanxi: ['陕西省党政干部容错纠错办法（试行）', 'P'],
  dali: ['大理州容错纠错规定（公开摘录）', 'P'],
  wucheng: ['金华市婺城区审计容错规定（2021年6月4日）', 'P'],
  hangzhouAudit: ['杭州市审计容错规定（杭委审办法〔2019〕68号）', 'P'],
  zhejiangReports: ['浙江省容错纠错工作报道（2018年）', 'P'],
  shanghaiOneNet: ['上海市“一网通办”决定（2021年）', 'P'],
  shanghaiScience: ['上海市科学技术进步条例', 'P'],
  hengqin: ['横琴新区条例', 'P'],
} as const satisfies Record<string, readonly [title: string, mark: Mark]>

type SourceKey = keyof typeof documents

/** Cites a document by its key; its mark comes with it. */
export function cite(key: SourceKey, article?: string, quote?: string): Source {
  const [document, mark] = documents[key]
  return { document, mark, ...(article && { article }), ...(quote && { quote }) }
}

/** An assumption of the product (本地规定未载明), with what it was derived from: a binding article it leans on doesn't make it binding. */
export function derivedFrom(what: string, article?: string): Source {
  return { document: `据${what}归纳`, mark: 'A', ...(article && { article }) }
}
