import type { ClientSession } from 'mongoose'
import type { Payload } from 'payload'

import type { MovingOrganization, NewParent } from '../../domain/organizations/move-refusals.ts'
import type {
  MoveUnit,
  OrganizationMoveRepository,
} from '../../services/organizations/organization-moves.repository.ts'
import { asViewer } from '../as-viewer.ts'
import { inTransaction } from '../in-transaction.ts'
import { connectionOf } from '../models/connection.ts'
import { toObjectIds } from '../reach-filter.ts'
import { requestIn } from '../request-in.ts'
import { rowsOf } from '../rows-of.ts'
import { findMoveFacts } from './move-facts.ts'
import {
  ORGANIZATION_PROJECTION as projection,
  toHistory,
  toOrganization,
  type OrganizationRow,
} from './organization-row.ts'

type Within = { readonly payload: Payload; readonly session: ClientSession | null }

/** What a move reads and writes, in one transaction where it is done. */
export function createOrganizationMoveRepository({
  payload,
}: {
  readonly payload: Payload
}): OrganizationMoveRepository {
  return {
    reading: (work) => work(unitOf({ payload, session: null })),
    inTransaction: (work) =>
      inTransaction({
        connection: connectionOf(payload),
        work: (session) => work(unitOf({ payload, session })),
      }),
  }
}

function unitOf({ payload, session }: Within): MoveUnit {
  const find = async (ids: readonly string[]) =>
    rowsOf({ payload, slug: 'organizations' })
      .find({ _id: { $in: toObjectIds(ids) } }, { ...projection, history: 1 })
      .session(session)
      .lean<OrganizationRow[]>()
  return {
    findMoving: async (id) => moving((await find([id]))[0]),
    findParent: async (id) => newParent((await find([id]))[0]),
    findFacts: (asked) => findMoveFacts({ payload, session, ...asked }),
    namesOf: async (ids) =>
      ids.length === 0
        ? new Map()
        : new Map((await find(ids)).map(({ _id, name }) => [String(_id), name])),
    async move({ id, parentId, effectiveOn, viewer }) {
      if (session === null) throw new Error('A move is one transaction')
      const { req, end } = await requestIn({ payload, session })
      try {
        await payload.update({
          collection: 'organizations',
          id,
          data: { parent: parentId, effectiveOn },
          req,
          ...asViewer(viewer),
        })
      } finally {
        end()
      }
    },
  }
}

function moving(row: OrganizationRow | undefined): MovingOrganization | null {
  if (row === undefined) return null
  return { ...toOrganization(row), history: toHistory(row) }
}

function newParent(row: OrganizationRow | undefined): NewParent | null {
  return row === undefined ? null : toOrganization(row)
}
