'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import {
  ORGANIZATION_LABELS,
  ORGANIZATION_STATUS_LABELS,
  ORGANIZATION_TYPE_LABELS,
} from '../../src/domain/organizations/organizations.labels.ts'
import { holdsMembers, typesUnder } from '../../src/domain/organizations/organization-types.ts'
import type { TreeNodeView } from '../../src/domain/organizations/tree-node.ts'
import { TREE_LABELS as words } from '../../src/domain/organizations/tree.labels.ts'
import { useLocale } from '../shared/use-locale.ts'
import { AddDialog } from './add-dialog.tsx'
import { DissolveDialog } from './dissolve-dialog.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { RenameDialog } from './rename-dialog.tsx'
import type { Tree } from './use-tree.ts'

type Props = {
  readonly api: string
  readonly admin: string
  readonly today: string
  readonly node: TreeNodeView | null
  readonly tree: Tree
}
type Change = 'add' | 'rename' | 'move' | 'dissolve'
const DIALOGS = { add: AddDialog, rename: RenameDialog, move: MoveDialog, dissolve: DissolveDialog }

/** The chosen organization, and what may be done with it. */
export function NodePanel({ api, admin, today, node, tree }: Props) {
  const locale = useLocale()
  const [change, setChange] = useState<Change | null>(null)
  if (node === null) return <aside className="desk-tree__panel">{words.choose[locale]}</aside>
  const Changing = change && DIALOGS[change]
  const isPast = tree.look.asOf !== ''
  const done = (id = node.id) => {
    setChange(null)
    void tree.reveal(id)
  }
  return (
    <aside className="desk-tree__panel" aria-label={words.chosen[locale]}>
      <h2>{node.name}</h2>
      <p className="desk-note">
        {ORGANIZATION_TYPE_LABELS[node.type][locale]} · {ORGANIZATION_LABELS.code[locale]}{' '}
        {node.code} · {ORGANIZATION_STATUS_LABELS[node.status][locale]}
      </p>
      <Links node={node} admin={admin} />
      {tree.found !== null && (
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          onClick={() => void tree.reveal(node.id)}
        >
          {words.inTree[locale]}
        </Button>
      )}
      {node.mayChange && !isPast && node.status === 'ACTIVE' && (
        <div className="desk-commands">
          {changesOf(node).map((one) => (
            <Button
              key={one}
              buttonStyle="secondary"
              size="small"
              margin={false}
              onClick={() => setChange(one)}
            >
              {words[one][locale]}
            </Button>
          ))}
        </div>
      )}
      {Changing && (
        <Changing
          api={api}
          node={node}
          today={today}
          onDone={done}
          onClose={() => setChange(null)}
        />
      )}
    </aside>
  )
}

function changesOf({ type, parentId }: TreeNodeView): readonly Change[] {
  return [
    ...(typesUnder(type).length > 0 ? (['add'] as const) : []),
    'rename',
    ...(parentId !== null ? (['move'] as const) : []),
    'dissolve',
  ]
}

function Links({ node, admin }: { readonly node: TreeNodeView; readonly admin: string }) {
  const locale = useLocale()
  const list = (slug: string, field: string) =>
    `${admin}/collections/${slug}?where[or][0][and][0][${field}][equals]=${node.id}`
  return (
    <p className="desk-links">
      <a href={`${admin}/collections/organizations/${node.id}`}>{words.page[locale]}</a>
      {node.members !== null && holdsMembers(node.type) && (
        <a href={list('members', 'cell')}>{words.memberList[locale]}</a>
      )}
      {node.mayReadAppointments && (
        <a href={list('appointments', 'organization')}>{words.appointments[locale]}</a>
      )}
    </p>
  )
}
