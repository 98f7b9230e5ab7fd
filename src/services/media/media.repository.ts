import type { Viewer } from '../../domain/permissions.ts'

export type MediaRecord = {
  readonly id: string
  /** As it was uploaded, in composed letters. */
  readonly filename: string
  readonly mimeType: string
  /** Bytes. */
  readonly size: number
  /** Under `/media`; a path of this site. */
  readonly url: string
}

/** A file with the place of its bytes, for the one door that sends them. */
export type StoredMedia = MediaRecord & { readonly storedName: string; readonly updatedAt: Date }

/** Files as the viewer may have them: of a published document or a meeting in their sight, or as its staff. Left out where neither. */
export type MediaRepository = {
  readonly findByIds: (asked: {
    readonly ids: readonly string[]
    readonly viewer: Viewer | null
  }) => Promise<readonly MediaRecord[]>
  readonly findStored: (asked: {
    readonly id: string
    readonly viewer: Viewer | null
  }) => Promise<StoredMedia | null>
  /** A new file for the agendas of an organization whose meetings the viewer plans; looked at as every upload is. */
  readonly keepPaper: (asked: {
    readonly organizationId: string
    readonly fileName: string
    readonly bytes: Uint8Array
    readonly viewer: Viewer
  }) => Promise<MediaRecord>
}
