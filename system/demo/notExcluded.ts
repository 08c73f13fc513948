import { evaluate, proposal, signOffs } from './clarificationSteps.ts'
import type { DemoCase } from './story.ts'

const allegation = {
  id: 'a1',
  text: '收受工程承包人购物卡',
  finding: 'notVerified',
  basis: '承包人下落不明，未能查实，也不能排除。',
}

/** What was neither verified nor excluded: nobody is cleared of it, and nobody is called a false accuser for it. */
export const notExcluded: DemoCase = {
  id: 'E2',
  title: '未查实又不能排除：不予澄清，也不启动诬告甄别',
  source: '虚拟案例，依湖北、甘肃规定编写（参照外地规定）',
  outcome: 'notCleared',
  start: proposal(
    {
      subject: { personId: 'applicant-zhou', name: '周某', rank: 'township' },
      unit: '某区交通运输局',
      inquiry: { organ: 'zhenhai', number: '纪核〔2026〕11号', concludedOn: '2026-01-15' },
      allegations: [
        allegation,
        {
          id: 'a2',
          text: '违规接受宴请并打招呼',
          finding: 'partlySubstantiated',
          basis: '接受宴请属实，打招呼不属实。',
          untruePart: '为承包人打招呼',
        },
      ],
    },
    '核查办结，承办部门提出评估',
  ),
  steps: _facts => [
    { who: 'intake-chen', type: 'accept', tells: '受理' },
    {
      ...evaluate(['career'], ['a1'], 'unit', [], '对未能排除的问题提出澄清'),
      refused: 'NOT_CLEARABLE',
    },
    {
      ...evaluate(['career'], ['a2'], 'unit', [], '对部分属实、未经容错认定的问题提出澄清'),
      refused: 'NOT_CLEARABLE',
    },
    {
      who: 'supervisor-he',
      type: 'openFalseAccusation',
      body: { allegations: ['a1'], grounds: '举报未能查实。', indicators: ['rumour'] },
      refused: 'NOT_EXCLUDED',
      tells: '对未能排除的问题启动诬告甄别',
    },
    {
      who: 'investigator-li',
      type: 'evaluate',
      body: {
        necessity: [],
        allegations: [],
        reason: '一项未查实但不能排除，一项部分属实，均不属于失实检举控告。',
        ground: 'notExcluded',
      },
      tells: '建议不予澄清，写明理由',
    },
    ...signOffs('同意不予澄清。'),
    { who: 'approver-zhao', type: 'approve', tells: '主要负责人批准，书面说明不予澄清的理由，案件办结' },
  ],
  next: [
    {
      start: {
        who: 'intake-chen',
        tells: '直接就未能排除的问题立诬告陷害案',
        refused: 'NOT_EXCLUDED',
        body: run => ({
          kind: 'falseAccusation',
          accused: { personId: 'applicant-zhou', name: '周某', rank: 'township' },
          allegations: [{ ...allegation, text: `${allegation.text}${run}` }],
          grounds: '举报未能查实。',
          indicators: ['rumour'],
        }),
      },
      steps: () => [],
    },
  ],
}
