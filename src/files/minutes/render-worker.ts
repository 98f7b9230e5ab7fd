import { parentPort } from 'node:worker_threads'

import type { MinutesDocument } from './minutes-document.ts'
import { minutesDocx } from './minutes-docx.ts'
import { minutesPdf } from './minutes-pdf.ts'

export type MinutesFormat = 'pdf' | 'docx'
export type RenderJob = {
  readonly format: MinutesFormat
  readonly document: MinutesDocument
}
export type Rendered = { readonly bytes: Uint8Array } | { readonly problem: string }

const RENDERERS = { pdf: minutesPdf, docx: minutesDocx }

parentPort?.on('message', ({ format, document }: RenderJob) => {
  const answer = (rendered: Rendered) => parentPort?.postMessage(rendered)
  RENDERERS[format](document).then(
    (bytes) => answer({ bytes }),
    (error: unknown) =>
      answer({
        problem: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
  )
})
