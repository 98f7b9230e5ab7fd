'use client'

import { useState } from 'react'

import { MinutesCorrections } from '../minutes/minutes-corrections.tsx'
import { MinutesEditor } from '../minutes/minutes-editor.tsx'
import { MinutesFiles } from '../minutes/minutes-files.tsx'
import { MinutesText } from '../minutes/minutes-text.tsx'
import type { Minutes } from '../minutes/minutes.ts'
import { saveMinutesOf } from '../minutes/save-minutes.ts'
import { Failed } from '../shared/parts.tsx'
import { ConfirmButton } from './confirm-button.tsx'
import { useDeskHere } from './desk-context.ts'
import { PanelTitle } from './panel-title.tsx'
import { Unrecorded } from './unrecorded.tsx'
import { useDeskWords } from './use-desk-words.ts'
import { useGive } from './use-give.ts'

/** The minutes from their draft to the signed file; then the meeting is closed. */
export function MinutesPanel() {
  const { w } = useDeskWords()
  const { minutes, commands } = useDeskHere()
  return (
    <>
      <PanelTitle stage="minutes" />
      {minutes === null ? (
        <p className="muted">{w('desk.minutes.none')}</p>
      ) : (
        <Writing minutes={minutes} />
      )}
      {commands.includes('CLOSE') && <Step command="CLOSE" />}
    </>
  )
}

function Writing({ minutes }: { readonly minutes: Minutes }) {
  const { w } = useDeskWords()
  const { meeting, commands, reload } = useDeskHere()
  const [save] = useState(() => saveMinutesOf(meeting.id))
  const [isUnsaved, setUnsaved] = useState(false)
  const mayWrite = commands.includes('SAVE_MINUTES')
  return (
    <>
      {minutes.adoptedAt !== null && <MinutesFiles minutes={minutes} />}
      {minutes.revision === '0' && mayWrite && <p className="muted">{w('desk.minutes.draft')}</p>}
      {mayWrite || isUnsaved ? (
        <MinutesEditor
          html={minutes.text}
          revision={minutes.revision}
          onSave={save}
          onUnsaved={setUnsaved}
        />
      ) : (
        <MinutesText html={minutes.text} />
      )}
      {minutes.revision !== '0' && mayWrite && <Unrecorded minutes={minutes} />}
      {commands.includes('ADOPT_MINUTES') && <Step command="ADOPT_MINUTES" disabled={isUnsaved} />}
      {commands.includes('SIGN_MINUTES') && <Step command="SIGN_MINUTES" />}
      <MinutesCorrections
        meetingId={meeting.id}
        minutes={minutes}
        commands={commands}
        onDone={reload}
      />
    </>
  )
}

const ASKED = {
  ADOPT_MINUTES: 'desk.ask.ADOPT_MINUTES',
  SIGN_MINUTES: 'desk.ask.SIGN_MINUTES',
  CLOSE: 'desk.ask.CLOSE',
} as const

/** Adopting waits until all is saved: what is not would not be in the text. */
function Step({
  command,
  disabled = false,
}: {
  readonly command: keyof typeof ASKED
  readonly disabled?: boolean
}) {
  const { w } = useDeskWords()
  const { give, sending, error } = useGive()
  return (
    <section>
      <p className="actions">
        <ConfirmButton
          question={w(ASKED[command])}
          disabled={sending || disabled}
          onConfirm={() => void give(command)}
        >
          {w(`desk.command.${command}`)}
        </ConfirmButton>
      </p>
      {error && <Failed error={error} />}
    </section>
  )
}
