import type { CollectionBeforeOperationHook, PayloadRequest, Where } from 'payload'

import { ROLE_LABELS } from '../../src/domain/appointments/appointments.labels.ts'
import { ROLES } from '../../src/domain/permissions.ts'
import { searchKey } from '../../src/domain/text/search-key.ts'

/** More people of one name than this are told apart by a longer name. */
const MOST_HOLDERS = 200

/**
 * What the search box of the admin looks for in `title` is looked for in the names of the holders and of the roles, in either language
 * and without marks. It narrows what the reader may see anyway; it opens nothing.
 */
export const findByHolderOrRole: CollectionBeforeOperationHook = async ({ args, req }) => {
  const { where } = args as { where?: Where }
  return where ? { ...args, where: await translated({ where, req }) } : args
}

type Asked = { readonly where: Where; readonly req: PayloadRequest }

async function translated({ where, req }: Asked): Promise<Where> {
  const parts = await Promise.all(
    Object.entries(where).map(async ([key, condition]): Promise<[string, Where[string]]> => {
      if (Array.isArray(condition))
        return [key, await Promise.all(condition.map((part) => translated({ where: part, req })))]
      const { like } = condition as { like?: unknown }
      if (key !== 'title' || typeof like !== 'string') return [key, condition]
      return ['or', await namedBy({ text: like, req })]
    }),
  )
  return Object.fromEntries(parts)
}

async function namedBy({
  text,
  req,
}: {
  readonly text: string
  readonly req: PayloadRequest
}): Promise<Where[]> {
  const key = searchKey(text)
  const isSaid = key !== '' || text.trim() === ''
  const roles = ROLES.filter(
    (role) =>
      isSaid && Object.values(ROLE_LABELS[role]).some((label) => searchKey(label).includes(key)),
  )
  const holders = await Promise.all(
    (['members', 'accounts'] as const).map((collection) =>
      req.payload.find({
        collection,
        where: { searchWords: { like: text } },
        select: {},
        depth: 0,
        limit: MOST_HOLDERS,
        pagination: false,
        overrideAccess: false,
        req,
      }),
    ),
  )
  const ids = holders.flatMap(({ docs }) => docs.map(({ id }) => id))
  return [{ role: { in: roles } }, { 'holder.value': { in: ids } }]
}
