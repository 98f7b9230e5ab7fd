'use client'

import { useServerNow } from '../shared/server-clock.ts'
import { useDeskHere } from './desk-context.ts'
import type { DeskItem } from './desk-meeting.ts'
import { clockText } from '../meetings/clock-text.ts'
import { useDeskWords } from './use-desk-words.ts'

/** Time used on an item of time planned; runs while it is the current one. */
export function ItemClock({ item }: { readonly item: DeskItem }) {
  const { w } = useDeskWords()
  const { asOf } = useDeskHere()
  const isRunning = item.status === 'CURRENT'
  const now = useServerNow(1000) ?? asOf
  const used = item.usedSeconds + (isRunning ? Math.max(0, (now - asOf) / 1000) : 0)
  const isOver = item.minutes !== null && used > item.minutes * 60
  if (!isRunning && used === 0) {
    if (item.minutes === null) return null
    return <span className="muted">{w('desk.clock.planned', { minutes: item.minutes })}</span>
  }
  return (
    <span className="desk-clock" data-over={isOver || undefined}>
      {item.minutes === null
        ? clockText(used)
        : w('desk.clock.of', { used: clockText(used), minutes: item.minutes })}
    </span>
  )
}

/** How long somebody has been speaking. */
export function SpeechClock({ startedAt }: { readonly startedAt: string }) {
  const now = useServerNow(1000)
  return (
    <span className="desk-clock">
      {clockText(now === null ? 0 : (now - Date.parse(startedAt)) / 1000)}
    </span>
  )
}
