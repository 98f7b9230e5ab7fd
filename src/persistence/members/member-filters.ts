import { Types } from 'mongoose'

import { reachOf, type Viewer } from '../../domain/permissions.ts'
import { digitsOf } from '../../domain/text/search-key.ts'
import type { MemberFilter } from '../../services/members/members.repository.ts'
import { both } from '../keyset.ts'
import { reachToFilter, toObjectIds } from '../reach-filter.ts'
import { wordsFilter } from '../search-filter.ts'

type Filter = Record<string, unknown>

const FIELDS = { path: 'path', organization: 'cell', member: '_id' }

/** The members a viewer may see. */
export const readable = (viewer: Viewer | null): Filter =>
  reachToFilter({ reach: reachOf({ viewer, permission: 'member.read' }), fields: FIELDS })

/** The members whose sensitive fields a viewer may see. */
const openTo = (viewer: Viewer | null): Filter =>
  reachToFilter({ reach: reachOf({ viewer, permission: 'member.readSensitive' }), fields: FIELDS })

/** What was asked for, without what the viewer may see and without `activated`, which is a word of the accounts. */
export function memberFilter({
  filter: { organization, includeSubtree, statuses, search },
  viewer,
}: {
  readonly filter: MemberFilter
  readonly viewer: Viewer | null
}): Filter {
  return both(
    organization ? within({ organization, includeSubtree: includeSubtree ?? true }) : {},
    statuses ? { status: { $in: statuses } } : {},
    searched({ search, viewer }),
  )
}

function within({
  organization,
  includeSubtree,
}: {
  readonly organization: string
  readonly includeSubtree: boolean
}): Filter {
  if (includeSubtree) return { path: organization }
  return Types.ObjectId.isValid(organization)
    ? { cell: { $in: toObjectIds([organization]) } }
    : { _id: { $in: [] } }
}

/** By the words of the name; by the beginning of a card or phone number only among those whose numbers the viewer may see. */
function searched({
  search,
  viewer,
}: {
  readonly search: string | null | undefined
  readonly viewer: Viewer | null
}): Filter {
  const words = wordsFilter(search)
  const digits = digitsOf(search ?? '')
  if (digits === '') return words
  const begins = new RegExp(`^${digits}`)
  const numbers = both(openTo(viewer), { $or: [{ cardNumber: begins }, { phone: begins }] })
  return { $or: [words, numbers] }
}
