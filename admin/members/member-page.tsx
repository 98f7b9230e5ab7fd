'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useState } from 'react'

import { SHARED_LABELS } from '../../src/domain/desk/shared.labels.ts'
import { CHANGE_WORDS } from '../../src/domain/members/status-change.labels.ts'
import { useLocale } from '../shared/use-locale.ts'
import { AttendanceSection } from './attendance-section.tsx'
import { CardsSection } from './cards-section.tsx'
import { ChangeDialog } from './change-dialog.tsx'
import { HistoryList } from './history-list.tsx'
import { MemberFacts } from './member-facts.tsx'
import type { MemberRecord } from './member-record.ts'
import { OfficesSection } from './offices-section.tsx'
import { useOverview } from './use-overview.ts'
import './member.css'

type Props = {
  readonly id: string
  readonly record: MemberRecord
  readonly part: 'overview' | 'history'
}

/** A member as a secretary looks for one: who, where, how to call, what is due; then offices, meetings, cards and what has been. */
export function MemberPage({ id, record, part }: Props) {
  const { config } = useConfig()
  const { api } = config.routes
  const locale = useLocale()
  const router = useRouter()
  const address = `${api}/members/${encodeURIComponent(id)}`
  const { overview, refusal, reload } = useOverview(address)
  const [isChanging, setChanging] = useState(false)
  if (overview === null)
    return (
      <p role="status">
        {refusal === null
          ? SHARED_LABELS.loading[locale]
          : refusal || SHARED_LABELS.noConnection[locale]}
      </p>
    )
  const again = () => {
    setChanging(false)
    void reload()
    router.refresh()
  }
  if (part === 'history') return <HistoryList lines={overview.history} />
  return (
    <>
      <MemberFacts overview={overview} record={record} />
      {overview.steps.length > 0 && (
        <div className="desk-commands">
          <Button margin={false} onClick={() => setChanging(true)}>
            {CHANGE_WORDS.open[locale]}
          </Button>
        </div>
      )}
      {isChanging && (
        <ChangeDialog
          address={address}
          api={api}
          steps={overview.steps}
          onClose={() => setChanging(false)}
          onDone={again}
        />
      )}
      <div className="desk-columns">
        <OfficesSection overview={overview} api={api} onDone={again} />
        <CardsSection id={id} record={record} />
      </div>
      {overview.meetings !== null && <AttendanceSection meetings={overview.meetings} />}
      <HistoryList lines={overview.history} />
    </>
  )
}
