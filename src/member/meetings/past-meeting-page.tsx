'use client'

import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'

import '../desk/desk.css'

import { fromMomentInput } from '../../domain/calendar/moment-input.ts'
import type { MeetingKind } from '../../domain/meetings/meeting-words.ts'
import { agendaInput, newLine, type AgendaLine } from '../desk/agenda-draft.ts'
import { AgendaEditor } from '../desk/agenda-editor.tsx'
import { useDeskWords } from '../desk/use-desk-words.ts'
import { useSignedIn } from '../sessions/use-signed-in.ts'
import { useLanguage } from '../shared/language.ts'
import { Failed, Field, Submit } from '../shared/parts.tsx'
import { useSend } from '../shared/use-send.ts'
import { OrganizationAndKind } from './organization-and-kind.tsx'
import { PastRoll, type PastMark } from './past-roll.tsx'
import { sendCommand } from './send-command.ts'
import { useChairedOrganizations } from './use-chaired-organizations.ts'

/** A meeting that was held by hand: when, about what, and who was there. */
export function PastMeetingPage() {
  const { t } = useLanguage()
  const { w } = useDeskWords()
  useSignedIn()
  const router = useRouter()
  const chaired = useChairedOrganizations()
  const { sending, error, send } = useSend()
  const [organization, setOrganization] = useState('')
  const [kind, setKind] = useState<MeetingKind>('REGULAR')
  const [typed, setTyped] = useState({ title: '', day: '', from: '', to: '' })
  const [agenda, setAgenda] = useState<readonly AgendaLine[]>(() => [newLine()])
  const [marks, setMarks] = useState<ReadonlyMap<string, PastMark>>(new Map())
  const organizationId = organization || chaired[0]?.id
  const type = (changed: Partial<typeof typed>) => setTyped({ ...typed, ...changed })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send(async () => {
      const { title, day, from, to } = typed
      const id = await sendCommand({
        mutation: 'recordPastMeeting',
        inputType: 'RecordPastMeetingInput',
        input: {
          organizationId,
          kind,
          title,
          heldOn: day,
          startsAt: fromMomentInput(`${day}T${from}`),
          endedAt: fromMomentInput(`${day}T${to}`),
          agenda: agendaInput(agenda),
          marks: [...marks].map(([memberId, mark]) => ({ memberId, ...mark })),
        },
      })
      router.replace(`/desk/${id}`)
    })
  }
  return (
    <form className="card desk" onSubmit={submit}>
      <h1>{w('desk.past')}</h1>
      <p className="muted">{w('desk.past.intro')}</p>
      <OrganizationAndKind
        organizations={chaired}
        organizationId={organizationId}
        kind={kind}
        onOrganization={(id) => {
          setOrganization(id)
          setMarks(new Map())
        }}
        onKind={setKind}
      />
      <Field
        label={t('member.meeting.title')}
        name="title"
        required
        maxLength={300}
        value={typed.title}
        onChange={(event) => type({ title: event.target.value })}
      />
      <div className="desk-pair">
        {(['day', 'from', 'to'] as const).map((name) => (
          <Field
            key={name}
            label={w(`desk.past.${name}`)}
            name={name}
            type={name === 'day' ? 'date' : 'time'}
            required
            value={typed[name]}
            onChange={(event) => type({ [name]: event.target.value })}
          />
        ))}
      </div>
      <AgendaEditor organizationId={undefined} lines={agenda} onChange={setAgenda} />
      {organizationId !== undefined && (
        <PastRoll organizationId={organizationId} marks={marks} onChange={setMarks} />
      )}
      {error && <Failed error={error} />}
      <Submit sending={sending} disabled={organizationId === undefined || marks.size === 0}>
        {w('desk.past.save')}
      </Submit>
    </form>
  )
}
