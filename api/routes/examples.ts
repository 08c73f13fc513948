/** Bodies to begin with, for the description of the interface. */
export const startExample = {
  kind: 'tolerance',
  regime: 'general',
  applicantKind: 'person',
  subject: { personId: 'p-1', name: '王建国', rank: 'township' },
  unit: '镇海区某街道办事处',
  matter: { organ: 'zhenhai', number: '镇纪立〔2026〕3号', state: 'open' },
  facts: '在项目推进中先行先试，出现工期延误。',
  circumstances: [],
}

export const actionExample = { type: 'assignHandlers', ifSeq: 3, handlers: ['investigator-li', 'investigator-sun'] }

export const riskFilingExample = {
  unit: '镇海区某局',
  step: '招标程序完成前，委托中介机构开展安全隐患排查。',
  reasons: '刚发生重大事故，排查不能等待；费用控制在限额以内，事后补办手续。',
  decidedBy: '局党组会议',
  decidedOn: '2026-03-02',
  enclosures: ['局党组会议纪要'],
}

export const supervisionExample = {
  source: 'audit',
  matter: { organ: '区审计局', number: '镇审〔2026〕3号' },
  subject: { personId: 'p-1', name: '王建国' },
  unit: '镇海区某局',
  summary: '审计发现，招标程序完成前已委托中介机构。',
  receivedOn: '2026-03-02',
}
