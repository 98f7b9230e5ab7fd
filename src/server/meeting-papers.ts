import { raw, type Express, type Request, type Response } from 'express'

import { presentDomainError } from '../../schema/present-error.ts'
import { MAX_MEDIA_BYTES } from '../domain/media/media-type.ts'
import { invalidInput, isDomainError } from '../errors/domain-error.ts'
import type { MediaRecord } from '../services/media/media.repository.ts'
import type { Services } from '../services/services.ts'
import { localeOf, viewerFrom } from './graphql-requests.ts'

type PapersInput = { readonly services: Pick<Services, 'media' | 'meetings' | 'sessions'> }

/**
 * `POST /media/papers?organization=&name=` with the bytes of one file: a paper for a meeting of the organization, of whoever plans its
 * meetings, by the API's token alone. Answers with the file, or with a refusal as the API words it. Nothing is read of what
 * somebody sends who may not.
 */
export function openMeetingPapers({
  app,
  ...input
}: PapersInput & { readonly app: Express }): void {
  app.post('/media/papers', (req, res, next) => {
    res.set('Cache-Control', 'no-store')
    keep({ ...input, req, res })
      .then(({ id, filename, mimeType, size, url }) =>
        res.status(201).json({ id, filename, mimeType, size, url }),
      )
      .catch((error: unknown) => {
        if (!isDomainError(error)) return next(error)
        const locale = localeOf({ header: req.get('accept-language'), viewer: null })
        const errors = [presentDomainError({ domainError: error, locale })]
        res.status(error.status).json({ errors })
      })
  })
}

async function keep({
  services: { media, meetings, sessions },
  req,
  res,
}: PapersInput & { readonly req: Request; readonly res: Response }): Promise<MediaRecord> {
  const asking = await viewerFrom({ sessions, authorization: req.headers.authorization })
  const organizationId = asked(req, 'organization')
  const viewer = await meetings.requirePlanner({ organizationId, viewer: asking })
  const bytes = await bytesOf(req, res)
  return media
    .keepPaper({ organizationId, fileName: asked(req, 'name'), bytes, viewer })
    .catch((error: unknown) => {
      // Payload looks into some kinds of files too, and says in its own words that one is damaged.
      const { status } = error as { readonly status?: number }
      throw status === 400 && !isDomainError(error) ? damaged() : error
    })
}

const damaged = () => invalidInput([{ path: 'file', reason: 'media.malformedUpload' }])

const asked = ({ query }: Request, name: string): string => {
  const value = query[name]
  return typeof value === 'string' ? value : ''
}

const read = raw({ type: () => true, limit: MAX_MEDIA_BYTES })

const bytesOf = (req: Request, res: Response): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    read(req, res, (error?: unknown) => {
      if (error) return reject(refusalOf(error))
      resolve(Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0))
    })
  })

/** body-parser's errors carry a status. */
function refusalOf(error: unknown): Error {
  const { status } = error as { readonly status?: number }
  if (status !== 413) return damaged()
  const params = { megabytes: MAX_MEDIA_BYTES / 1_048_576 }
  return invalidInput([{ path: 'file', reason: 'media.tooLarge', params }])
}
