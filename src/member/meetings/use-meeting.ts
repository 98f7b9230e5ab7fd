'use client'

import { useEffect } from 'react'

import type { ApiError } from '../shared/api.ts'
import type { Connection } from '../shared/live.ts'
import { useSession } from '../shared/session.ts'
import { useAnswer } from '../shared/use-answer.ts'
import { useReloadSoon } from '../shared/use-reload-soon.ts'
import { concernsMe, spreadMs } from './concerns-me.ts'
import { MEETING_FIELDS, MINE_FIELDS, type Meeting, type Mine } from './meeting.ts'
import { useResumedCommands, useSettled } from './use-command.ts'
import { useMeetingLive, type Happening } from './use-meeting-live.ts'

const MEETING = `query Meeting($id: ID!) {
  me { member { id } }
  meeting(id: $id) { ${MEETING_FIELDS} ${MINE_FIELDS} }
}`

type Answer = {
  readonly me: { readonly member: { readonly id: string } | null } | null
  readonly meeting: (Meeting & Mine) | null
}

/** While no stream comes through (a network that allows none), the meeting is asked for now and then. */
const WITHOUT_STREAM_MS = 20_000

export type FollowedMeeting = {
  /** Undefined while it is fetched, null where there is none for this person. */
  readonly meeting: Meeting | null | undefined
  readonly mine: Mine | undefined
  /** Null for an account without a member. */
  readonly memberId: string | null
  readonly asOf: number
  readonly happenings: readonly Happening[]
  readonly connection: Connection
  readonly error: ApiError | undefined
  readonly reload: () => void
}

/**
 * A meeting as one person follows it: what everybody sees comes with the stream, what depends on the person is asked at the beginning,
 * after each own command, and some time after the events that may concern them. Commands that a reload cut off are gone on with.
 */
export function useMeeting({
  meetingId,
  onEvents,
}: {
  readonly meetingId: string
  readonly onEvents?: (types: readonly string[]) => void
}): FollowedMeeting {
  const enabled = Boolean(useSession())
  const variables = { id: meetingId }
  const { data, answeredAt, error, reload } = useAnswer<Answer>({
    query: MEETING,
    variables,
    enabled,
  })
  const people = data?.meeting?.attendanceSummary.expected ?? 0
  const reloadSoon = useReloadSoon({
    reload,
    delay: () => spreadMs({ people, chance: Math.random() }),
  })
  const live = useMeetingLive({
    meetingId,
    enabled: enabled && Boolean(data?.meeting),
    onEvents: (types) => {
      if (concernsMe(types)) reloadSoon()
      onEvents?.(types)
    },
  })
  useResumedCommands({ meetingId, enabled })
  useSettled({ meetingId, onSettled: reload })
  useAskingInstead({ reload, without: live.connection === 'off' })

  const asked = data?.meeting
  const isNewer = live.meeting !== undefined && live.meeting.lastSeq >= (asked?.lastSeq ?? 0)
  return {
    meeting: isNewer && asked !== null ? live.meeting : asked,
    asOf: isNewer ? live.asOf : answeredAt,
    mine: asked ?? undefined,
    memberId: data?.me?.member?.id ?? null,
    happenings: live.happenings,
    connection: live.connection,
    error,
    reload,
  }
}

function useAskingInstead({
  reload,
  without,
}: {
  readonly reload: () => void
  readonly without: boolean
}): void {
  useEffect(() => {
    if (!without) return
    const timer = setInterval(reload, WITHOUT_STREAM_MS * (0.75 + Math.random() / 2))
    return () => clearInterval(timer)
  }, [without, reload])
}
