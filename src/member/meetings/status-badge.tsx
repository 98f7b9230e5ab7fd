'use client'

import { useLanguage } from '../shared/language.ts'
import type { MeetingStatus } from './meeting.ts'

export function StatusBadge({ status }: { readonly status: MeetingStatus }) {
  const { t } = useLanguage()
  return (
    <span className={`badge status-${status.toLowerCase()}`}>{t(`member.status.${status}`)}</span>
  )
}
