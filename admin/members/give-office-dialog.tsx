'use client'

import { useState } from 'react'

import {
  APPOINTMENT_KIND_LABELS,
  APPOINTMENT_LABELS as label,
  ROLE_LABELS,
} from '../../src/domain/appointments/appointments.labels.ts'
import { dayOf } from '../../src/domain/calendar/day.ts'
import { writtenDay } from '../../src/domain/calendar/written-day.ts'
import { SHARED_LABELS } from '../../src/domain/desk/shared.labels.ts'
import { MEMBER_PAGE_LABELS as words } from '../../src/domain/members/member-page.labels.ts'
import { CHANGE_WORDS } from '../../src/domain/members/status-change.labels.ts'
import { labelledOptions } from '../../src/domain/messages/labels.ts'
import type { Role } from '../../src/domain/permissions.ts'
import { Dialog } from '../shared/dialog.tsx'
import { OrganizationSearch, type OrganizationChoice } from '../shared/organization-search.tsx'
import { post, sentenceOf } from '../shared/post.ts'
import { useLocale } from '../shared/use-locale.ts'
import { AskedInput, AskedSelect } from './asked-input.tsx'

type Props = {
  readonly api: string
  readonly memberId: string
  readonly roles: readonly Role[]
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Gives the member an office: which, where, from when to when. */
export function GiveOfficeDialog({ api, memberId, roles, onClose, onDone }: Props) {
  const locale = useLocale()
  const [role, setRole] = useState('')
  const [place, setPlace] = useState<OrganizationChoice | null>(null)
  const [from, setFrom] = useState(writtenDay(dayOf(new Date())))
  const [to, setTo] = useState('')
  const [kind, setKind] = useState('APPOINTED')
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const give = async () => {
    setBusy(true)
    const answer = await post(`${api}/appointments`, {
      holder: { relationTo: 'members', value: memberId },
      role,
      organization: place?.id,
      from,
      kind,
      ...(to !== '' && { to }),
    })
    setBusy(false)
    if (answer?.ok) onDone()
    else setRefusal((await sentenceOf(answer)) ?? SHARED_LABELS.noConnection[locale])
  }
  return (
    <Dialog
      title={words.give[locale]}
      confirm={words.give[locale]}
      busy={busy}
      disabled={role === '' || place === null || from === ''}
      refusal={refusal}
      onConfirm={() => void give()}
      onClose={onClose}
    >
      <AskedSelect
        name={words.role[locale]}
        value={role}
        options={roles.map((value) => ({ value, label: ROLE_LABELS[value][locale] }))}
        onChange={setRole}
      />
      <OrganizationSearch
        address={`${api}/appointments/organizations`}
        label={CHANGE_WORDS.searchOrganization[locale]}
        chosen={place}
        onChoose={setPlace}
      />
      <AskedInput isDay name={label.from[locale]} value={from} onChange={setFrom} />
      <AskedInput isDay name={label.to[locale]} value={to} isOptional onChange={setTo} />
      <AskedSelect
        name={words.kind[locale]}
        value={kind}
        options={labelledOptions(APPOINTMENT_KIND_LABELS).map((option) => ({
          value: option.value,
          label: option.label[locale],
        }))}
        onChange={setKind}
      />
    </Dialog>
  )
}
