import type { Asker } from './askers.ts'
import { has, hasSomewhere } from './table.ts'
import { isAtOrBelow, PLACES, type Place } from './tree.ts'

export const KINDS = [
  'organization',
  'member',
  'account',
  'appointment',
  'meeting',
  'plannedMeeting',
  'poll',
  'meetingTask',
  'ruleSet',
  'news.ORGANIZATION',
  'news.COMMITTEES',
  'news.MEMBERS',
  'news.PUBLIC',
  'draft',
  'task',
  'media.loose',
  'media.released',
  'board',
  'notification',
  'importJob',
  'preference',
] as const
export type Kind = (typeof KINDS)[number]

/** A document of the world that somebody may or may not see. */
export type Thing = {
  readonly kind: Kind
  readonly place: Place
  readonly id: string
  /** The name of the asker whose own it is. */
  readonly owner?: string
  /** Of a submission: whose boards it goes through. */
  readonly boards?: readonly Place[]
  /** Of a released file: the audience of the item that uses it. */
  readonly audience?: Kind
}

/** Whose eyes: what the public API shows of content is what readers see; Payload's REST shows staff what they review as well. */
export type Door = 'api' | 'rest'

/** Whether the asker may see that the thing is there, and what it says (its sensitive fields aside). */
export function sees(asker: Asker, thing: Thing, door: Door = 'rest'): boolean {
  const { kind, place } = thing
  if (isOwn(asker, thing)) return true
  switch (kind) {
    case 'organization':
      return seesOrganization(asker, place)
    case 'member':
      return has(asker, 'member.read', place)
    case 'account':
      return has(asker, 'account.read', place)
    case 'appointment':
      return has(asker, 'appointment.read', place)
    case 'meeting':
    case 'plannedMeeting':
    case 'poll':
    case 'meetingTask':
      return has(asker, 'meeting.read', place)
    case 'ruleSet':
      return has(asker, 'meeting.rules', place)
    case 'draft':
      return door === 'rest' && has(asker, 'content.review', place)
    case 'task':
      return (thing.boards ?? []).some((board) => has(asker, 'task.read', board))
    case 'board':
      return has(asker, 'board.read', place)
    case 'media.loose':
      return has(asker, 'content.write', place)
    case 'media.released':
      return isReader(asker, thing.audience, place) || has(asker, 'content.write', place)
    case 'importJob':
      return has(asker, 'import', place)
    case 'notification':
    case 'preference':
      return false
    default:
      return (
        isReader(asker, kind, place) || (door === 'rest' && has(asker, 'content.review', place))
      )
  }
}

/** The own record, account, draft, notification: whoever it belongs to. A suspended member sees no record, not even the own one; an import is seen where it was made. */
function isOwn(asker: Asker, { kind, owner }: Thing): boolean {
  if (kind === 'importJob') return false
  return owner === asker.name && !(kind === 'member' && asker.kind === 'without')
}

/** Whoever sees an organization sees those above it: a name says nothing without the names it stands under. */
export function seesOrganization(asker: Asker, place: Place): boolean {
  if (has(asker, 'organization.read', place)) return true
  return (
    asker.at !== null &&
    hasSomewhere(asker, 'organization.read') &&
    (PLACES[asker.at].above as readonly Place[]).includes(place)
  )
}

/** The readers of what is published (contract.graphql, above NewsItem). */
function isReader(asker: Asker, audience: Kind | undefined, owner: Place): boolean {
  const isMember = asker.kind === 'member'
  switch (audience) {
    case 'news.PUBLIC':
      return true
    case 'news.MEMBERS':
      return isMember
    case 'news.ORGANIZATION':
      return isMember && asker.at !== null && isAtOrBelow(asker.at, owner)
    case 'news.COMMITTEES':
      return (
        asker.at !== null && hasSomewhere(asker, 'committees.read') && isAtOrBelow(asker.at, owner)
      )
    default:
      return false
  }
}

/** Birth date, phone, card and citizen numbers, dossier and source: a right of its own. */
export const seesSensitive = (asker: Asker, { place, owner }: Thing) =>
  owner === asker.name ? asker.kind === 'member' : has(asker, 'member.sensitive', place)
