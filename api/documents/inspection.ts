import { createHash } from 'node:crypto'
import { Transform } from 'node:stream'
import { Problem } from '#engine/problem.ts'
import { archiveTypeOf, directoryBytes } from './archiveType.ts'
import {
  acceptedFormats,
  type Encoding,
  type FileType,
  isReadable,
  possibleEncodings,
  sniff,
  sniffedBytes,
  textType,
} from './fileType.ts'

/** What was found out about a file while it passed. */
export type Inspected = FileType & { sha256: string; bytes: number }

const unsupported = () => new Problem('UNSUPPORTED_TYPE', { details: { accepted: acceptedFormats } })

/** What is learnt of a file from one chunk after the other; `end` tells its type, or refuses. */
type Reader = { read: (chunk: Buffer) => void; end: () => FileType }

/** Text in any encoding that all of its bytes bear out; refuses as soon as none is left. */
function readText(head: Buffer, isCsv: boolean): Reader {
  const decoders = new Map(possibleEncodings(head).map(name => [name, new TextDecoder(name, { fatal: true })]))
  const keep = (chunk: Buffer, stream: boolean) => {
    for (const [encoding, decoder] of decoders) if (!reads(decoder, chunk, stream)) decoders.delete(encoding)
    if (decoders.size === 0) throw unsupported()
  }
  return {
    read: chunk => keep(chunk, true),
    end() {
      keep(Buffer.alloc(0), false)
      const [encoding] = decoders.keys() as Iterable<Encoding>
      return textType(isCsv, encoding ?? 'utf-8')
    },
  }
}

function reads(decoder: InstanceType<typeof TextDecoder>, chunk: Buffer, stream: boolean): boolean {
  try {
    return isReadable(decoder.decode(chunk, { stream }))
  } catch {
    return false
  }
}

/** An archive, whose last bytes are kept until its end has passed. */
function readArchive(): Reader {
  let tail = Buffer.alloc(0)
  return {
    read(chunk) {
      tail = Buffer.concat([tail, chunk]).subarray(-directoryBytes)
    },
    end() {
      const type = archiveTypeOf(tail)
      if (!type) throw unsupported()
      return type
    },
  }
}

async function readerOf(head: Buffer, isCsv: boolean): Promise<Reader> {
  const found = head.length === 0 ? undefined : await sniff(head)
  if (found === undefined) throw unsupported()
  if (found === 'text') return readText(head, isCsv)
  return found === 'archive' ? readArchive() : { read: () => {}, end: () => found }
}

/**
 * Passes a file through unchanged and tells type, hash and size when it has passed. It holds back the first 256 KiB
 * until their type is known; the stream fails with `UNSUPPORTED_TYPE` for any other type, empty files among them.
 */
export function inspection(isCsv: boolean): { through: Transform; inspected: () => Inspected } {
  const hash = createHash('sha256')
  let bytes = 0
  let type: FileType | undefined
  let reader: Reader | undefined
  let held: Buffer[] = []

  async function begin(): Promise<Buffer> {
    const head = Buffer.concat(held)
    held = []
    reader = await readerOf(head, isCsv)
    reader.read(head)
    return head
  }

  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      bytes += chunk.length
      if (reader === undefined) {
        held.push(chunk)
        if (bytes < sniffedBytes) return done()
        begin().then(head => done(null, head), done)
        return
      }
      try {
        reader.read(chunk)
        done(null, chunk)
      } catch (error) {
        done(error as Error)
      }
    },
    flush(done) {
      const rest = reader === undefined ? begin() : Promise.resolve(undefined)
      rest
        .then(head => {
          type = reader?.end()
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
