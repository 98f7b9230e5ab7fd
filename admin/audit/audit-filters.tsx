'use client'

import { Button } from '@payloadcms/ui'
import { useState, type FormEvent } from 'react'

import {
  AUDIT_GROUP_LABELS,
  AUDIT_PAGE_LABELS as words,
} from '../../src/domain/audit/audit.labels.ts'
import { AUDIT_GROUPS, type AuditGroup } from '../../src/domain/audit/audit-kinds.ts'
import { useLocale } from '../shared/use-locale.ts'
import { OrganizationInput } from './organization-input.tsx'
import type { AuditQuery } from './use-audit-entries.ts'
import './audit.css'

type Props = {
  readonly api: string
  readonly busy: boolean
  readonly onLook: (query: AuditQuery) => void
}

const GROUPS = Object.keys(AUDIT_GROUPS) as AuditGroup[]
const DAY = { vi: 'ngày/tháng/năm', en: 'day/month/year' }

/** What is looked for. Nothing filled in: everything. */
export function AuditFilters({ api, busy, onLook }: Props) {
  const locale = useLocale()
  const [organization, setOrganization] = useState('')

  function look(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const given = ['group', 'name', 'from', 'to'].flatMap((field): [string, string][] => {
      const value = form.get(field)
      return typeof value === 'string' && value.trim() !== '' ? [[field, value.trim()]] : []
    })
    onLook({ ...Object.fromEntries(given), ...(organization && { organization }) })
  }

  return (
    <form className="desk-audit-filters" onSubmit={look}>
      <label>
        {words.group[locale]}
        <select name="group">
          <option value="">{words.everything[locale]}</option>
          {GROUPS.map((group) => (
            <option key={group} value={group}>
              {AUDIT_GROUP_LABELS[group][locale]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.name[locale]}
        <input name="name" type="search" autoComplete="off" />
      </label>
      <OrganizationInput api={api} label={words.organization[locale]} onChoose={setOrganization} />
      <label>
        {words.from[locale]}
        <input name="from" type="text" placeholder={DAY[locale]} />
      </label>
      <label>
        {words.to[locale]}
        <input name="to" type="text" placeholder={DAY[locale]} />
      </label>
      <Button type="submit" disabled={busy} margin={false}>
        {words.search[locale]}
      </Button>
    </form>
  )
}
