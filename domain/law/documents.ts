/**
 * S binds in Ningbo; P published elsewhere (参照外地规定); A assumption (本地规定未载明); Q quoted, official text still to be
 * checked.
 */
export type Mark = 'S' | 'P' | 'A' | 'Q'

/**
 * A text of law or policy: its title, its short name in sentences, and the day from which the version read here is in
 * force.
 */
export type LawDocument = { title: string; short?: string; inForce?: string; mark: Mark }

/** Every document that the product cites, by key. */
export const documents = {
  ningboGeneral: { title: '宁波市改革创新容错纠错实施办法（试行）（据2018年9月新闻报道）', mark: 'S' },
  ningboOneVisit: { title: '宁波市“最多跑一次”改革容错纠错专项办法（据2018年9月新闻报道，仅见名称）', mark: 'S' },
  ningboMajorProject: { title: '宁波市推进重大项目容错纠错实施细则（据2018年9月新闻报道，仅见名称）', mark: 'S' },
  ningboAudit: { title: '宁波市审计容错纠错机制实施细则（试行）（据2018年9月新闻报道）', mark: 'S' },
  ningboSoe: { title: '宁波市属国有企业改革创新容错纠错实施细则（据2018年9月新闻报道）', mark: 'S' },
  ningboComplaints: { title: '关于做好容错纠错情形信访举报澄清工作的通知（据2018年9月新闻报道）', mark: 'S' },
  ningboCare: { title: '关于进一步关心关爱干部的实施意见（据2018年9月新闻报道）', mark: 'S' },
  zhenhai: { title: '宁波市镇海区审计容错实例（据2018年9月新闻报道）', mark: 'S' },
  oneVisitLaw: { title: '浙江省保障“最多跑一次”改革规定', inForce: '2019-01-01', mark: 'S' },
  zhejiangAudit: { title: '浙江省审计条例', mark: 'S' },
  zhejiangCredit: { title: '浙江省公共信用信息管理条例', inForce: '2018-01-01', mark: 'S' },
  zhejiangBidding: { title: '浙江省招标投标条例', mark: 'S' },
  auditLaw: { title: '中华人民共和国审计法', short: '审计法', inForce: '2022-01-01', mark: 'S' },
  auditLawRules: { title: '中华人民共和国审计法实施条例', short: '审计法实施条例', inForce: '2010-05-01', mark: 'S' },
  sanctions: { title: '中华人民共和国公职人员政务处分法', short: '政务处分法', inForce: '2020-07-01', mark: 'S' },
  soeSanctions: { title: '国有企业管理人员处分条例', inForce: '2024-09-01', mark: 'S' },
  supervisionLaw: { title: '中华人民共和国监察法', short: '监察法', inForce: '2025-06-01', mark: 'S' },
  criminalLaw: { title: '中华人民共和国刑法', short: '刑法', inForce: '2024-03-01', mark: 'S' },
  publicSecurity: { title: '中华人民共和国治安管理处罚法', short: '治安管理处罚法', inForce: '2026-01-01', mark: 'S' },
  civilCode: { title: '中华人民共和国民法典', short: '民法典', inForce: '2021-01-01', mark: 'S' },
  petitions: { title: '信访工作条例', inForce: '2022-05-01', mark: 'S' },
  creditRepair: { title: '信用修复管理办法', inForce: '2026-04-01', mark: 'S' },
  partyDiscipline: { title: '中国共产党纪律处分条例', short: '纪律处分条例', inForce: '2024-01-01', mark: 'Q' },
  reporting: { title: '纪检监察机关处理检举控告工作规则', inForce: '2020-01-21', mark: 'Q' },
  clarifyOpinion: { title: '中央纪委国家监委关于做好失实检举控告澄清工作的意见', mark: 'Q' },
  memberRights: { title: '中国共产党党员权利保障条例', inForce: '2020-12-25', mark: 'Q' },
  accountability: { title: '中国共产党问责条例', short: '问责条例', inForce: '2019-09-01', mark: 'Q' },
  partyGroups: { title: '中国共产党党组工作条例', short: '党组工作条例', inForce: '2019-04-06', mark: 'Q' },
  threeDistinctions: { title: '“三个区分开来”', mark: 'Q' },
  sixFactors: {
    title: '中共中央办公厅关于进一步激励广大干部新时代新担当新作为的意见',
    inForce: '2018-05-20',
    mark: 'Q',
  },
  jilinClarify: { title: '吉林省失实检举控告澄清实施意见（据2020年7月新闻报道）', mark: 'P' },
  hunanClarify: { title: '湖南省失实检举控告澄清规定（据新闻报道）', mark: 'P' },
  hubeiClarify: { title: '湖北省澄清正名工作办法', mark: 'P' },
  gansuFalseAccusation: { title: '甘肃省处置诬告陷害行为办法（试行）', mark: 'P' },
  sichuanFalseAccusation: { title: '四川省诬告陷害查处规定（公开摘录）', mark: 'P' },
  henanCredit: { title: '河南省社会信用条例', mark: 'P' },
  shanghaiCredit: { title: '上海市社会信用条例', mark: 'P' },
  shenzhenCredit: { title: '深圳经济特区社会信用条例', mark: 'P' },
  soeLosses: { title: '中央企业违规经营投资责任追究实施办法（国资委令第46号）', mark: 'P' },
  hubeiSoe: { title: '湖北省国有企业容错免责事项清单（2024年版）', mark: 'P' },
  hubeiReform: { title: '湖北省全面深化改革促进条例', mark: 'P' },
  hubeiCases: { title: '湖北省公开容错案例', mark: 'P' },
  sichuan: { title: '中国（四川）自由贸易试验区容错纠错工作办法', mark: 'P' },
  hancheng: { title: '韩城市党政干部容错纠错实施办法（试行）', mark: 'P' },
  shaanxi: { title: '陕西省党政干部容错纠错办法（试行）', mark: 'P' },
  dali: { title: '大理州容错纠错规定（公开摘录）', mark: 'P' },
  wucheng: { title: '金华市婺城区审计容错规定（2021年6月4日）', mark: 'P' },
  hangzhouAudit: { title: '杭州市审计容错规定（杭委审办法〔2019〕68号）', mark: 'P' },
  zhejiangReports: { title: '浙江省容错纠错工作报道（2018年）', mark: 'P' },
  shanghaiOneNet: { title: '上海市“一网通办”决定（2021年）', mark: 'P' },
  shanghaiScience: { title: '上海市科学技术进步条例', mark: 'P' },
  hengqin: { title: '横琴新区条例', mark: 'P' },
} as const satisfies Record<string, LawDocument>

export type DocumentKey = keyof typeof documents
