import type { PlannedItem } from '../../domain/meetings/meeting-plan.ts'
import type { AgendaItemRecord, MeetingRecord } from './meeting-record.ts'
import type { MeetingDocuments } from './meetings.repository.ts'

/** What a meeting that has ended did not conclude. */
export const unfinishedOf = ({ agenda, closedAt }: MeetingRecord): readonly AgendaItemRecord[] =>
  closedAt === null ? [] : agenda.filter(({ status }) => status !== 'DONE')

/** An item that says what the last meeting left unfinished is that item, wherever it was typed: it names the meeting that began it. */
export async function carriedOver({
  agenda,
  organizationId,
  documents,
}: {
  readonly agenda: readonly PlannedItem[]
  readonly organizationId: string
  readonly documents: Pick<MeetingDocuments, 'lastEndedAsSystem'>
}): Promise<readonly PlannedItem[]> {
  const last = agenda.length === 0 ? null : await documents.lastEndedAsSystem(organizationId)
  if (last === null) return agenda
  const left = new Map(unfinishedOf(last).map((item) => [item.title.toLowerCase(), item]))
  return agenda.map((item) => {
    const before = left.get(item.title.toLowerCase())
    return before ? { ...item, carriedOverFrom: before.carriedOverFrom ?? last.id } : item
  })
}
