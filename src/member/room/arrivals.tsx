'use client'

import { useEffect } from 'react'

import { useLanguage } from '../shared/language.ts'
import { useAnswer } from '../shared/use-answer.ts'

const SHOWN = 12
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
  const { data, reload } = useAnswer<{
    meeting: { attendance: { nodes: readonly Arrived[] } } | null
  }>({
    query: ARRIVED,
    variables: { id: meetingId },
  })
  useEffect(() => {
    if (round === 0) return
    const timer = setTimeout(reload, SETTLE_MS)
    return () => clearTimeout(timer)
  }, [round, reload])

  const newest = [...(data?.meeting?.attendance.nodes ?? [])]
    .sort((a, b) => (b.checkedInAt ?? '').localeCompare(a.checkedInAt ?? ''))
    .slice(0, SHOWN)
  return (
    <>
      <h2>{t('member.room.arrived')}</h2>
      {newest.length === 0 && <p className="muted">{t('member.room.nobody')}</p>}
      <ul className="arrivals">
        {newest.map(({ member }) => (
          <li key={member.id}>{member.fullName}</li>
        ))}
      </ul>
    </>
  )
}
