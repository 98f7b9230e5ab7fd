'use client'

import { useState, type DragEvent } from 'react'

import { IMPORT_PAGE_LABELS as words } from '../../src/domain/roster/import-page.labels.ts'
import { useLocale } from '../shared/use-locale.ts'

const KINDS = '.xlsx,.xls,.csv,.txt,.xlsm'

type Props = {
  readonly file: File | null
  readonly onChoose: (file: File | null) => void
}

/** A file by the browser's own choice, or dropped on the same place. */
export function FileDrop({ file, onChoose }: Props) {
  const locale = useLocale()
  const [isOver, setIsOver] = useState(false)
  const over = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(true)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    onChoose(event.dataTransfer.files[0] ?? null)
  }
  return (
    <label
      className="desk-drop"
      data-over={isOver}
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      {words.drop[locale]}
      <input
        type="file"
        name="file"
        accept={KINDS}
        onChange={(event) => onChoose(event.target.files?.[0] ?? null)}
      />
      <span className="desk-button" aria-hidden="true">
        {words.chooseFile[locale]}
      </span>
      {file !== null && <strong>{file.name}</strong>}
    </label>
  )
}
