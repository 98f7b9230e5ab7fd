'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useId, useState, type FormEvent } from 'react'

import '../desk/desk.css'

import { fromMomentInput } from '../../domain/calendar/moment-input.ts'
import {
  MEETING_MODES,
  type MeetingKind,
  type MeetingMode,
} from '../../domain/meetings/meeting-words.ts'
import { MEETING_MODE_LABELS } from '../../domain/meetings/meetings.labels.ts'
import { agendaInput, newLine, type AgendaLine } from '../desk/agenda-draft.ts'
import { AgendaEditor } from '../desk/agenda-editor.tsx'
import { PlanFields } from '../desk/plan-fields.tsx'
import { useDeskWords } from '../desk/use-desk-words.ts'
import { useSignedIn } from '../sessions/use-signed-in.ts'
import { useLanguage } from '../shared/language.ts'
import { Failed, Submit } from '../shared/parts.tsx'
import { useSend } from '../shared/use-send.ts'
import { OrganizationAndKind } from './organization-and-kind.tsx'
import { sendCommand } from './send-command.ts'
import { useChairedOrganizations } from './use-chaired-organizations.ts'

/** A meeting that is planned; once it is there, its desk is where it goes on. */
export function NewMeetingPage() {
  const { t, locale } = useLanguage()
  const { w } = useDeskWords()
  useSignedIn()
  const router = useRouter()
  const chaired = useChairedOrganizations()
  const { sending, error, send } = useSend()
  const [organization, setOrganization] = useState('')
  const [kind, setKind] = useState<MeetingKind>('REGULAR')
  const [mode, setMode] = useState<MeetingMode>('IN_PERSON')
  const [typed, setTyped] = useState({ title: '', startsAt: '', place: '', onlineUrl: '' })
  const [agenda, setAgenda] = useState<readonly AgendaLine[]>(() => [newLine()])
  const [onTheWay, setOnTheWay] = useState(0)
  const modeId = useId()
  const organizationId = organization || chaired[0]?.id
  const type = (changed: Partial<typeof typed>) => setTyped({ ...typed, ...changed })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send(async () => {
      const { title, startsAt, place, onlineUrl } = typed
      const id = await sendCommand({
        mutation: 'createMeeting',
        inputType: 'CreateMeetingInput',
        input: {
          organizationId,
          kind,
          mode,
          title,
          startsAt: fromMomentInput(startsAt),
          place: place || null,
          onlineUrl: mode === 'IN_PERSON' ? null : onlineUrl || null,
          agenda: agendaInput(agenda),
        },
      })
      router.replace(`/desk/${id}`)
    })
  }

  const modeField = (
    <div className="field">
      <label htmlFor={modeId}>{w('desk.mode')}</label>
      <select
        id={modeId}
        value={mode}
        onChange={(event) => setMode(event.target.value as MeetingMode)}
      >
        {MEETING_MODES.map((one) => (
          <option key={one} value={one}>
            {MEETING_MODE_LABELS[one][locale]}
          </option>
        ))}
      </select>
    </div>
  )

  return (
    <form className="card desk" onSubmit={submit}>
      <div className="heading">
        <h1>{t('member.meetings.new')}</h1>
        <Link href="/meetings/past">{w('desk.past')}</Link>
      </div>
      <OrganizationAndKind
        organizations={chaired}
        organizationId={organizationId}
        kind={kind}
        onOrganization={setOrganization}
        onKind={setKind}
      />
      <PlanFields plan={typed} isOnline={mode !== 'IN_PERSON'} mode={modeField} onChange={type} />
      <AgendaEditor
        organizationId={organizationId}
        lines={agenda}
        onChange={setAgenda}
        onSending={(by) => setOnTheWay((papers) => papers + by)}
      />
      {error && <Failed error={error} />}
      <Submit sending={sending} disabled={organizationId === undefined || onTheWay > 0}>
        {t('member.meeting.create')}
      </Submit>
    </form>
  )
}
