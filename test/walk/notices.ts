import type { Entry } from '#domain/entry.ts'
import { packOf } from '#domain/packs/packs.ts'
import type { RulePack } from '#domain/packs/rulePack.ts'
import type { CaseEvent, CaseState } from '#domain/processes.ts'
import { noticeContent } from '#notices/content/noticeContent.ts'
import type { NoticeContent } from '#notices/document.ts'
import type { Node } from './node.ts'

/** What a notice says, in its title, to its addressee and in its text. */
export const textOf = ({ title, addressee, blocks }: NoticeContent): string =>
  JSON.stringify([title, addressee, blocks], (key, value) => (key === 'type' ? undefined : value)).replace(
    /"\w+":/g,
    '',
  )

/** The notices that an entry issues, as they are written. */
export function noticesOf({ after, entry }: { after: Node<CaseState>; entry: Entry<CaseEvent> }): NoticeContent[] {
  const { state, witnessed } = after
  const { event } = entry
  return (event.then?.notices ?? []).map(({ id }) => {
    const first = witnessed.issued[id] as CaseEvent
    return noticeContent(state, id, {
      caseNumber: state.number,
      issuer: '机关',
      pack: packOf(state.rulePack) as RulePack,
      cause: { event: first, ...(event.type === 'reissueNotice' && { reissue: event }) },
    })
  })
}
