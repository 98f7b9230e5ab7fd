'use client'

import { useState } from 'react'

import { ORGANIZATION_TYPE_LABELS } from '../../src/domain/organizations/organizations.labels.ts'
import {
  typesUnder,
  type OrganizationType,
} from '../../src/domain/organizations/organization-types.ts'
import { TREE_LABELS as words } from '../../src/domain/organizations/tree.labels.ts'
import { Dialog } from '../shared/dialog.tsx'
import { useLocale } from '../shared/use-locale.ts'
import type { ChangeProps } from './change-props.ts'
import { addOrganization } from './tree-requests.ts'
import { useChange } from './use-change.ts'

/** A new organization under the chosen one, of a type that may hang there. */
export function AddDialog({ api, node, onDone, onClose }: ChangeProps) {
  const locale = useLocale()
  const { busy, refusal, write } = useChange()
  const types = typesUnder(node.type)
  const [type, setType] = useState<OrganizationType | undefined>(types.at(-1))
  const [name, setName] = useState('')
  const [code, setCode] = useState('')
  const made = { name, code, type, parent: node.id, status: 'ACTIVE' }
  return (
    <Dialog
      title={`${words.add[locale]}: ${node.name}`}
      confirm={words.save[locale]}
      busy={busy}
      disabled={name.trim() === '' || code.trim() === ''}
      refusal={refusal}
      onConfirm={() => void write(addOrganization(api, made), ({ doc }) => onDone(doc.id))}
      onClose={onClose}
    >
      <label>
        {words.type[locale]}
        <select
          name="type"
          value={type}
          onChange={({ target }) => setType(types.find((one) => one === target.value))}
        >
          {types.map((one) => (
            <option key={one} value={one}>
              {ORGANIZATION_TYPE_LABELS[one][locale]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.name[locale]}
        <input name="name" value={name} onChange={({ target }) => setName(target.value)} />
      </label>
      <label>
        {words.code[locale]}
        <input name="code" value={code} onChange={({ target }) => setCode(target.value)} />
      </label>
    </Dialog>
  )
}
