import path from 'node:path'

import type { RequestHandler, Response } from 'express'
import type { Payload } from 'payload'

import { contentDisposition } from '../domain/media/file-names.ts'
import { plainFileName } from '../domain/text/slug.ts'
import type { StoredMedia } from '../services/media/media.repository.ts'
import type { Services } from '../services/services.ts'
import { viewerOfFile } from './viewer-of-file.ts'

type MediaInput = {
  readonly payload: Payload
  readonly services: Pick<Services, 'media' | 'sessions'>
  /** Where uploads lie. Absolute. */
  readonly folder: string
}

/**
 * `GET /media/<id>/<any name>`: a file to whoever may read it, by the API's token, the member pages' cookie or the admin's, and
 * without any of them what is public. Everything else is 404: what somebody may not read does not exist for them.
 */
export const mediaFiles =
  (input: MediaInput): RequestHandler =>
  async (req, res, next) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return next()
    const id = String(req.params.id ?? '')
    const viewer = await viewerOfFile({ ...input, req })
    const file = await input.services.media.findStored({ id, viewer })
    if (file === null) return void res.status(404).type('txt').send('404')
    send({ file, folder: input.folder, res, next })
  }

function send({
  file,
  folder,
  res,
  next,
}: {
  readonly file: StoredMedia
  readonly folder: string
  readonly res: Response
  readonly next: (error?: unknown) => void
}): void {
  const { filename, mimeType, storedName } = file
  res.set({
    'Content-Type': mimeType,
    'Content-Disposition': contentDisposition({
      kind: isShown(mimeType) ? 'inline' : 'attachment',
      fileName: filename,
      plainName: plainFileName(filename),
    }),
    'X-Content-Type-Options': 'nosniff',
    // A reader's browser shows PDF by a program of its own, which a sandbox would forbid.
    ...(mimeType !== 'application/pdf' && {
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    }),
    // Rights may go at any moment; a copy is asked about before it is shown again.
    'Cache-Control': 'private, no-cache',
    Vary: 'Authorization, Cookie',
  })
  // Only the last part of a stored name counts: no name leads out of the folder.
  res.sendFile(path.basename(storedName), { root: folder, dotfiles: 'deny' }, (error) => {
    if (!error) return
    if (res.headersSent) return void res.destroy()
    const { status } = error as { status?: number }
    if (status === 404) return void res.status(404).type('txt').send('404')
    if (status === 416) return void res.status(416).end()
    next(error)
  })
}

const isShown = (mimeType: string) =>
  mimeType.startsWith('image/') || mimeType === 'application/pdf'
