'use client'

import { useRef, useState, type KeyboardEvent } from 'react'

import { searchKey } from '../../domain/text/search-key.ts'
import { Failed, Field, Loading } from '../shared/parts.tsx'
import { Absences } from './absences.tsx'
import { BulkMarks } from './bulk-marks.tsx'
import { ConfirmButton } from './confirm-button.tsx'
import { useDeskHere } from './desk-context.ts'
import { HeldCheckIns } from './held-check-ins.tsx'
import { Quorum } from './now-column.tsx'
import { PanelTitle } from './panel-title.tsx'
import { RollRowLine } from './roll-row.tsx'
import { useDeskWords } from './use-desk-words.ts'
import { useGive } from './use-give.ts'

/** Before the opening: who comes and who has excused themselves. After it: who is here. */
export function RollPanel() {
  const { commands } = useDeskHere()
  return (
    <>
      <PanelTitle stage="roll" />
      <Quorum />
      <Opening />
      <HeldCheckIns />
      <Absences />
      {commands.includes('MARK_ATTENDANCE') && <BulkMarks />}
      <Roll />
    </>
  )
}

function Opening() {
  const { w } = useDeskWords()
  const { commands } = useDeskHere()
  const { give, sending, error } = useGive()
  if (!commands.includes('OPEN')) return null
  return (
    <>
      <p className="actions">
        <ConfirmButton
          question={w('desk.ask.OPEN')}
          disabled={sending}
          onConfirm={() => void give('OPEN')}
        >
          {w('desk.command.OPEN')}
        </ConfirmButton>
      </p>
      {error && <Failed error={error} />}
    </>
  )
}

function Roll() {
  const { w } = useDeskWords()
  const { roll, commands } = useDeskHere()
  const [typed, setTyped] = useState('')
  const [onlyUnmarked, setOnlyUnmarked] = useState(false)
  const list = useRef<HTMLUListElement>(null)
  if (roll === null) return <Loading />
  const canMark = commands.includes('MARK_ATTENDANCE')
  const key = searchKey(typed)
  const shown = roll.filter(
    ({ member, status }) =>
      searchKey(member.fullName).includes(key) && (!onlyUnmarked || status === 'EXPECTED'),
  )
  return (
    <section>
      <div className="inline">
        <Field
          label={w('desk.roll.search')}
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <label className="check">
          <input
            type="checkbox"
            checked={onlyUnmarked}
            onChange={(event) => setOnlyUnmarked(event.target.checked)}
          />
          {w('desk.roll.onlyUnmarked')}
        </label>
      </div>
      {shown.length === 0 && (
        <p className="muted">{w(roll.length === 0 ? 'desk.roll.empty' : 'desk.roll.noneShown')}</p>
      )}
      <ul className="desk-roll" ref={list} onKeyDown={(event) => moveBetweenRows(event)}>
        {shown.map((row) => (
          <RollRowLine key={row.member.id} row={row} canMark={canMark} />
        ))}
      </ul>
    </section>
  )
}

/** Arrows go from person to person, and a letter presses the button that carries it in the line where the focus is. */
function moveBetweenRows(event: KeyboardEvent<HTMLUListElement>): void {
  const target = event.target as HTMLElement
  const line = target.closest('li')
  if (line === null || target.tagName === 'INPUT' || event.ctrlKey || event.metaKey) return
  const step = { ArrowDown: line.nextElementSibling, ArrowUp: line.previousElementSibling }[
    event.key
  ]
  const place = [...line.querySelectorAll('button')].indexOf(target as HTMLButtonElement)
  const pressed = line.querySelector<HTMLButtonElement>(
    `button[data-mark-key="${CSS.escape(event.key.toLowerCase())}"]`,
  )
  if (step) {
    event.preventDefault()
    const buttons = step.querySelectorAll('button')
    ;(buttons[place] ?? buttons[0])?.focus()
  } else if (pressed) {
    event.preventDefault()
    pressed.focus()
    pressed.click()
  }
}
