'use client'

import { useState } from 'react'

import { writtenDay } from '../../src/domain/calendar/written-day.ts'
import { TREE_LABELS as words } from '../../src/domain/organizations/tree.labels.ts'
import { Dialog } from '../shared/dialog.tsx'
import { useLocale } from '../shared/use-locale.ts'
import type { ChangeProps } from './change-props.ts'
import { DayLine } from './day-line.tsx'
import { changeOrganization } from './tree-requests.ts'
import { useChange } from './use-change.ts'

/** Another name, from a day on; history keeps the one before. */
export function RenameDialog({ api, node, today, onDone, onClose }: ChangeProps) {
  const locale = useLocale()
  const { busy, refusal, write } = useChange()
  const [name, setName] = useState(node.name)
  const [effectiveOn, setEffectiveOn] = useState(writtenDay(today))
  return (
    <Dialog
      title={`${words.rename[locale]}: ${node.name}`}
      confirm={words.save[locale]}
      busy={busy}
      disabled={name.trim() === '' || name === node.name}
      refusal={refusal}
      onConfirm={() =>
        void write(changeOrganization(api, node.id, { name, effectiveOn }), () => onDone())
      }
      onClose={onClose}
    >
      <label>
        {words.newName[locale]}
        <input name="name" value={name} onChange={({ target }) => setName(target.value)} />
      </label>
      <DayLine value={effectiveOn} onChange={setEffectiveOn} />
    </Dialog>
  )
}
