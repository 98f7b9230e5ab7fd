'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { ROLE_LABELS } from '../../src/domain/appointments/appointments.labels.ts'
import { dayOf } from '../../src/domain/calendar/day.ts'
import type { Role } from '../../src/domain/permissions.ts'
import type { TreeLevel, TreeNodeView } from '../../src/domain/organizations/tree-node.ts'
import { TREE_LABELS as words } from '../../src/domain/organizations/tree.labels.ts'
import { isInForce } from '../../src/domain/sessions/day-in-force.ts'
import { ask } from '../shared/ask.ts'
import { useLocale } from '../shared/use-locale.ts'
import { readTree } from '../tree/tree-requests.ts'

type Office = {
  readonly id: string
  readonly role: Role
  readonly from?: string | null
  readonly to?: string | null
  readonly holder?: { value?: { fullName?: string; displayName?: string } | string }
}
type Facts = {
  readonly way: readonly TreeNodeView[]
  readonly node: TreeNodeView
  readonly children: readonly TreeNodeView[]
  readonly offices: readonly Office[]
}
const TODAY = { asOf: '', withDissolved: true }

/** What an officer looks for first: where it stands, how many there are, who is in office, what hangs under it. */
export function OrganizationHead() {
  const locale = useLocale()
  const { config } = useConfig()
  const { id } = useDocumentInfo()
  const { api, admin } = config.routes
  const [facts, setFacts] = useState<Facts | null>(null)
  useEffect(() => {
    if (id !== undefined) void readFacts(api, String(id)).then(setFacts)
  }, [api, id])
  if (facts === null) return null
  const { way, node, children, offices } = facts
  const page = (of: TreeNodeView) => `${admin}/collections/organizations/${of.id}`
  return (
    <section className="desk-page field-type">
      <nav aria-label={words.title[locale]} className="desk-links">
        {way.map((above) => (
          <a key={above.id} href={page(above)}>
            {above.name} ›
          </a>
        ))}
        <a href={`${admin}/tree?reveal=${node.id}`}>{words.inTree[locale]}</a>
      </nav>
      <p>
        {node.members !== null && `${node.members} ${words.members[locale]} · `}
        {node.below ?? 0} {words.below[locale]}
        {node.lacksSecretary && ` · ${words.noSecretary[locale]}`}
      </p>
      <div className="desk-columns">
        {node.mayReadAppointments && (
          <div>
            <h2>{words.inOffice[locale]}</h2>
            {offices.length === 0 && <p>{words.nobodyInOffice[locale]}</p>}
            <ul>
              {offices.map((office) => (
                <li key={office.id}>
                  <a href={`${admin}/collections/appointments/${office.id}`}>
                    {ROLE_LABELS[office.role][locale]}: {nameOf(office)}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        )}
        <div>
          <h2>{words.under[locale]}</h2>
          {children.length === 0 && <p>{words.noneUnder[locale]}</p>}
          <ul>
            {children.map((child) => (
              <li key={child.id}>
                <a href={page(child)}>{child.name}</a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  )
}

async function readFacts(api: string, id: string): Promise<Facts | null> {
  const today = dayOf(new Date())
  const appointments = new URLSearchParams({
    depth: '1',
    limit: '50',
    'where[organization][equals]': id,
  })
  const [way, below, offices] = await Promise.all([
    readTree(api, TODAY, { reveal: id }),
    readTree(api, TODAY, { parent: id }),
    ask<{ docs: readonly Office[] }>(`${api}/appointments?${appointments.toString()}`),
  ])
  const levels = way.ok ? way.value.levels : []
  const all = levels.flatMap(({ nodes }: TreeLevel) => nodes)
  const node = all.find((one) => one.id === id)
  if (!node) return null
  const above = levels.map(({ parentId }) => all.find((one) => one.id === parentId))
  return {
    way: above.filter((one) => one !== undefined),
    node,
    children: below.ok ? below.value.levels.flatMap(({ nodes }) => nodes) : [],
    offices: offices.ok
      ? offices.value.docs.filter(({ from, to }) => isInForce({ from, to, today }))
      : [],
  }
}

const nameOf = ({ holder }: Office) =>
  typeof holder?.value === 'object' ? (holder.value.fullName ?? holder.value.displayName ?? '') : ''
