import type { RequestHandler } from 'express'

import { contentDisposition } from '../domain/media/file-names.ts'
import { plainFileName } from '../domain/text/slug.ts'
import type { Services } from '../services/services.ts'
import { viewerOfFile, type FileAsk } from './viewer-of-file.ts'

type MinutesInput = Omit<FileAsk, 'req'> & { readonly services: Pick<Services, 'meetings'> }

const KINDS = {
  'bien-ban.pdf': { format: 'pdf', mimeType: 'application/pdf', kind: 'inline' },
  'bien-ban.docx': {
    format: 'docx',
    mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    kind: 'attachment',
  },
} as const

/**
 * `GET /media/minutes/<meeting>/bien-ban.pdf` and `.docx`: below `/media`, where the cookie of files goes. Who may not read the minutes, or
 * there are none: 404.
 */
export const minutesFiles =
  (input: MinutesInput): RequestHandler =>
  async (req, res, next) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return next()
    const missing = () => void res.status(404).type('txt').send('404')
    const name = String(req.params.name ?? '')
    const asked = Object.hasOwn(KINDS, name) ? KINDS[name as keyof typeof KINDS] : null
    if (asked === null) return missing()
    const viewer = await viewerOfFile({ ...input, req })
    const id = String(req.params.id ?? '')
    const { format, mimeType, kind } = asked
    const file = viewer && (await input.services.meetings.minutesFile({ id, viewer, format }))
    if (!file) return missing()
    const { fileName, bytes } = file
    res.set({
      'Content-Type': mimeType,
      'Content-Disposition': contentDisposition({
        kind,
        fileName,
        plainName: plainFileName(fileName),
      }),
      'X-Content-Type-Options': 'nosniff',
      // Rights may go at any moment, and a draft goes on.
      'Cache-Control': 'private, no-store',
      Vary: 'Authorization, Cookie',
    })
    res.end(Buffer.from(bytes))
  }
