import type { MeetingAudience } from '../domain/meetings/audience.ts'
import type { Answer, Group, Seat } from './seat.ts'

/** How long an answer is kept for readers who come to the same place a little later. */
const KEPT_MS = 5_000
/** How much of them is kept for one meeting: what is asked for later is made once more. */
const KEPT_BYTES = 1024 * 1024
/** How old a snapshot may be that another reader is given too. */
const SNAPSHOT_MS = 250

type Needed = {
  /** The first reader who needs it: it is made for that one on behalf of all of the group. */
  readonly seat: Seat
  readonly group: Group
  readonly seq: number
  readonly isSnapshot: boolean
}

type GroupParts = {
  readonly make: (needed: Needed) => Promise<Buffer>
  readonly onReady: (answer: Answer) => void
  readonly onFailed: (answer: Answer, error: unknown) => void
  readonly now: () => number
}

type Groups = Map<string, Group>

/** Those who get the same bytes, and the bytes: each answer is made once for a group, however many its readers. */
export function createAnswerGroups(parts: GroupParts) {
  const groups: Groups = new Map()
  const { now } = parts
  return {
    /** Moves a reader to the group of this audience and language, if it is another than the own one. */
    join: (seat: Seat, audience: MeetingAudience) => join({ groups, seat, audience }),
    leave: leaveGroup,

    /** A snapshot of the meeting when its log had reached `seq` or more. */
    snapshot(seat: Seat, group: Group, seq: number): Answer {
      const { snapshot } = group
      if (snapshot && snapshot.seq >= seq && now() - snapshot.begunAt <= SNAPSHOT_MS)
        return snapshot
      return (group.snapshot = begin(parts, { seat, group, seq, isSnapshot: true }))
    },

    /** What the event of this number is to the group. The oldest answers make room for it. */
    event(seat: Seat, group: Group, seq: number): Answer {
      const known = group.answers.get(seq)
      if (known) return known
      makeRoom(groups)
      const answer = begin(parts, { seat, group, seq, isSnapshot: false })
      group.answers.set(seq, answer)
      return answer
    },

    /** Drops what nobody is expected to ask for any more. */
    trim: () => trim(groups, now() - KEPT_MS),
    count: () => groups.size,
  }
}

function begin({ make, onReady, onFailed, now }: GroupParts, needed: Needed): Answer {
  const answer: Answer = {
    seq: needed.seq,
    begunAt: now(),
    bytes: null,
    waiting: [],
  }
  make(needed).then(
    (bytes) => {
      answer.bytes = bytes
      onReady(answer)
    },
    (error: unknown) => {
      forget(needed.group, answer)
      onFailed(answer, error)
    },
  )
  return answer
}

function join({
  groups,
  seat,
  audience,
}: {
  readonly groups: Groups
  readonly seat: Seat
  readonly audience: MeetingAudience
}): void {
  const { locale } = seat.reader
  if (seat.group?.audience === audience && seat.group.locale === locale) return
  leaveGroup(seat)
  const key = `${seat.question.key} ${audience} ${locale}`
  const group: Group = groups.get(key) ?? {
    audience,
    locale,
    answers: new Map(),
    snapshot: null,
    seats: 0,
  }
  groups.set(key, group)
  group.seats += 1
  seat.group = group
}

function leaveGroup(seat: Seat): void {
  if (seat.group) seat.group.seats -= 1
  seat.group = null
  seat.awaiting = null
}

function trim(groups: Groups, oldest: number): void {
  const isOld = ({ bytes, begunAt }: Answer) => bytes !== null && begunAt < oldest
  for (const [key, group] of groups) {
    for (const answer of group.answers.values()) if (isOld(answer)) forget(group, answer)
    if (group.snapshot && isOld(group.snapshot)) group.snapshot = null
    if (group.seats === 0 && group.answers.size === 0) groups.delete(key)
  }
}

function makeRoom(groups: Groups): void {
  const made = [...groups.values()].flatMap((group) =>
    [...group.answers.values()].flatMap((answer) => (answer.bytes ? { group, answer } : [])),
  )
  let kept = made.reduce((sum, { answer }) => sum + (answer.bytes?.length ?? 0), 0)
  if (kept <= KEPT_BYTES) return
  for (const { group, answer } of made.sort((a, b) => a.answer.begunAt - b.answer.begunAt)) {
    forget(group, answer)
    kept -= answer.bytes?.length ?? 0
    if (kept <= KEPT_BYTES) return
  }
}

function forget(group: Group, answer: Answer): void {
  if (group.answers.get(answer.seq) === answer) group.answers.delete(answer.seq)
  if (group.snapshot === answer) group.snapshot = null
}
