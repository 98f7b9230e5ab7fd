'use client'

import { useEffect, useState } from 'react'

import type { AttendanceStatus } from '../../domain/meetings/meeting-words.ts'
import { useLanguage } from '../shared/language.ts'
import { Failed, Loading } from '../shared/parts.tsx'
import { useAnswer } from '../shared/use-answer.ts'
import { useReloadSoon } from '../shared/use-reload-soon.ts'
import { useSend } from '../shared/use-send.ts'
import { AttendanceRow } from './attendance-row.tsx'
import { spreadMs } from './concerns-me.ts'
import { sendCommand } from './send-command.ts'

const PAGE = 50

/** Many check-ins in one second are one reading of the list. */
const SETTLE_MS = 400

const ATTENDANCE = `query Attendance($id: ID!, $first: Int!) {
  meeting(id: $id) {
    attendance(first: $first) {
      nodes { member { id fullName } status reason }
      pageInfo { hasNextPage }
    }
  }
}`

export type AttendanceNode = {
  readonly member: { readonly id: string; readonly fullName: string }
  readonly status: AttendanceStatus
  readonly reason: string | null
}
type Answer = {
  readonly meeting: {
    readonly attendance: {
      readonly nodes: readonly AttendanceNode[]
      readonly pageInfo: { readonly hasNextPage: boolean }
    }
  } | null
}

export function AttendanceList({
  meetingId,
  canMark,
  round,
  people,
}: {
  readonly meetingId: string
  readonly canMark: boolean
  readonly round: number
  /** On the roll: the more, the longer a list of names waits before it is read again. */
  readonly people: number
}) {
  const { t } = useLanguage()
  const [first, setFirst] = useState(PAGE)
  const { data, error, reload } = useAnswer<Answer>({
    query: ATTENDANCE,
    variables: { id: meetingId, first },
  })
  const { sending, error: sendError, send } = useSend()
  const reloadSoon = useReloadSoon({
    reload,
    delay: () => SETTLE_MS + spreadMs({ people, chance: Math.random() }),
  })
  useEffect(() => {
    if (round > 0) reloadSoon()
  }, [round, reloadSoon])

  const mark = (memberId: string, status: AttendanceStatus, reason?: string) =>
    send(async () => {
      const marks = [{ memberId, status, reason: reason ?? null }]
      await sendCommand({
        mutation: 'markAttendance',
        inputType: 'MarkAttendanceInput',
        input: { meetingId, marks },
      })
      reload()
    })

  const failure = sendError ?? error
  const list = data?.meeting?.attendance
  return (
    <>
      {failure && <Failed error={failure} onRetry={reload} />}
      {!data && !error && <Loading />}
      <ul className="roll">
        {list?.nodes.map((row) => (
          <AttendanceRow
            key={row.member.id}
            row={row}
            canMark={canMark}
            sending={sending}
            onMark={(status, reason) => void mark(row.member.id, status, reason)}
          />
        ))}
      </ul>
      {list?.pageInfo.hasNextPage && first < 200 && (
        <button type="button" onClick={() => setFirst(first + PAGE)}>
          {t('member.meeting.more')}
        </button>
      )}
    </>
  )
}
