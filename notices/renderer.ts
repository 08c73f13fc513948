import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { CaseFile, Enclosure } from './caseFile.ts'
import type { NoticeDocument } from './document.ts'

/** What is to be rendered, and as what: a file of a case as PDF, or a notice. */
export type Printable =
  | { as: 'caseFile'; content: CaseFile; enclosures?: Enclosure[] }
  | { as: 'pdf' | 'docx'; content: NoticeDocument }

export type Render = (printable: Printable) => Promise<Buffer>
/** `fontsDir`: a folder of licensed faces. */
type RendererOptions = { niceness?: number; fontsDir?: string | undefined }
export type RendererData = { niceness: number; fontsDir: string | undefined }

/** A thread holds 200 MB and more: it ends when nothing was asked of it for so long. */
const idleMs = 60_000

/**
 * Renders in a thread of its own, one thing at a time: a large file takes a second, in which the caller's event loop
 * goes on. With a `niceness` (0–19) it makes way for other threads. The thread starts with the first and keeps no
 * process alive. Throws an error with the text of the thread's own.
 */
export function createRenderer({ niceness = 0, fontsDir }: RendererOptions = {}): Render {
  let thread: Worker | undefined
  let idle: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()

  function started(): Worker {
    const made = new Worker(new URL('./renderThread.ts', import.meta.url), {
      workerData: { niceness, fontsDir } satisfies RendererData,
    })
    made.unref()
    for (const end of ['exit', 'error']) made.on(end, () => forget(made))
    return made
  }

  function forget(ended: Worker): void {
    if (thread === ended) thread = undefined
  }

  async function render(printable: Printable): Promise<Buffer> {
    clearTimeout(idle)
    thread ??= started()
    const current = thread
    current.ref()
    const ended = new AbortController()
    const abort = () => ended.abort(new Error('the rendering thread ended'))
    current.once('exit', abort)
    const answered = once(current, 'message', { signal: ended.signal })
    current.postMessage(printable)
    try {
      const [{ bytes, error }] = (await answered) as [{ bytes?: Uint8Array; error?: string }]
      if (!bytes) throw new Error(error)
      return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    } finally {
      current.off('exit', abort)
      current.unref()
      idle = setTimeout(() => {
        forget(current)
        void current.terminate()
      }, idleMs)
      idle.unref()
    }
  }

  return printable => {
    const made = last.then(() => render(printable))
    last = made.catch(() => {})
    return made
  }
}
