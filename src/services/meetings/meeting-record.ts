import { rulesOf } from '../../domain/meetings/rules-of-meeting.ts'
import { periodOf } from '../../domain/meetings/meeting-calendar.ts'
import type { PlannedItem } from '../../domain/meetings/meeting-plan.ts'
import type { MeetingRules } from '../../domain/meetings/meeting-rules.ts'
import { PENDING_ITEM, type ItemProgress } from '../../domain/meetings/agenda/agenda-state.ts'
import type { MeetingState, MeetingTask } from '../../domain/meetings/meeting-state.ts'
import type {
  MeetingKind,
  MeetingMode,
  MeetingStatus,
} from '../../domain/meetings/meeting-words.ts'

export type AgendaItemRecord = PlannedItem & ItemProgress

/** A meeting as its document shows it. */
export type MeetingRecord = {
  readonly id: string
  readonly organizationId: string
  /** Ids of the organization from the root, self last. */
  readonly path: readonly string[]
  readonly kind: MeetingKind
  readonly mode: MeetingMode
  readonly status: MeetingStatus
  readonly title: string
  readonly period: string
  readonly startsAt: Date
  readonly place: string | null
  readonly onlineUrl: string | null
  readonly agenda: readonly AgendaItemRecord[]
  readonly registeredAt: Date | null
  readonly openedAt: Date | null
  readonly closedAt: Date | null
  readonly heldOn: string | null
  readonly recordedAfterwards: boolean
  readonly statusComment: string | null
  readonly rules: MeetingRules
  readonly chairId: string | null
  readonly minuteTakerId: string | null
  /** Those given here, in the order in which they were given. */
  readonly tasks: readonly MeetingTask[]
  /** The number of the last event that changed any of this. */
  readonly documentSeq: number
}

/** The record that a state amounts to: what the projector writes, and what a reader sees who cannot wait for it. */
export function recordOf({
  id,
  path,
  state,
}: {
  readonly id: string
  readonly path: readonly string[]
  readonly state: MeetingState
}): MeetingRecord {
  const { plan } = state
  const startsAt = new Date(plan.startsAt)
  return {
    id,
    organizationId: plan.organizationId,
    path,
    kind: plan.kind,
    mode: plan.mode,
    status: state.status,
    title: plan.title,
    period: periodOf(startsAt),
    startsAt,
    place: plan.place,
    onlineUrl: plan.onlineUrl,
    agenda: plan.agenda.map((item) => ({
      ...item,
      ...(state.items.get(item.key) ?? PENDING_ITEM),
    })),
    registeredAt: state.registeredAt,
    openedAt: state.openedAt,
    closedAt: state.closedAt,
    heldOn: state.heldOn,
    recordedAfterwards: state.recordedAfterwards,
    statusComment: state.statusComment,
    rules: rulesOf(state),
    chairId: state.chairId,
    minuteTakerId: state.minuteTakerId,
    tasks: [...state.tasks.values()],
    documentSeq: state.documentSeq,
  }
}
