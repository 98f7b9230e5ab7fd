'use client'

import { useRef, useState } from 'react'

import { MEDIA_TYPES } from '../../domain/media/media-type.ts'
import { Failed } from '../shared/parts.tsx'
import { upload } from '../shared/upload.ts'
import { useSend } from '../shared/use-send.ts'
import type { AgendaLine } from './agenda-draft.ts'
import { useDeskWords } from './use-desk-words.ts'

export type Paper = AgendaLine['documents'][number]

/** Brings files for one item of an agenda, one after the other; a refusal stands beside the button. */
export function PaperAdder({
  organizationId,
  number,
  onAdd,
  onSending,
}: {
  readonly organizationId: string
  readonly number: number
  readonly onAdd: (paper: Paper) => void
  /** Whether a file is on its way: what is saved meanwhile would be without it. */
  readonly onSending: (by: 1 | -1) => void
}) {
  const { w } = useDeskWords()
  const input = useRef<HTMLInputElement>(null)
  const { sending, error, send } = useSend()
  const [going, setGoing] = useState({ name: '', share: 0 })

  const sendAll = async (files: readonly File[]) => {
    onSending(1)
    try {
      for (const file of files) {
        const { name } = file
        const query = new URLSearchParams({ organization: organizationId, name })
        setGoing({ name, share: 0 })
        const address = `/media/papers?${query.toString()}`
        const onProgress = (share: number) => setGoing({ name, share })
        onAdd(await upload<Paper>({ address, file, onProgress }))
      }
    } finally {
      onSending(-1)
    }
  }
  return (
    <div className="desk-paper">
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={Object.keys(MEDIA_TYPES).join(',')}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])]
          // The same file may be chosen again after a refusal.
          target.value = ''
          void send(() => sendAll(files))
        }}
      />
      <button
        type="button"
        className="small"
        aria-label={w('desk.agenda.addPaperTo', { number })}
        disabled={sending}
        onClick={() => input.current?.click()}
      >
        {w('desk.agenda.addPaper')}
      </button>
      {sending && (
        <label className="desk-sending">
          <small>{w('desk.agenda.sendingPaper', { name: going.name })}</small>
          <progress max={1} value={going.share} />
        </label>
      )}
      {error && <Failed error={error} />}
    </div>
  )
}
