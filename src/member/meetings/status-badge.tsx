'use client'

import type { MeetingStatus } from '../../domain/meetings/meeting-words.ts'
import { useLanguage } from '../shared/language.ts'

export function StatusBadge({ status }: { readonly status: MeetingStatus }) {
  const { t } = useLanguage()
  return (
    <span className={`badge status-${status.toLowerCase()}`}>{t(`member.status.${status}`)}</span>
  )
}
