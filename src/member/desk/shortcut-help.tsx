'use client'

import { useEffect, useRef, useState } from 'react'

import { shortcutsAreOn, switchShortcuts } from './use-shortcuts.ts'
import { useDeskWords, type DeskKey } from './use-desk-words.ts'

const KEYS: readonly (readonly [keys: string, what: DeskKey])[] = [
  ['1 – 7', 'desk.key.stages'],
  ['N', 'desk.key.next'],
  ['A', 'desk.key.allPresent'],
  ['M', 'desk.key.giveFloor'],
  ['K', 'desk.key.endSpeech'],
  ['↑ ↓', 'desk.key.rows'],
  ['C  T  L  K', 'desk.key.marks'],
  ['?', 'desk.key.help'],
]

export function ShortcutHelp({
  isOpen,
  onClose,
}: {
  readonly isOpen: boolean
  readonly onClose: () => void
}) {
  const { w } = useDeskWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const [areOn, setAreOn] = useState(true)
  useEffect(() => {
    const box = dialog.current
    if (!isOpen || box === null) return
    setAreOn(shortcutsAreOn())
    box.showModal()
    return () => box.close()
  }, [isOpen])
  const change = (on: boolean) => {
    switchShortcuts(on)
    setAreOn(on)
  }
  return (
    <dialog ref={dialog} className="desk-dialog" aria-label={w('desk.shortcuts')} onClose={onClose}>
      <h2>{w('desk.shortcuts')}</h2>
      <dl className="facts">
        {KEYS.map(([keys, what]) => (
          <div key={keys + what} className="desk-key-line">
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{w(what)}</dd>
          </div>
        ))}
      </dl>
      <label className="check">
        <input type="checkbox" checked={areOn} onChange={(event) => change(event.target.checked)} />
        {w('desk.key.on')}
      </label>
      <button type="button" className="primary" onClick={onClose}>
        {w('desk.close')}
      </button>
    </dialog>
  )
}
