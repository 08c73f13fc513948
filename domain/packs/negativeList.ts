import type { Criterion } from './rulePack.ts'
import { cite } from './sources.ts'

/** N1–N4: bars to tolerance that F1–F9 don't ask for. */
export const negativeList = [
  {
    id: 'N1',
    question:
      '是否故意规避、干涉、破坏集体决策，由个人或者少数人决定重大决策、重要人事任免、重大项目安排或者大额度资金运作事项？（met＝存在，不予容错）',
    negative: true,
    factor: '程序方法',
    sources: [
      cite('sanctions', '第三十条第一项', '违反民主集中制原则，个人或者少数人决定重大事项'),
      cite('soeSanctions', '第十八条第二项', '故意规避、干涉、破坏集体决策'),
    ],
  },
  {
    id: 'N2',
    question: '是否恶意串通，损害公共利益？（met＝存在，不予容错）',
    negative: true,
    factor: '动机态度',
    sources: [cite('hengqin')],
  },
  {
    id: 'N3',
    question: '是否在处分期内再次故意违法？（met＝存在，不予容错）',
    negative: true,
    factor: '性质程度',
    sources: [cite('sanctions', '第十三条第一项'), cite('soeSanctions', '第十三条第一项')],
  },
  {
    id: 'N4',
    question: '是否串供，伪造、隐匿、毁灭证据，或者阻止他人检举、提供证据？（met＝存在，不予容错）',
    negative: true,
    factor: '动机态度',
    sources: [
      cite('sanctions', '第十三条第二项、第三项', '阻止他人检举、提供证据的'),
      cite('soeSanctions', '第十三条第二项、第三项', '串供或者伪造、隐匿、毁灭证据'),
    ],
  },
] as const satisfies readonly Criterion[]
