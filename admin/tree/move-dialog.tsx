'use client'

import { useState } from 'react'

import { writtenDay } from '../../src/domain/calendar/written-day.ts'
import { SHARED_LABELS } from '../../src/domain/desk/shared.labels.ts'
import type { SaidMove } from '../../src/domain/organizations/said-move.ts'
import { TREE_LABELS as words } from '../../src/domain/organizations/tree.labels.ts'
import { Dialog } from '../shared/dialog.tsx'
import { useLocale } from '../shared/use-locale.ts'
import type { ChangeProps } from './change-props.ts'
import { DayLine } from './day-line.tsx'
import { MoveEffects } from './move-effects.tsx'
import { ParentPicker } from './parent-picker.tsx'
import { confirmMove, previewMove } from './tree-requests.ts'

/** Choose where to, see who and what it affects, confirm. Where the tree has changed meanwhile the effects are shown anew. */
export function MoveDialog({ api, node, today, onDone, onClose }: ChangeProps) {
  const locale = useLocale()
  const [parent, setParent] = useState('')
  const [effectiveOn, setEffectiveOn] = useState(writtenDay(today))
  const [shown, setShown] = useState<SaidMove | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const isReady = shown !== null && shown.version !== null
  const asked = { parent, effectiveOn }

  const preview = async () => {
    const answer = await previewMove(api, node.id, asked)
    setShown(answer.ok ? answer.value : null)
    if (!answer.ok) setRefusal(answer.refusal ?? SHARED_LABELS.noConnection[locale])
  }
  const confirm = async () => {
    setBusy(true)
    setRefusal(null)
    if (shown?.version == null) await preview()
    else {
      const answer = await confirmMove(api, node.id, { ...asked, version: shown.version })
      if (answer.ok) {
        onDone()
        return
      }
      await preview()
      setRefusal(answer.refusal ?? SHARED_LABELS.noConnection[locale])
    }
    setBusy(false)
  }
  const change = (set: () => void) => {
    setShown(null)
    setRefusal(null)
    set()
  }
  return (
    <Dialog
      title={`${words.move[locale]}: ${node.name}`}
      confirm={isReady ? words.confirmMove[locale] : words.preview[locale]}
      busy={busy}
      disabled={parent === ''}
      refusal={refusal}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <ParentPicker
        api={api}
        moving={node.id}
        chosen={parent}
        onChoose={(id) => change(() => setParent(id))}
      />
      <DayLine value={effectiveOn} onChange={(typed) => change(() => setEffectiveOn(typed))} />
      <div aria-live="polite">{shown && <MoveEffects move={shown} />}</div>
    </Dialog>
  )
}
