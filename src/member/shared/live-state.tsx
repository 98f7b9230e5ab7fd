'use client'

import { useEffect, useRef } from 'react'

import { useLanguage } from './language.ts'
import type { Connection } from './live.ts'

/** Says that the line is cut, and when it is back has what was missed read again. */
export function LiveState({
  connection,
  onBack,
  quiet = false,
}: {
  readonly connection: Connection
  readonly onBack?: () => void
  /** Says nothing while all is well. */
  readonly quiet?: boolean
}) {
  const { t } = useLanguage()
  const before = useRef(connection)
  useEffect(() => {
    if (before.current === 'off' && connection === 'on') onBack?.()
    before.current = connection
  }, [connection, onBack])

  return (
    <p
      className={connection === 'off' || connection === 'ended' ? 'live off' : 'live'}
      role="status"
      aria-live="polite"
    >
      {connection === 'off' && t('member.live.off')}
      {connection === 'ended' && t('member.live.ended')}
      {connection === 'on' && !quiet && t('member.live.on')}
    </p>
  )
}
