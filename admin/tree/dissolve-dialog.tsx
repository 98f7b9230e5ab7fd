'use client'

import { useState } from 'react'

import { writtenDay } from '../../src/domain/calendar/written-day.ts'
import { filled } from '../../src/domain/messages/sentence.ts'
import { TREE_LABELS as words } from '../../src/domain/organizations/tree.labels.ts'
import { Dialog } from '../shared/dialog.tsx'
import { useLocale } from '../shared/use-locale.ts'
import type { ChangeProps } from './change-props.ts'
import { DayLine } from './day-line.tsx'
import { changeOrganization } from './tree-requests.ts'
import { useChange } from './use-change.ts'

/** Says what has to be done first, and dissolves once nothing is left in it. */
export function DissolveDialog({ api, node, today, onDone, onClose }: ChangeProps) {
  const locale = useLocale()
  const { busy, refusal, write } = useChange()
  const [effectiveOn, setEffectiveOn] = useState(writtenDay(today))
  const first = [
    ...(node.children > 0 ? [filled(words.moveChildren[locale], { count: node.children })] : []),
    ...(node.members ? [filled(words.moveMembers[locale], { count: node.members })] : []),
  ]
  return (
    <Dialog
      title={`${words.dissolve[locale]}: ${node.name}`}
      confirm={first.length > 0 ? null : words.dissolve[locale]}
      busy={busy}
      refusal={refusal}
      onConfirm={() =>
        void write(
          changeOrganization(api, node.id, { status: 'DISSOLVED', dissolvedOn: effectiveOn }),
          () => onDone(node.parentId ?? node.id),
        )
      }
      onClose={onClose}
    >
      {first.length > 0 ? (
        <>
          <p>{words.dissolveFirst[locale]}</p>
          <ul>
            {first.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <p>{words.dissolveHow[locale]}</p>
          <DayLine value={effectiveOn} onChange={setEffectiveOn} />
        </>
      )}
    </Dialog>
  )
}
