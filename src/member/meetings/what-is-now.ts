import { isPresent } from '../../domain/meetings/attendance.ts'
import type { MeetingStatus } from '../../domain/meetings/meeting-words.ts'
import type { Meeting, Mine } from './meeting.ts'

/** The parts of a meeting's page on a phone. */
export type Panel =
  | 'checkIn'
  | 'here'
  | 'polls'
  | 'item'
  | 'floor'
  | 'results'
  | 'minutes'
  | 'agenda'
  | 'absence'
  | 'opinion'
  | 'tasks'
  | 'attendance'
  | 'happenings'

const BEFORE: readonly MeetingStatus[] = ['PLANNED', 'REGISTERED', 'INVITED', 'POSTPONED']

type Sight = {
  readonly meeting: Pick<Meeting, 'status' | 'agenda' | 'polls'>
  readonly mine: Pick<Mine, 'viewerAttendance'> | undefined
  /** Whether the floor is mine. */
  readonly isSpeaking?: boolean
}

export const isBefore = ({ status }: Pick<Meeting, 'status'>): boolean => BEFORE.includes(status)

export function isHere(mine: Sight['mine']): boolean {
  const own = mine?.viewerAttendance
  return own != null && isPresent(own.status)
}

/**
 * What the page shows, what matters now on top. Before: the papers, and whether one comes. In the meeting: checking in first, since without it
 * there is neither voting nor speaking; then what is asked of one now. Afterwards: what was decided, and the minutes.
 */
export function panelsNow({ meeting, mine, isSpeaking }: Sight): readonly Panel[] {
  if (isBefore(meeting))
    return ['agenda', 'absence', 'opinion', 'tasks', 'attendance', 'happenings']
  if (meeting.status === 'CANCELLED') return ['agenda', 'happenings']
  if (meeting.status === 'IN_PROGRESS') return panelsInRoom({ meeting, mine, isSpeaking })
  return ['results', 'minutes', 'agenda', 'tasks', 'attendance']
}

function panelsInRoom({ meeting, mine, isSpeaking }: Sight): readonly Panel[] {
  const rest: readonly Panel[] = ['results', 'opinion', 'agenda', 'tasks', 'minutes', 'attendance']
  const ending: readonly Panel[] = [...rest, 'happenings']
  if (mine?.viewerAttendance && !isHere(mine)) return ['checkIn', 'polls', 'item', ...ending]
  const isVoting = meeting.polls.some(({ status }) => status === 'OPEN')
  const begun = meeting.agenda.some(({ status }) => status !== 'PENDING')
  const talk: readonly Panel[] = isSpeaking ? ['floor', 'item'] : ['item', 'floor']
  const now: readonly Panel[] = isVoting ? ['polls', ...talk] : talk
  // Who has just come sees first that it worked; later it is one line among others.
  return begun ? [...now, 'here', ...ending] : ['here', ...now, ...ending]
}
