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
