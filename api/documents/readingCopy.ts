import { issuedNotice } from '#engine/issuedNotice.ts'
import type { Render } from '#notices/renderer.ts'
import type { Database } from '#registers/database/database.ts'

type Deps = { database: Database; render: Render }
type Wanted = { caseId: string; noticeId: string; number: string; format: 'pdf' | 'docx' }

/**
 * A notice to a sealed person for those who read the case and may not know who that is: made when it is asked for,
 * without the name, and said to be no paper that was served.
 */
export async function readingCopy(
  { database, render }: Deps,
  { caseId, noticeId, number, format }: Wanted,
): Promise<Buffer> {
  const { content } = await issuedNotice(database, { caseId, document: noticeId, number })
  const note = {
    type: 'paragraph' as const,
    text: '（阅览件：不载姓名，不用于送达；送达的文本由身份保管人密封保管。）',
  }
  return render({ as: format, content: { ...content, blocks: [note, ...content.blocks] } })
}
