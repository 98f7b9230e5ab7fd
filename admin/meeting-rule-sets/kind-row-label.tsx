'use client'
import { useRowLabel } from '@payloadcms/ui'

import { RULE_SET_LABELS } from '../../src/domain/meeting-rule-sets/rule-sets.labels.ts'
import { MEETING_KIND_LABELS } from '../../src/domain/meetings/meetings.labels.ts'
import type { MeetingKind } from '../../src/domain/meetings/meeting-words.ts'
import { useLocale } from '../shared/use-locale.ts'

/** The kind of meeting that a part of a rule set is for, in place of its number. */
export function KindRowLabel() {
  const locale = useLocale()
  const { kind } = useRowLabel<{ readonly kind?: MeetingKind | null }>().data
  return <span>{(kind ? MEETING_KIND_LABELS[kind] : RULE_SET_LABELS.kindRow)[locale]}</span>
}
