import type { Response } from './http.ts'

/** Sends a paper that was made for this request, under a name without its ending; nobody keeps it. */
export function sendPdf(response: Response, name: string, pdf: Buffer): void {
  response.attachment(`${name}.pdf`)
  response.set({
    'Content-Type': 'application/pdf',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  })
  response.send(pdf)
}
