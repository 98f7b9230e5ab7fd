'use client'

import { useState } from 'react'

import { ROLE_LABELS } from '../../src/domain/appointments/appointments.labels.ts'
import { dayOf } from '../../src/domain/calendar/day.ts'
import { writtenDay } from '../../src/domain/calendar/written-day.ts'
import { SHARED_LABELS } from '../../src/domain/desk/shared.labels.ts'
import { MEMBER_PAGE_LABELS as words } from '../../src/domain/members/member-page.labels.ts'
import type { OverviewOffice } from '../../src/domain/members/member-overview.ts'
import { ask } from '../shared/ask.ts'
import { Dialog } from '../shared/dialog.tsx'
import { useLocale } from '../shared/use-locale.ts'
import { AskedInput } from './asked-input.tsx'

type Props = {
  readonly api: string
  readonly office: OverviewOffice
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Ends an office on a day. */
export function EndOfficeDialog({ api, office, onClose, onDone }: Props) {
  const locale = useLocale()
  const [to, setTo] = useState(writtenDay(dayOf(new Date())))
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const end = async () => {
    setBusy(true)
    const answer = await ask(`${api}/appointments/${encodeURIComponent(office.id)}`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ to }),
    })
    setBusy(false)
    if (answer.ok) onDone()
    else setRefusal(answer.refusal ?? SHARED_LABELS.noConnection[locale])
  }
  return (
    <Dialog
      title={words.endTitle[locale]}
      confirm={words.end[locale]}
      busy={busy}
      disabled={to === ''}
      refusal={refusal}
      onConfirm={() => void end()}
      onClose={onClose}
    >
      <p>
        {ROLE_LABELS[office.role][locale]}, {office.organization}
      </p>
      <AskedInput isDay name={words.lastDay[locale]} value={to} onChange={setTo} />
    </Dialog>
  )
}
