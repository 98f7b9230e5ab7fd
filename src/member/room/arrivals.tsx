'use client'

import { useEffect, useRef } from 'react'

import { useLanguage } from '../shared/language.ts'
import { Failed, Loading } from '../shared/parts.tsx'
import { useAnswer } from '../shared/use-answer.ts'

const SHOWN = 12
/** However many come at once, the list is asked for once in this time. */
const SETTLE_MS = 400

const ARRIVED = `query Arrived($id: ID!) {
  meeting(id: $id) {
    attendance(first: 200, statuses: [PRESENT, LATE, ONLINE]) {
      nodes { checkedInAt member { id fullName } }
    }
  }
}`

type Arrived = {
  readonly checkedInAt: string | null
  readonly member: { readonly id: string; readonly fullName: string }
}

/** The last who came, newest first. */
export function Arrivals({
  meetingId,
  round,
}: {
  readonly meetingId: string
  readonly round: number
}) {
  const { t } = useLanguage()
  const { data, error, reload } = useAnswer<{
    meeting: { attendance: { nodes: readonly Arrived[] } } | null
  }>({
    query: ARRIVED,
    variables: { id: meetingId },
  })
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => {
    if (round === 0) return
    // Not put off by those who come while it waits: a room that fills would be shown only when it is full.
    waiting.current ??= setTimeout(() => {
      waiting.current = undefined
      reload()
    }, SETTLE_MS)
  }, [round, reload])
  useEffect(
    () => () => {
      clearTimeout(waiting.current)
      waiting.current = undefined
    },
    [],
  )

  const newest = [...(data?.meeting?.attendance.nodes ?? [])]
    .sort((a, b) => (b.checkedInAt ?? '').localeCompare(a.checkedInAt ?? ''))
    .slice(0, SHOWN)
  return (
    <>
      <h2>{t('member.room.arrived')}</h2>
      {!data && (error ? <Failed error={error} onRetry={reload} /> : <Loading />)}
      {data && newest.length === 0 && <p className="muted">{t('member.room.nobody')}</p>}
      <ul className="arrivals">
        {newest.map(({ member }) => (
          <li key={member.id}>{member.fullName}</li>
        ))}
      </ul>
    </>
  )
}
