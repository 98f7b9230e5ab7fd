import type { MeetingRow } from '../meetings/meeting-list.tsx'

export type ComingMeeting = MeetingRow & {
  /** Null where I am not expected. */
  readonly viewerAttendance: { readonly status: string } | null
  readonly polls: readonly {
    readonly id: string
    readonly question: string
    readonly status: 'OPEN' | 'CLOSED'
    readonly method: string
    readonly viewerIsEntitled: boolean
    readonly viewerHasVoted: boolean
  }[]
}

/** The polls that wait for my vote on this phone. */
export const ballotsFor = ({ polls }: Pick<ComingMeeting, 'polls'>) =>
  polls.filter(
    ({ status, method, viewerIsEntitled, viewerHasVoted }) =>
      status === 'OPEN' && method !== 'SHOW_OF_HANDS' && viewerIsEntitled && !viewerHasVoted,
  )

/** Those that expect me before those that I may only look at; what is on before what is to come; then by their time. */
export function byWhatComes<
  T extends Pick<ComingMeeting, 'viewerAttendance' | 'status' | 'startsAt'>,
>(meetings: readonly T[]): readonly T[] {
  const rank = ({ viewerAttendance, status }: T) =>
    (viewerAttendance === null ? 2 : 0) + (status === 'IN_PROGRESS' ? 0 : 1)
  return [...meetings].sort(
    (a, b) => rank(a) - rank(b) || Date.parse(a.startsAt) - Date.parse(b.startsAt),
  )
}
