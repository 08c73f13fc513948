import type { CaseView } from '#api/views/caseView.ts'
import { organsOf } from '#domain/access/organsOfRelease.ts'
import type { ClarificationState } from '#domain/clarification/state.ts'
import type { FalseAccusationState } from '#domain/falseAccusation/state.ts'
import { organName } from '#domain/texts/organName.ts'
import { dayOf } from '#domain/time/calendar.ts'
import type { CaseFile, FilePart } from '#notices/caseFile.ts'
import { longDay, word } from '#notices/content/blocks.ts'
import { besidePart, deadlinesPart } from './beside.ts'
import { approvalPart, carryingOutPart, evaluationPart, proposalPart } from './clarification.ts'
import { elementsPart, findingPart, heardPart, openingPart, registerPart } from './falseAccusation.ts'
import { type AnyMaterial, type Material, moment } from './material.ts'
import { minutesPart } from './minutes.ts'
import { applicationPart } from './tolerance/application.ts'
import { inquiryPart } from './tolerance/inquiry.ts'
import { correctionPart, decisionPart, servicePart } from './tolerance/results.ts'

/** 办理经过: the entries of the ledger in words, oldest first. */
const timelinePart = ({ timeline, name, state }: AnyMaterial): FilePart => ({
  title: '办理经过',
  blocks: [
    {
      type: 'table',
      head: ['序号', '时间', '办理', '事项'],
      rows: timeline.map(({ at, actor, text }, index) => {
        const by =
          actor?.person === undefined ? (actor ? organName(organsOf(state), actor.organ) : '系统') : name(actor.person)
        return [String(index + 1), moment(at), by, text]
      }),
    },
  ],
})

/** 文书和材料目录: every document with number and hash; what can be shown is bound in after the last part. */
const documentsPart = ({ view }: AnyMaterial): FilePart => ({
  title: '文书和材料目录',
  blocks: view.documents.length
    ? [
        {
          type: 'table',
          head: ['序号', '名称', '文号', '格式', 'SHA-256'],
          rows: view.documents.map(({ title, number = '', format, sha256, voidedBy }, index) => [
            String(index + 1),
            title + (voidedBy === undefined ? '' : '（已作废）'),
            number,
            format.toUpperCase(),
            sha256 ?? '未生成',
          ]),
        },
      ]
    : [],
})

/** What a case has of its own kind. */
function partsOf(material: AnyMaterial): FilePart[] {
  switch (material.state.kind) {
    case 'tolerance': {
      const own = material as Material
      return [
        applicationPart(own),
        inquiryPart(own),
        minutesPart(own),
        decisionPart(own),
        servicePart(own),
        correctionPart(own),
      ]
    }
    case 'clarification': {
      const own = material as Material<ClarificationState>
      return [proposalPart(own), evaluationPart(own), approvalPart(own), carryingOutPart(own), servicePart(own)]
    }
    case 'falseAccusation': {
      const own = material as Material<FalseAccusationState>
      return [
        openingPart(own),
        elementsPart(own),
        heardPart(own),
        minutesPart(own),
        findingPart(own),
        registerPart(own),
        servicePart(own),
      ]
    }
  }
}

/** Whom the case is about, called as its kind calls the person. */
function personOf(view: CaseView): { name: string; value: string }[] {
  if (view.kind === 'falseAccusation') return view.accused ? [{ name: '被诬告人', value: view.accused.name }] : []
  return view.subject ? [{ name: '当事人', value: view.subject.name }] : []
}

/**
 * 卷宗: the whole file of a case as its reader may have it: cover, index, what was done, all documents, then the text of
 * the case.
 */
export function dossierOf(material: AnyMaterial): CaseFile {
  const { view, ledger, made, name } = material
  const { organName: issuer, number, kind, openedAt, receivedOn, closedAt, outcome, stage, handlers = [] } = view
  return {
    form: 'dossier',
    issuer,
    number,
    title: `${word('kind', kind)}卷宗`,
    cover: [
      { name: '案号', value: number },
      ...personOf(view),
      { name: '收到日期', value: longDay(receivedOn) },
      { name: '立卷日期', value: longDay(dayOf(openedAt)) },
      closedAt === undefined
        ? { name: '现处阶段', value: word('stage', stage) }
        : { name: '结案日期', value: longDay(dayOf(closedAt)) },
      ...(outcome === undefined ? [] : [{ name: '结果', value: word('outcome', outcome) }]),
      ...(handlers.length > 0 ? [{ name: '承办人', value: handlers.map(name).join('、') }] : []),
      { name: '规则包', value: material.pack?.title ?? view.rulePack },
    ],
    parts: [
      timelinePart(material),
      documentsPart(material),
      ...partsOf(material),
      deadlinesPart(material),
      besidePart(material),
    ],
    made,
    ledger,
  }
}
