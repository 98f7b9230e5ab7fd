'use client'

import { useId } from 'react'

import { MEETING_KINDS, type MeetingKind } from '../../domain/meetings/meeting-words.ts'
import { useLanguage } from '../shared/language.ts'

/** Whose meeting it is, and of which kind. */
export function OrganizationAndKind({
  organizations,
  organizationId,
  kind,
  onOrganization,
  onKind,
}: {
  readonly organizations: readonly { readonly id: string; readonly name: string }[]
  readonly organizationId: string | undefined
  readonly kind: MeetingKind
  readonly onOrganization: (id: string) => void
  readonly onKind: (kind: MeetingKind) => void
}) {
  const { t } = useLanguage()
  const ids = { organization: useId(), kind: useId() }
  return (
    <>
      <div className="field">
        <label htmlFor={ids.organization}>{t('member.meeting.organization')}</label>
        <select
          id={ids.organization}
          value={organizationId}
          onChange={(event) => onOrganization(event.target.value)}
        >
          {organizations.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={ids.kind}>{t('member.meeting.kind')}</label>
        <select
          id={ids.kind}
          value={kind}
          onChange={(event) => onKind(event.target.value as MeetingKind)}
        >
          {MEETING_KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`member.kind.${one}`)}
            </option>
          ))}
        </select>
      </div>
    </>
  )
}
