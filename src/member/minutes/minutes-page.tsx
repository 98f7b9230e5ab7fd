'use client'

import Link from 'next/link'
import { useCallback, useState } from 'react'

import { useMeetingLive } from '../meetings/use-meeting-live.ts'
import { useSignedIn } from '../sessions/use-signed-in.ts'
import { useLanguage } from '../shared/language.ts'
import { Failed, Loading } from '../shared/parts.tsx'
import { useAnswer } from '../shared/use-answer.ts'
import { MinutesCorrections } from './minutes-corrections.tsx'
import { MinutesEditor } from './minutes-editor.tsx'
import { MinutesFiles } from './minutes-files.tsx'
import { MinutesSteps } from './minutes-steps.tsx'
import { MinutesText } from './minutes-text.tsx'
import { MINUTES, type Minutes, type MinutesAnswer } from './minutes.ts'
import { saveMinutesOf } from './save-minutes.ts'

/** The minutes of one meeting: to read and to take along, and to write for whoever writes them. */
export function MinutesPage({ meetingId }: { readonly meetingId: string }) {
  const { t } = useLanguage()
  const enabled = useSignedIn()
  const variables = { id: meetingId }
  const { data, error, reload } = useAnswer<MinutesAnswer>({ query: MINUTES, variables, enabled })
  useMeetingLive({ meetingId, enabled: enabled && Boolean(data?.meeting), onEvents: reload })

  if (error && !data) return <Failed error={error} onRetry={reload} />
  if (!data) return <Loading />
  if (data.meeting === null) return <p className="notice">{t('member.meeting.notFound')}</p>
  const { title, organization, minutes, availableCommands: commands } = data.meeting
  return (
    <>
      <header>
        <h1>{t('member.minutes')}</h1>
        <p className="lead">{title}</p>
        <p className="muted">{organization.name}</p>
        <p>
          <Link href={`/meetings/${meetingId}`}>{t('member.minutes.backToMeeting')}</Link>
        </p>
      </header>
      {error && <Failed error={error} onRetry={reload} />}
      {minutes === null ? (
        <p className="notice">{t('member.minutes.none')}</p>
      ) : (
        <MinutesOf {...{ meetingId, minutes, commands }} onDone={reload} />
      )}
    </>
  )
}

function MinutesOf({
  meetingId,
  minutes,
  commands,
  onDone,
}: {
  readonly meetingId: string
  readonly minutes: Minutes
  readonly commands: readonly string[]
  readonly onDone: () => void
}) {
  const { t } = useLanguage()
  const [editing, setEditing] = useState(false)
  const [unsaved, setUnsaved] = useState(false)
  const save = useCallback(
    (text: string, basedOn: string) => saveMinutesOf(meetingId)(text, basedOn),
    [meetingId],
  )
  const mayEdit = commands.includes('SAVE_MINUTES')
  return (
    <>
      <MinutesFiles minutes={minutes} />
      {mayEdit && (
        <p className="actions">
          <button type="button" disabled={unsaved} onClick={() => setEditing(!editing)}>
            {t(editing ? 'member.minutes.read' : 'member.minutes.edit')}
          </button>
        </p>
      )}
      {editing && (mayEdit || unsaved) ? (
        <MinutesEditor
          html={minutes.text}
          revision={minutes.revision}
          onSave={save}
          onUnsaved={setUnsaved}
        />
      ) : (
        <MinutesText html={minutes.text} />
      )}
      <MinutesSteps {...{ meetingId, commands }} disabled={unsaved} onDone={onDone} />
      <MinutesCorrections {...{ meetingId, minutes, commands }} onDone={onDone} />
    </>
  )
}
