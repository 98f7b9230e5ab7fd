import type { MeetingTask } from '../../domain/meetings/meeting-state.ts'
import type { CursorKeys } from '../../domain/paging/paging.ts'
import type { AgendaItemRecord, MeetingRecord } from '../../services/meetings/meeting-record.ts'

type StoredItem = Omit<AgendaItemRecord, 'documentIds'> & {
  readonly documents?: readonly unknown[]
}

type StoredTask = Omit<MeetingTask, 'id' | 'ownerId'> & {
  readonly taskId: string
  readonly owner: unknown
}

/** A meeting's document as Payload stores it. */
export type MeetingRow = Omit<
  MeetingRecord,
  'id' | 'organizationId' | 'agenda' | 'chairId' | 'minuteTakerId' | 'tasks'
> & {
  readonly tasks?: readonly StoredTask[]
  readonly _id: string
  readonly organization: unknown
  readonly agenda?: readonly StoredItem[]
  readonly chair?: { readonly toString: () => string } | null
  readonly minuteTaker?: { readonly toString: () => string } | null
}

export function toMeeting(row: MeetingRow): MeetingRecord {
  return {
    id: row._id,
    organizationId: String(row.organization),
    path: row.path ?? [],
    kind: row.kind,
    mode: row.mode,
    status: row.status,
    title: row.title,
    period: row.period,
    startsAt: new Date(row.startsAt),
    place: row.place ?? null,
    onlineUrl: row.onlineUrl ?? null,
    agenda: (row.agenda ?? []).map(toItem),
    registeredAt: instant(row.registeredAt),
    openedAt: instant(row.openedAt),
    closedAt: instant(row.closedAt),
    heldOn: row.heldOn ?? null,
    recordedAfterwards: row.recordedAfterwards ?? false,
    statusComment: row.statusComment ?? null,
    rules: row.rules,
    chairId: row.chair ? row.chair.toString() : null,
    minuteTakerId: row.minuteTaker ? row.minuteTaker.toString() : null,
    tasks: (row.tasks ?? []).map(toTask),
    documentSeq: row.documentSeq,
  }
}

const toTask = ({ taskId, title, owner, dueOn, doneAt }: StoredTask): MeetingTask => ({
  id: taskId,
  title,
  ownerId: String(owner),
  dueOn: dueOn ?? null,
  doneAt: instant(doneAt),
})

function toItem({
  key,
  title,
  minutes,
  documents,
  carriedOverFrom,
  status,
  conclusion,
  usedSeconds,
}: StoredItem): AgendaItemRecord {
  return {
    key,
    title,
    minutes: minutes ?? null,
    documentIds: (documents ?? []).map((id) => String(id)),
    carriedOverFrom: carriedOverFrom ?? null,
    status,
    conclusion: conclusion ?? null,
    usedSeconds: usedSeconds ?? 0,
    // Only the log knows whether its clock is running.
    since: null,
  }
}

/** The document's fields, as Payload wants them. */
export function toDocument({
  id: _id,
  organizationId,
  path,
  agenda,
  chairId,
  minuteTakerId,
  tasks,
  ...fields
}: MeetingRecord) {
  return {
    ...fields,
    organization: organizationId,
    path: [...path],
    rules: { ...fields.rules },
    startsAt: fields.startsAt.toISOString(),
    registeredAt: fields.registeredAt?.toISOString() ?? null,
    openedAt: fields.openedAt?.toISOString() ?? null,
    closedAt: fields.closedAt?.toISOString() ?? null,
    agenda: agenda.map(({ documentIds, since: _since, ...item }) => ({
      ...item,
      documents: [...documentIds],
    })),
    chair: chairId,
    minuteTaker: minuteTakerId,
    tasks: tasks.map(({ id: taskId, ownerId: owner, doneAt, ...task }) => ({
      ...task,
      taskId,
      owner,
      doneAt: doneAt?.toISOString() ?? null,
    })),
  }
}

/** The place in an order: the start in milliseconds, then the id. */
export const meetingKeys = ({ startsAt, _id }: MeetingRow): CursorKeys => [
  new Date(startsAt).getTime(),
  _id,
]

const instant = (value: Date | string | null | undefined): Date | null =>
  value ? new Date(value) : null
