import type { MeetingRules } from '../../domain/meetings/meeting-rules.ts'
import type { MeetingKind, MeetingStatus } from '../../domain/meetings/meeting-words.ts'
import type { MeetingDocuments } from './meetings.repository.ts'

/** Sittings that take the place of another: everything but a plan that was never sent and one that was put off or called off. */
const TAKES_THE_PERIOD: readonly MeetingStatus[] = [
  'REGISTERED',
  'INVITED',
  'IN_PROGRESS',
  'CLOSED',
  'SCORED',
  'REPORTED',
  'APPRAISED',
]

export const takesThePeriod = (status: MeetingStatus): boolean => TAKES_THE_PERIOD.includes(status)

/** Whether the organization has as many sittings of this kind in the month as its rules allow, this one aside. */
export async function isPeriodTaken({
  parts: { documents },
  sitting: { id, organizationId, period, kind },
  rules: { sittingsPerPeriod },
}: {
  readonly parts: { readonly documents: Pick<MeetingDocuments, 'sittingsAsSystem'> }
  readonly sitting: {
    readonly id: string
    readonly organizationId: string
    /** YYYY-MM. */
    readonly period: string
    readonly kind: MeetingKind
  }
  readonly rules: MeetingRules
}): Promise<boolean> {
  if (sittingsPerPeriod === null) return false
  const others = await documents.sittingsAsSystem({
    organizationId,
    period,
    kind,
    statuses: TAKES_THE_PERIOD,
    except: id,
  })
  return others >= sittingsPerPeriod
}
