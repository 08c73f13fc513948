import { language } from '../words/language.ts'
import { newKey } from './newKey.ts'
import { Refusal } from './refusal.ts'

type Given = { file: File; kind: string; title: string }

/** Hands in a document, telling how many percent were sent; throws a `Refusal`. */
export function uploadDocument(id: string, { file, kind, title }: Given, onProgress: (percent: number) => void) {
  const form = new FormData()
  form.set('kind', kind)
  if (title) form.set('title', title)
  form.set('file', file)
  return new Promise<void>((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/v1/cases/${id}/documents`)
    request.setRequestHeader('Accept-Language', language)
    request.setRequestHeader('X-Requested-By', 'console')
    request.setRequestHeader('Idempotency-Key', newKey())
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.floor((loaded / total) * 100))
    request.onload = () =>
      request.status < 300 ? resolve() : reject(Refusal.of(request.response as unknown, request.status))
    request.onerror = () => reject(new Refusal({ status: 0, code: 'OFFLINE' }))
    request.send(form)
  })
}
