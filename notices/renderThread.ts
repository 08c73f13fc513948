import { setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { bind } from './binding.ts'
import { renderDocx } from './docx.ts'
import { renderCaseFile, renderPdf } from './pdf.ts'
import type { Printable, RendererData } from './renderer.ts'

const rendered = (printable: Printable): Promise<Buffer> => {
  switch (printable.as) {
    case 'caseFile':
      return bind(printable.content, printable.enclosures ?? [], file => renderCaseFile(file, fontsDir))
    case 'pdf':
      return renderPdf(printable.content, fontsDir)
    case 'docx':
      return renderDocx(printable.content)
  }
}

const { niceness, fontsDir } = workerData as RendererData
// Of Linux, where a priority is a thread's own; elsewhere it would be that of the whole process.
if (niceness > 0 && process.platform === 'linux') setPriority(niceness)

/** Renders what it is sent, one after the other, and sends the bytes back or what went wrong. */
parentPort?.on('message', async (printable: Printable) => {
  try {
    parentPort?.postMessage({ bytes: await rendered(printable) })
  } catch (error) {
    parentPort?.postMessage({ error: String(error) })
  }
})
