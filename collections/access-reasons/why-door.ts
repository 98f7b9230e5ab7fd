import type { CollectionSlug, Endpoint } from 'payload'

import { SEEN_COLLECTIONS } from '../../src/domain/access/why-visible.ts'
import { notFound, unauthenticated } from '../../src/errors/domain-error.ts'
import { viewerOf } from '../access.ts'
import { localeOf } from '../locale-of.ts'
import { findReasons } from './find-reasons.ts'

/**
 * `GET /api/<collection>/:id/why` says why whoever is signed in sees a document: `{reasons: [{kind, sentence, permission, scope,
 * appointmentId, organizationId}]}`. What is out of sight is not found.
 */
export const whyEndpoints = (slug: string): Omit<Endpoint, 'root'>[] => {
  const collection = SEEN_COLLECTIONS.find((known) => known === slug)
  if (collection === undefined) return []
  return [
    {
      path: '/:id/why',
      method: 'get',
      handler: async (req) => {
        const viewer = await viewerOf(req)
        if (viewer === null) throw unauthenticated()
        const id = String(req.routeParams?.id)
        const seen = await req.payload.findByID({
          collection: slug as CollectionSlug,
          id,
          depth: 0,
          select: {},
          overrideAccess: false,
          disableErrors: true,
          req,
        })
        if (seen === null) throw notFound()
        const { payload } = req
        const reasons = await findReasons({
          payload,
          viewer,
          collection,
          id,
          locale: localeOf(req),
        })
        return Response.json({ reasons })
      },
    },
  ]
}
