'use client'

import { useCallback, useState } from 'react'

import { useMeetingLive, type Happening } from '../meetings/use-meeting-live.ts'
import { MINUTES, type Minutes, type MinutesAnswer } from '../minutes/minutes.ts'
import type { ApiError } from '../shared/api.ts'
import type { Connection } from '../shared/live.ts'
import { useAnswer } from '../shared/use-answer.ts'
import { useReloadSoon } from '../shared/use-reload-soon.ts'
import { DESK, DESK_COMMANDS, DESK_LIVE, type DeskMeeting, type RollRow } from './desk-meeting.ts'
import { useRoll } from './use-roll.ts'

/** A command of somebody else changes what may be done here; several within a moment are asked about once. */
const SETTLE_MS = 120

/** What the desk shows and what may be done at it, kept right by the stream. */
export type Desk = {
  readonly meeting: DeskMeeting
  readonly commands: readonly string[]
  /** Null until it has come. */
  readonly roll: readonly RollRow[] | null
  readonly minutes: Minutes | null
  readonly happenings: readonly Happening[]
  readonly connection: Connection
  /** The server's time at which the meeting was so: clocks run on from it. */
  readonly asOf: number
  readonly error: ApiError | undefined
  readonly reload: () => void
}

type Answer = {
  readonly meeting: (DeskMeeting & { readonly availableCommands: readonly string[] }) | null
}
type Commands = {
  readonly meeting: {
    readonly lastSeq: number
    readonly availableCommands: readonly string[]
  } | null
}

/** Null: not found, or not to be seen. Undefined: not here yet. */
export function useDesk({
  meetingId,
  enabled,
}: {
  readonly meetingId: string
  readonly enabled: boolean
}): { readonly desk: Desk | null | undefined; readonly error: ApiError | undefined } {
  const variables = { id: meetingId }
  const whole = useAnswer<Answer>({ query: DESK, variables, enabled })
  const isKnown = Boolean(whole.data?.meeting)
  const allowed = useAnswer<Commands>({ query: DESK_COMMANDS, variables, enabled: isKnown })
  const rounds = useRounds({ reloadCommands: allowed.reload })
  const live = useMeetingLive<DeskMeeting>({
    meetingId,
    enabled: isKnown,
    query: DESK_LIVE,
    onEvents: rounds.hear,
  })
  const meeting = newest(live.meeting, whole.data?.meeting ?? undefined)
  const roll = useRoll({
    meetingId,
    enabled: isKnown,
    round: rounds.roll + (meeting?.attendanceSummary.present ?? 0),
  })
  const minutes = useMinutes({ meetingId, meeting, round: rounds.minutes })
  const reloadWhole = whole.reload
  const reloadCommands = allowed.reload
  const reload = useCallback(() => {
    reloadWhole()
    reloadCommands()
  }, [reloadWhole, reloadCommands])

  if (meeting === undefined)
    return { desk: whole.data ? null : undefined, error: whole.data ? undefined : whole.error }
  const desk: Desk = {
    meeting,
    commands: newestCommands(whole.data, allowed.data),
    roll: roll.rows,
    minutes,
    happenings: live.happenings,
    connection: live.connection,
    asOf: meeting === live.meeting ? live.asOf : whole.answeredAt,
    error: allowed.error ?? roll.error,
    reload,
  }
  return { desk, error: undefined }
}

/** The minutes; null before the opening. While they are drafted from the log they follow it. */
function useMinutes({
  meetingId,
  meeting,
  round,
}: {
  readonly meetingId: string
  readonly meeting: DeskMeeting | undefined
  readonly round: number
}): Minutes | null {
  const [isDraft, setDraft] = useState(true)
  const { data } = useAnswer<MinutesAnswer>({
    query: MINUTES,
    variables: { id: meetingId },
    enabled: Boolean(meeting?.openedAt),
    since: isDraft ? `log ${meeting?.lastSeq}` : `saved ${round}`,
  })
  const minutes = data?.meeting?.minutes ?? null
  const isNowDraft = minutes === null || minutes.revision === '0'
  if (isNowDraft !== isDraft) setDraft(isNowDraft)
  return minutes
}

/** How often what is asked beside the stream has to be asked again. */
function useRounds({ reloadCommands }: { readonly reloadCommands: () => void }) {
  const [roll, setRoll] = useState(0)
  const [minutes, setMinutes] = useState(0)
  const reloadSoon = useReloadSoon({ reload: reloadCommands, delay: () => SETTLE_MS })
  const hear = (types: readonly string[]) => {
    if (types.some((type) => /minutes/i.test(type))) setMinutes((count) => count + 1)
    if (types.some((type) => /checkedIn|checkIn|attendance|absence|opened|closed/i.test(type)))
      setRoll((count) => count + 1)
    reloadSoon()
  }
  return { roll, minutes, hear }
}

const newest = (
  one: DeskMeeting | undefined,
  other: DeskMeeting | undefined,
): DeskMeeting | undefined => {
  if (one === undefined || other === undefined) return one ?? other
  return other.lastSeq > one.lastSeq ? other : one
}

function newestCommands(
  whole: Answer | undefined,
  allowed: Commands | undefined,
): readonly string[] {
  const one = whole?.meeting ?? null
  const other = allowed?.meeting ?? null
  if (one === null || other === null) return (one ?? other)?.availableCommands ?? []
  return (one.lastSeq > other.lastSeq ? one : other).availableCommands
}
