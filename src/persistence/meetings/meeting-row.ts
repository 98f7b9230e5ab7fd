import type { CursorKeys } from '../../domain/paging/paging.ts'
import type { AgendaItemRecord, MeetingRecord } from '../../services/meetings/meeting-record.ts'

type StoredItem = Omit<AgendaItemRecord, 'documentIds'> & {
  readonly documents?: readonly unknown[]
}

/** A meeting's document as Payload stores it. */
export type MeetingRow = Omit<
  MeetingRecord,
  'id' | 'organizationId' | 'agenda' | 'chairId' | 'minuteTakerId'
> & {
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
    documentSeq: row.documentSeq,
  }
}

function toItem({ key, title, minutes, documents, status, conclusion, usedSeconds }: StoredItem) {
  return {
    key,
    title,
    minutes: minutes ?? null,
    documentIds: (documents ?? []).map((id) => String(id)),
    status,
    conclusion: conclusion ?? null,
    usedSeconds: usedSeconds ?? 0,
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
    agenda: agenda.map(({ documentIds, ...item }) => ({ ...item, documents: [...documentIds] })),
    chair: chairId,
    minuteTaker: minuteTakerId,
  }
}

/** The place in an order: the start in milliseconds, then the id. */
export const meetingKeys = ({ startsAt, _id }: MeetingRow): CursorKeys => [
  new Date(startsAt).getTime(),
  _id,
]

const instant = (value: Date | string | null | undefined): Date | null =>
  value ? new Date(value) : null
