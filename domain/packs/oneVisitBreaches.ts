import type { Criterion, Source } from './rulePack.ts'
import { cite, derivedFrom } from './sources.ts'

/** The acts are law; that they bar tolerance is read from condition 46(2), which they break. */
const sources: readonly Source[] = [
  cite('oneVisitLaw', '第四十三条'),
  derivedFrom('《浙江省保障“最多跑一次”改革规定》', '第四十三条、第四十六条第二项'),
]

/**
 * The nine breaches of duty of 浙江省保障“最多跑一次”改革规定 43, grouped by the file that shows them: the window's file, the
 * inspection record, the data log, and the statute's own remainder. One question for all nine would let one reason
 * cover four kinds of evidence; nine questions would ask the same file four times.
 */
export const oneVisitBreaches = [
  {
    id: 'V1',
    question:
      '受理办理中是否增加例外事项、无依据限定申请方式、要求提供办事指南外材料或者重复提供材料、逾期办理？（met＝有其一，不予容错）',
    answers: [
      { text: '无', result: 'notMet' },
      { text: '增加例外事项', result: 'met' },
      { text: '无依据限定申请方式', result: 'met' },
      { text: '要求办事指南外材料或重复提供', result: 'met' },
      { text: '逾期', result: 'met' },
    ],
    negative: true,
    factor: '程序方法',
    sources,
  },
  {
    id: 'V2',
    question: '许可后监管中是否未检查告知承诺制许可条件，或者违规现场检查？（met＝有其一，不予容错）',
    answers: [
      { text: '无', result: 'notMet' },
      { text: '未检查告知承诺制许可条件', result: 'met' },
      { text: '违规现场检查', result: 'met' },
    ],
    negative: true,
    factor: '性质程度',
    sources,
  },
  {
    id: 'V3',
    question: '平台和数据方面是否未联通“一窗受理”平台，或者违规使用、更改、编造公共数据？（met＝有其一，不予容错）',
    answers: [
      { text: '无', result: 'notMet' },
      { text: '未联通“一窗受理”平台', result: 'met' },
      { text: '违规使用、更改、编造公共数据', result: 'met' },
    ],
    negative: true,
    factor: '性质程度',
    sources,
  },
  {
    id: 'V4',
    question: '是否有该规定第四十三条所列的其他行为？（met＝有，不予容错；须写明具体行为和所违反的条款）',
    answers: [
      { text: '无', result: 'notMet' },
      { text: '其他', result: 'met' },
    ],
    negative: true,
    factor: '性质程度',
    sources,
  },
] as const satisfies readonly Criterion[]
