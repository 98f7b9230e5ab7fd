import type { MeetingEvent, RollEntry } from '../../domain/meetings/meeting-events.ts'
import type { OrganizationRules } from '../../domain/meetings/meeting-rules.ts'
import type { MeetingKind, MeetingStatus } from '../../domain/meetings/meeting-words.ts'
import type { MinutesFrame } from '../../domain/meetings/minutes/minutes-frame.ts'
import type { Recipient } from '../../domain/notifications/notifications.ts'
import type { Page, PageRequest } from '../../domain/paging/paging.ts'
import type { Viewer } from '../../domain/permissions.ts'
import type { MemberRecord } from '../members/members.repository.ts'
import type { MeetingRecord } from './meeting-record.ts'

export const MEETING_ORDERS = ['STARTS_AT_ASC', 'STARTS_AT_DESC'] as const
export type MeetingOrder = (typeof MEETING_ORDERS)[number]

export type MeetingFilter = {
  readonly organization?: string | null
  /** Of `organization`; true where it is not given. */
  readonly includeSubtree?: boolean | null
  readonly period?: string | null
  readonly statuses?: readonly MeetingStatus[] | null
  readonly kinds?: readonly MeetingKind[] | null
  readonly from?: Date | null
  readonly to?: Date | null
}

/** The most events that one append holds: ranges of the log are bounded by it. */
export const MAX_EVENTS_PER_APPEND = 256

export type LogPosition = { readonly meetingId: string; readonly seq: number }

export type LoggedAppend = {
  readonly meetingId: string
  readonly first: number
  readonly last: number
  readonly types: readonly string[]
  readonly at: Date
}

/** The log: the truth about meetings. Events come in order, without gaps. */
export type MeetingLog = {
  /** What is after each position, for all of them in a fixed number of reads per 512 events. A meeting without news may be left out. */
  readonly readAfter: (
    positions: readonly LogPosition[],
  ) => Promise<ReadonlyMap<string, readonly MeetingEvent[]>>
  /**
   * One insert, journaled by a majority before it answers: all of the events or none. `lost` when somebody else's append
   * took the place.
   */
  readonly append: (asked: {
    readonly meetingId: string
    readonly events: readonly MeetingEvent[]
  }) => Promise<'appended' | 'lost'>
  /** Of every meeting that has a log, in order. */
  readonly meetingIds: () => Promise<readonly string[]>
  /** What was appended from `since` on, by the time in the log. */
  readonly appendsSince: (since: Date) => Promise<readonly LoggedAppend[]>
  /** Meetings that got events from `since` on, by the time in the log, with their last number. */
  readonly touchedSince: (since: Date) => Promise<readonly LogPosition[]>
}

/** The documents that show meetings: projections of the log, read as the viewer and written by the projector alone. */
export type MeetingDocuments = {
  readonly findByIds: (asked: {
    readonly ids: readonly string[]
    readonly viewer: Viewer | null
  }) => Promise<readonly MeetingRecord[]>
  readonly list: (asked: {
    readonly filter: MeetingFilter
    readonly order: MeetingOrder
    readonly page: PageRequest
    readonly viewer: Viewer | null
  }) => Promise<Page<MeetingRecord>>
  readonly count: (asked: {
    readonly filter: MeetingFilter
    readonly viewer: Viewer | null
  }) => Promise<number>
  /** The first page of each organization's own meetings. */
  readonly listOf: (asked: {
    readonly organizationIds: readonly string[]
    readonly filter: MeetingFilter
    readonly page: PageRequest
    readonly viewer: Viewer | null
  }) => Promise<ReadonlyMap<string, Page<MeetingRecord>>>
  readonly countOf: (asked: {
    readonly organizationIds: readonly string[]
    readonly filter: MeetingFilter
    readonly viewer: Viewer | null
  }) => Promise<ReadonlyMap<string, number>>
  /** For each document, the number of the log that it shows. */
  readonly shownSeqAsSystem: (ids: readonly string[]) => Promise<ReadonlyMap<string, number>>
  /** Where each meeting's organization is in the tree, as its document knows it. */
  readonly findAsSystem: (ids: readonly string[]) => Promise<readonly MeetingRecord[]>
  /** How many other meetings of this kind the organization has in a month, in these states. */
  readonly sittingsAsSystem: (asked: {
    readonly organizationId: string
    readonly period: string
    readonly kind: MeetingKind
    readonly statuses: readonly MeetingStatus[]
    readonly except: string
  }) => Promise<number>
  /** Meetings of each organization with tasks that are not done yet, oldest first. Asked for organizations that the viewer was given. */
  readonly withOpenTasksAsSystem: (
    organizationIds: readonly string[],
  ) => Promise<readonly MeetingRecord[]>
  /** The meeting of the organization that ended last; null where there is none. */
  readonly lastEndedAsSystem: (organizationId: string) => Promise<MeetingRecord | null>
  /** Meetings in these states that start after `from` and not after `to`, soonest first. */
  readonly startingAsSystem: (asked: {
    readonly from: Date
    readonly to: Date
    readonly statuses: readonly MeetingStatus[]
  }) => Promise<readonly { readonly meetingId: string; readonly startsAt: Date }[]>
  /** Creates or brings forward the document. */
  readonly writeAsSystem: (record: MeetingRecord) => Promise<void>
}

export type RollQuestion = { readonly organizationId: string; readonly kind: MeetingKind }

/** Whom a meeting expects, as the registers say it now. Read as the product itself: the roll does not depend on who asks. */
export type MeetingRolls = {
  /** One answer for each question, in order, in a fixed number of reads. Sorted as people are called: by given name. */
  readonly rollsOf: (
    questions: readonly RollQuestion[],
  ) => Promise<readonly (readonly RollEntry[])[]>
  /** Ids from the root to an organization, active or not, self last; null where there is none. */
  readonly pathOf: (organizationId: string) => Promise<readonly string[] | null>
  /** Who held an office that runs the organization's meetings on a day, members or others. */
  readonly whoRunsMeetings: (asked: {
    readonly organizationId: string
    readonly day: string
  }) => Promise<readonly Recipient[]>
  /** Ids from the root to an active organization, self last; null where there is none. */
  readonly activePath: (organizationId: string) => Promise<readonly string[] | null>
  /**
   * Members who are on a roll that the viewer was given: their names are part of it, so no right to see them is asked again;
   * sensitive fields stay masked as ever. Never called with ids that a client sent.
   */
  readonly membersOnRolls: (asked: {
    readonly ids: readonly string[]
    readonly viewer: Viewer | null
  }) => Promise<readonly MemberRecord[]>
  /** What the head of the minutes names, for the organization whose ids from the root are `path`. */
  readonly minutesFrame: (path: readonly string[]) => Promise<MinutesFrame>
  /** Which of these documents exist and may be read by the viewer. */
  readonly readableDocuments: (asked: {
    readonly ids: readonly string[]
    readonly viewer: Viewer
  }) => Promise<ReadonlySet<string>>
}

/** Rules that organizations have set for themselves and what is below them. */
export type MeetingRuleSets = {
  /** Every set of these organizations, of any day, in one read. Read as the product itself: rules hold whoever asks. */
  readonly setsOfAsSystem: (
    organizationIds: readonly string[],
  ) => Promise<readonly OrganizationRules[]>
}

/** How far each projector has read each log: a crash neither loses nor doubles. */
export type ProjectorPlaces = {
  readonly find: (asked: {
    readonly projector: string
    readonly meetingIds: readonly string[]
  }) => Promise<ReadonlyMap<string, number>>
  /** Moves a place forward, never back. */
  readonly advance: (asked: {
    readonly projector: string
    readonly meetingId: string
    readonly seq: number
  }) => Promise<void>
}

/** Check-in codes: made and judged with a key of the installation (src/auth). */
export type CheckInCodes = {
  readonly current: (asked: { readonly meetingId: string; readonly now: Date }) => {
    readonly code: string
    readonly shortCode: string
    readonly validUntil: Date
  }
  readonly judge: (asked: {
    readonly meetingId: string
    readonly code: string
    readonly now: Date
  }) => 'valid' | 'expired' | 'invalid'
}
