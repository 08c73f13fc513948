import type { CaseView } from '#api/views/caseView.ts'
import { panelOf } from '#api/views/roundView.ts'
import type { FilePart } from '#notices/caseFile.ts'
import { fields, heading, paragraph, subheading, word } from '#notices/content/blocks.ts'
import type { Block } from '#notices/document.ts'
import { type AnyMaterial, moment } from './material.ts'

type Round = NonNullable<CaseView['rounds']>[number]

/** A vote as numbers: due, present, and the ballots for each choice. */
export function countRows({ tallies = {}, result }: Round): [string, string][] {
  const { due = 0, present = 0 } = Object.values(tallies)[0] ?? {}
  const counted = Object.entries(tallies).map(([question, { counts }]) => {
    const ballots = Object.entries(counts).map(([choice, votes]) => `${choiceOf(question, choice)}${votes}票`)
    return aboutQuestion(question, ballots.join('，'))
  })
  const adopted = Object.entries(tallies).flatMap(([question, tally]) =>
    tally.adopted === undefined ? [] : [aboutQuestion(question, choiceOf(question, tally.adopted))],
  )
  return [
    ['应到', `${due}人`],
    ['到会', `${present}人`],
    ['计票', counted.length > 0 ? counted.join('；') : '未计票'],
    ['结果', word('roundResult', result ?? '') + (adopted.length > 0 ? `：${adopted.join('；')}` : '')],
  ]
}

/** A vote on one question has choices of its own; where several are voted apart each is established, or not. */
const choiceOf = (question: string, choice: string) => word(question === 'outcome' ? 'choice' : 'elementChoice', choice)
const aboutQuestion = (question: string, text: string) =>
  question === 'outcome' ? text : `${word('element', question)}：${text}`

/** Ballots by name and written views, for readers who may have them: panel and approver (docs/rules.md 0, Panel). */
export function ballotBlocks({ name }: AnyMaterial, round: Round): Block[] {
  const ballots = round.ballots ?? []
  if (ballots.length === 0) return []
  const rows = ballots.map(({ member, choice, choices = {}, opinion = '' }) => {
    const voted = choice === undefined ? Object.entries(choices) : [['outcome', choice] as const]
    const texts = voted.map(([question, one]) => aboutQuestion(question, choiceOf(question, one)))
    return [name(member), texts.join('；'), opinion]
  })
  return [subheading('记名表决'), { type: 'table', head: ['成员', '表决', '意见'], rows }]
}

function roundBlocks(material: AnyMaterial, round: Round): Block[] {
  const { state, cut, name } = material
  const voted = state.rounds.find(other => other.round === round.round)
  const panel = voted && panelOf(state, voted)
  if (!voted || round.closedAt === undefined) return []
  const absences = (round.absences ?? []).map(({ member, reason, writtenView }) => [
    name(member),
    reason,
    writtenView ?? '',
  ])
  return [
    heading(`第${round.round}轮（${word('panelPurpose', voted.purpose)}）`),
    fields([
      ['时间', moment(panel?.at ?? round.openedAt)],
      ['地点', panel?.place ?? '未记录'],
      ['主持人', panel ? name(panel.chair) : ''],
      ['记录人', panel?.recorder === undefined ? '未记录' : name(panel.recorder)],
      ...(cut === 'full' ? [['应到会人员', voted.due.map(name).join('、')] as [string, string]] : []),
      ['表决方式', '逐人投票，表决票封存至本轮结束'],
      ['表决期间', `${moment(round.openedAt)}至${moment(round.closedAt)}`],
      ...countRows(round),
    ]),
    ...(round.points === undefined ? [] : [subheading('讨论要点'), paragraph(round.points)]),
    ...(absences.length > 0
      ? [subheading('未到会人员'), { type: 'table' as const, head: ['成员', '事由', '书面意见'], rows: absences }]
      : []),
    ...ballotBlocks(material, round),
  ]
}

/** 集体研究: the minutes of every round that is over; an open one is not in any paper. */
export const minutesPart = (material: AnyMaterial): FilePart => ({
  title: '集体研究记录',
  blocks: (material.view.rounds ?? []).flatMap(round => roundBlocks(material, round)),
})
