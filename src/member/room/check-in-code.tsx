'use client'

import { useEffect } from 'react'

import type { MeetingStatus } from '../meetings/meeting.ts'
import { useLanguage } from '../shared/language.ts'
import { Failed, Loading } from '../shared/parts.tsx'
import { useAnswer } from '../shared/use-answer.ts'

/** A new code is fetched this often while codes are shown; each is valid for three times as long. */
const RENEW_EVERY_MS = 5_000

/** Statuses in which somebody may check in, now or soon. */
const GATHERING: readonly MeetingStatus[] = ['INVITED', 'IN_PROGRESS']

const CODE = `query Code($id: ID!) { checkInCode(meetingId: $id) { shortCode qrSvg validUntil } }`

type Code = {
  readonly checkInCode: {
    readonly shortCode: string
    readonly qrSvg: string
    readonly validUntil: string
  }
}

/** The QR and the code below it; they renew themselves, so a photo is soon useless. */
export function CheckInCode({
  meetingId,
  status,
}: {
  readonly meetingId: string
  readonly status: MeetingStatus
}) {
  const { t } = useLanguage()
  const gathering = GATHERING.includes(status)
  const { data, error, reload } = useAnswer<Code>({
    query: CODE,
    variables: { id: meetingId },
    enabled: gathering,
  })
  useEffect(() => {
    if (!gathering) return
    const timer = setInterval(reload, RENEW_EVERY_MS)
    return () => clearInterval(timer)
  }, [gathering, reload, status])

  if (!gathering) return null
  if (error && error.code !== 'OFFLINE' && !data) return <Failed error={error} onRetry={reload} />
  if (!data) return <Loading />
  return (
    <section className="code">
      <h2>{t('member.room.scan')}</h2>
      <img
        alt={t('member.room.qr')}
        src={`data:image/svg+xml;utf8,${encodeURIComponent(data.checkInCode.qrSvg)}`}
      />
      <p>{t('member.room.orType')}</p>
      <p className="short-code">{data.checkInCode.shortCode}</p>
    </section>
  )
}
