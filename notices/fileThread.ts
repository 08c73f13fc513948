import { parentPort } from 'node:worker_threads'
import type { CaseFile } from './caseFile.ts'
import { renderCaseFile } from './pdf.ts'

/** Renders the files that it is sent, one after the other, and sends each back as PDF or as what went wrong. */
parentPort?.on('message', async (file: CaseFile) => {
  try {
    parentPort?.postMessage({ pdf: await renderCaseFile(file) })
  } catch (error) {
    parentPort?.postMessage({ error: String(error) })
  }
})
