import { createHash } from 'node:crypto'
import { Transform } from 'node:stream'
import { Problem } from '#engine/problem.ts'
import { type FileType, sniff, sniffedBytes, textType } from './fileType.ts'

/** What was found out about a file while it passed. */
export type Inspected = FileType & { sha256: string; bytes: number }

const isControl = (chunk: Buffer) =>
  chunk.some(byte => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13)

/** Refuses bytes that are no text in UTF-8, a chunk at a time. */
function textCheck() {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  return (chunk: Buffer, last: boolean) => {
    try {
      decoder.decode(chunk, { stream: !last })
    } catch {
      throw new Problem('UNSUPPORTED_TYPE')
    }
    if (isControl(chunk)) throw new Problem('UNSUPPORTED_TYPE')
  }
}

/**
 * Passes a file through unchanged and tells type, hash and size when it has passed. It holds back the first 256 KiB until
 * their type is known; the stream fails with `UNSUPPORTED_TYPE` for any other type, empty files among them.
 */
export function inspection(isCsv: boolean): { through: Transform; inspected: () => Inspected } {
  const hash = createHash('sha256')
  let bytes = 0
  let type: FileType | undefined
  let held: Buffer[] = []
  let check: ReturnType<typeof textCheck> | undefined

  async function decideType(): Promise<Buffer> {
    const head = Buffer.concat(held)
    held = []
    const found = head.length === 0 ? undefined : await sniff(head)
    if (found === undefined) throw new Problem('UNSUPPORTED_TYPE')
    type = found === 'text' ? textType(isCsv) : found
    if (found === 'text') check = textCheck()
    check?.(head, false)
    return head
  }

  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      if (type === undefined) {
        held.push(chunk)
        if (bytes < sniffedBytes) return done()
        decideType().then(head => done(null, head), done)
        return
      }
      try {
        check?.(chunk, false)
        done(null, chunk)
      } catch (error) {
        done(error as Error)
      }
    },
    flush(done) {
      const rest = type === undefined ? decideType() : Promise.resolve(undefined)
      rest
        .then(head => {
          check?.(Buffer.alloc(0), true)
          done(null, head)
        })
        .catch(done)
    },
  })
  return {
    through,
    inspected() {
      if (!type) throw new Error('the file has not passed yet')
      return { ...type, sha256: hash.digest('hex'), bytes }
    },
  }
}
