import { organsOf } from '#domain/access/organsOfRelease.ts'
import type { CaseDocument, Receiver } from '#domain/case.ts'
import type { CaseState } from '#domain/processes.ts'
import { organName } from '#domain/texts/organName.ts'
import { fields } from '#notices/content/blocks.ts'
import type { NoticeDocument } from '#notices/document.ts'

type Facts = { number: string; receiver: string; on: string; ledger: { n: number; head: string } }

/**
 * The name of a receiver as the form prints it; empty for a sealed person, whose name is written in where it is known.
 */
export function receiverName(state: CaseState, receiver: Receiver, name: (person: string) => string): string {
  if (receiver.name !== undefined) return receiver.name
  if (receiver.person === undefined) return ''
  return receiver.person === state.subject && 'subjectFacts' in state ? state.subjectFacts.name : name(receiver.person)
}

/** 送达回证 of one notice for one receiver: to be signed by hand, then recorded with `recordService`. */
export function serviceForm(
  state: CaseState,
  { title }: CaseDocument,
  { number, receiver, on, ledger }: Facts,
): NoticeDocument {
  const issuer = organName(organsOf(state), state.organ)
  const blank = '　\n　'
  return {
    form: 'letter',
    issuer,
    number,
    title: '送达回证',
    addressee: '',
    blocks: [
      fields([
        ['送达文书', `${title}　${number}`],
        ['受送达人', receiver],
        ['送达地点', blank],
        ['送达方式', '□ 直接　□ 留置　□ 邮寄　□ 电子　□ 委托'],
        ['受送达人签收', '签名：\n　　　　年　　月　　日　　时'],
        ['代收人及关系', blank],
        ['拒收事由', blank],
        ['见证人', '签名：　　　　　　签名：'],
        ['送达人', '签名：　　　　　　签名：'],
        ['备注', '留置送达的，由两名见证人签名；见证人不能是受送达人或者本案当事人。'],
      ]),
    ],
    signature: issuer,
    date: on,
    ledger,
    language: 'zh-CN',
  }
}
