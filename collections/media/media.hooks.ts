import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'

import {
  findSecrecyMark,
  findSecrecyMarkInFileName,
} from '../../src/domain/editorial/secrecy-marks.ts'
import { readableFileName } from '../../src/domain/media/file-names.ts'
import { MAX_MEDIA_BYTES, mediaTypeOf } from '../../src/domain/media/media-type.ts'
import { isGrantedAt } from '../../src/domain/permissions.ts'
import { plainFileName } from '../../src/domain/text/slug.ts'
import { conflict, DomainError, invalidInput } from '../../src/errors/domain-error.ts'
import { viewerOf } from '../access.ts'
import { defaultOwner } from '../editorial/default-owner.ts'
import { organizationPath } from '../organization-path.ts'
import { relationId } from '../relation-id.ts'
import { bringingRight } from './media.access.ts'

const NAME = 'mediaName'
const TOKEN_LENGTH = 12

/**
 * Looks at what is uploaded before anything is written: type by its bytes, size, secrecy marks in the name. Each file gets a
 * name of its own on disk, so that two of one name, also at once, never meet; readers see the name it came with.
 * The file of a stored document is never replaced: somebody has approved it.
 */
export const guardFile: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'update' && (req.file || req.query?.uploadEdits))
    throw conflict('media.fileIsFixed')
  if (operation !== 'create') return args
  if (!req.file) throw invalidInput([{ path: 'file', reason: 'media.missingFile' }])

  const name = readableFileName(req.file.name)
  checkFile({ file: req.file, name })
  req.context[NAME] = name
  req.file.name = storedName(name)
  return args
}

function checkFile({
  file,
  name,
}: {
  readonly file: NonNullable<PayloadRequest['file']>
  readonly name: string
}): void {
  if (file.size > MAX_MEDIA_BYTES || file.data.byteLength > MAX_MEDIA_BYTES)
    throw invalidInput([
      {
        path: 'file',
        reason: 'media.tooLarge',
        params: { megabytes: MAX_MEDIA_BYTES / 1_048_576 },
      },
    ])
  const type = mediaTypeOf({ bytes: file.data, fileName: name })
  if (type === null) throw invalidInput([{ path: 'file', reason: 'media.badType' }])
  file.mimetype = type
  refuseMark(findSecrecyMarkInFileName(name))
}

function refuseMark(mark: string | null): void {
  if (mark === null) return
  throw new DomainError({
    code: 'SECRECY_MARK',
    message: 'editorial.SECRECY_MARK',
    params: { mark },
  })
}

/** A readable ASCII name made unique: `nghi-quyet-so-12-3f9a1c0b7d2e.pdf`. */
function storedName(name: string): string {
  const token = globalThis.crypto.randomUUID().replaceAll('-', '').slice(0, TOKEN_LENGTH)
  const plain = plainFileName(name)
  const dot = plain.lastIndexOf('.')
  return dot > 0 ? `${plain.slice(0, dot)}-${token}${plain.slice(dot)}` : `${plain}-${token}`
}

type MediaData = { owner?: unknown; uploader?: unknown; alt?: string | null; readableBy?: string[] }

/** Who keeps a file follows from who brought it; who may read it follows from the documents that use it. */
export const keepMediaFacts: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const before = operation === 'update' ? (originalDoc as MediaData) : undefined
  const given = data as MediaData
  const viewer = await viewerOf(req)
  refuseMark(findSecrecyMark([given.alt ?? '']))

  const ownerId = relationId(given.owner ?? before?.owner) ?? defaultOwner(viewer)
  const path = ownerId === null ? [] : await organizationPath({ req, id: ownerId })
  if (path === null) throw invalidInput([{ path: 'owner', reason: 'editorial.noSuchOrganization' }])
  const isNew = ownerId !== null && ownerId !== relationId(before?.owner)
  if (isNew && viewer !== null && !isGrantedAt({ viewer, permission: bringingRight(req), path }))
    throw invalidInput([{ path: 'owner', reason: 'editorial.ownerNotYours' }])

  return {
    ...given,
    ...(before === undefined ? { originalName: req.context[NAME] } : {}),
    owner: ownerId,
    ownerPath: [...path],
    uploader:
      before === undefined ? (viewer?.accountId ?? relationId(given.uploader)) : before.uploader,
    readableBy: before?.readableBy ?? [],
  }
}

/** A file that some version of a document has is part of that document. */
export const guardMediaDeletion: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { docs } = await req.payload.db.findVersions({
    collection: 'news',
    where: { 'version.mediaIds': { in: [String(id)] } },
    limit: 1,
    pagination: false,
    req,
  })
  if (docs.length > 0) throw conflict('media.inUse')
  const { totalDocs } = await req.payload.count({
    collection: 'meetings',
    where: { 'agenda.documents': { in: [String(id)] } },
    req,
  })
  if (totalDocs > 0) throw conflict('media.inUse')
}
