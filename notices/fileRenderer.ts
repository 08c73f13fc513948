import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { CaseFile } from './caseFile.ts'

/** A thread holds 200 MB and more: it ends when nothing was asked of it for so long. */
const idleMs = 60_000

/**
 * Renders files of cases in a thread of its own, one at a time: a large file takes a second, in which the caller's event
 * loop goes on. The thread starts with the first file and keeps no process alive.
 */
export function createFileRenderer(): (file: CaseFile) => Promise<Buffer> {
  let thread: Worker | undefined
  let idle: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()

  function started(): Worker {
    const made = new Worker(new URL('./fileThread.ts', import.meta.url))
    made.unref()
    for (const end of ['exit', 'error']) made.on(end, () => forget(made))
    return made
  }

  function forget(ended: Worker): void {
    if (thread === ended) thread = undefined
  }

  async function render(file: CaseFile): Promise<Buffer> {
    clearTimeout(idle)
    thread ??= started()
    const current = thread
    current.ref()
    const ended = new AbortController()
    const abort = () => ended.abort(new Error('the rendering thread ended'))
    current.once('exit', abort)
    const answered = once(current, 'message', { signal: ended.signal })
    current.postMessage(file)
    try {
      const [{ pdf, error }] = (await answered) as [{ pdf?: Uint8Array; error?: string }]
      if (!pdf) throw new Error(error)
      return Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
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

  return file => {
    const made = last.then(() => render(file))
    last = made.catch(() => {})
    return made
  }
}
