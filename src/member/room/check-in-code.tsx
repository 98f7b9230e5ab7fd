'use client'

import { useEffect } from 'react'

import { useLanguage } from '../shared/language.ts'
import { Failed, Loading } from '../shared/parts.tsx'
import { useServerNow } from '../shared/server-clock.ts'
import { useAnswer } from '../shared/use-answer.ts'

/** A new code is fetched this often while codes are shown; each is valid for three times as long. */
const RENEW_EVERY_MS = 5_000

const CODE = `query Code($id: ID!) { checkInCode(meetingId: $id) { shortCode qrSvg validUntil } }`

type Code = {
  readonly checkInCode: {
    readonly shortCode: string
    readonly qrSvg: string
    readonly validUntil: string
  }
}

/** The QR and the code below it; they renew themselves, so a photo is soon useless. One that has run out is not shown. */
export function CheckInCode({
  meetingId,
  small = false,
}: {
  readonly meetingId: string
  /** For those who come late: beside what goes on. */
  readonly small?: boolean
}) {
  const { t } = useLanguage()
  const { data, error, reload } = useAnswer<Code>({ query: CODE, variables: { id: meetingId } })
  const now = useServerNow(1_000)
  useEffect(() => {
    const timer = setInterval(reload, RENEW_EVERY_MS)
    return () => clearInterval(timer)
  }, [reload])

  // Whoever does not run the room may look at the screen and shows no code to others.
  if (error?.code === 'FORBIDDEN') return null
  if (error && error.code !== 'OFFLINE' && !data) return <Failed error={error} onRetry={reload} />
  if (!data) return small ? null : <Loading />
  const { shortCode, qrSvg, validUntil } = data.checkInCode
  if (now !== null && now > Date.parse(validUntil)) return small ? null : <Loading />
  return (
    <section className={small ? 'code small' : 'code'}>
      <h2>{t(small ? 'room.late' : 'member.room.scan')}</h2>
      <img alt={t('member.room.qr')} src={`data:image/svg+xml;utf8,${encodeURIComponent(qrSvg)}`} />
      {!small && <p>{t('member.room.orType')}</p>}
      <p className="short-code">{shortCode}</p>
    </section>
  )
}
