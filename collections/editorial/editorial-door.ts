import type { Endpoint, PayloadRequest } from 'payload'

import {
  EDITORIAL_VERDICTS,
  type ContentCollection,
  type EditorialRefusalCode,
  type EditorialVerdict,
} from '../../src/domain/editorial/editorial-values.ts'
import { say } from '../../src/domain/messages/messages.ts'
import type { Viewer } from '../../src/domain/permissions.ts'
import { invalidInput, unauthenticated } from '../../src/errors/domain-error.ts'
import { viewerOf } from '../access.ts'
import { localeOf } from '../locale-of.ts'
import { provided } from '../provided.ts'

type Outcome =
  | { readonly kind: 'changed'; readonly taskId: string }
  | {
      readonly kind: 'refused'
      readonly code: EditorialRefusalCode
      readonly messageKey: string
      readonly params?: Readonly<Record<string, string>>
    }

type Asked<Input> = { readonly viewer: Viewer | null; readonly input: Input }
type Document = { readonly contentCollection: ContentCollection; readonly documentId: string }
type Standing = { readonly taskId: string | null; readonly versionId: string }

/** The editorial service, as far as the admin's buttons need it. */
export type EditorialDoor = {
  readonly standing: (asked: Document & { readonly viewer: Viewer | null }) => Promise<Standing>
  readonly submit: (
    asked: Asked<{
      readonly commandId: string
      readonly collection: ContentCollection
      readonly documentId: string
      readonly containsNoSecrets: boolean
      readonly comment: string | null
    }>,
  ) => Promise<Outcome>
  readonly decide: (
    asked: Asked<{
      readonly commandId: string
      readonly taskId: string
      readonly verdict: EditorialVerdict
      readonly comment: string | null
      readonly versionId: string | null
    }>,
  ) => Promise<Outcome>
  readonly publish: (
    asked: Asked<{
      readonly commandId: string
      readonly taskId: string
      readonly comment: string | null
    }>,
  ) => Promise<Outcome>
}

/** Given by src/server. */
const editorialDoor = provided<EditorialDoor>('editorial')
export const provideEditorialDoor = editorialDoor.provide

/**
 * The same steps as in the public API for whoever is signed in to the admin: `GET /api/<collection>/:id/standing` and
 * `POST /api/<collection>/:id/submit | decide | publish`. A refusal answers 409 with its code and sentence.
 */
export const editorialEndpoints = (
  contentCollection: ContentCollection,
): Omit<Endpoint, 'root'>[] => [
  {
    path: '/:id/standing',
    method: 'get',
    handler: async (req) => {
      const { door, viewer, documentId } = await enter(req)
      return Response.json(await door.standing({ viewer, contentCollection, documentId }))
    },
  },
  {
    path: '/:id/submit',
    method: 'post',
    handler: async (req) => {
      const { door, viewer, documentId, body } = await enter(req)
      const input = {
        ...commonOf(body),
        collection: contentCollection,
        documentId,
        containsNoSecrets: body.containsNoSecrets === true,
      }
      return answer(req, await door.submit({ viewer, input }))
    },
  },
  {
    path: '/:id/decide',
    method: 'post',
    handler: async (req) => {
      const entered = await enter(req)
      const { door, viewer, body } = entered
      const verdict = EDITORIAL_VERDICTS.find((known) => known === body.verdict)
      if (verdict === undefined)
        throw invalidInput([{ path: 'verdict', reason: 'editorial.badVerdict' }])
      const taskId = await taskOf({ ...entered, contentCollection })
      const input = { ...commonOf(body), taskId, verdict, versionId: text(body.versionId) }
      return answer(req, await door.decide({ viewer, input }))
    },
  },
  {
    path: '/:id/publish',
    method: 'post',
    handler: async (req) => {
      const entered = await enter(req)
      const { door, viewer, body } = entered
      const taskId = await taskOf({ ...entered, contentCollection })
      return answer(req, await door.publish({ viewer, input: { ...commonOf(body), taskId } }))
    },
  },
]

type Entered = {
  readonly door: EditorialDoor
  readonly viewer: Viewer
  readonly documentId: string
  readonly body: Readonly<Record<string, unknown>>
}

async function enter(req: PayloadRequest): Promise<Entered> {
  const door = editorialDoor.of(req.payload)
  const viewer = await viewerOf(req)
  if (viewer === null) throw unauthenticated()
  const asked = req.routeParams?.id
  const documentId = typeof asked === 'string' ? asked : ''
  const body: unknown = req.method === 'POST' ? await req.json?.() : {}
  return { door, viewer, documentId, body: (body ?? {}) as Readonly<Record<string, unknown>> }
}

/** The submission named, or the one of the document that is under way. */
async function taskOf({
  door,
  viewer,
  documentId,
  body,
  contentCollection,
}: Entered & { readonly contentCollection: ContentCollection }): Promise<string> {
  const { taskId } = await door.standing({ viewer, contentCollection, documentId })
  return text(body.taskId) ?? taskId ?? ''
}

const commonOf = (body: Entered['body']) => ({
  commandId: text(body.commandId) ?? globalThis.crypto.randomUUID(),
  comment: text(body.comment),
})

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null)

function answer(req: PayloadRequest, outcome: Outcome): Response {
  if (outcome.kind === 'changed') return Response.json({ taskId: outcome.taskId })
  const { code, messageKey, params } = outcome
  const message = say({ key: messageKey, locale: localeOf(req), params })
  return Response.json({ errors: [{ message, data: { code } }] }, { status: 409 })
}
