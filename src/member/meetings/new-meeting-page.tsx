'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useId, useState, type FormEvent } from 'react'

import { signInFirst } from '../sessions/return-to.ts'
import { useLanguage } from '../shared/language.ts'
import { Failed, Field, Submit } from '../shared/parts.tsx'
import { useSession } from '../shared/session.ts'
import { useSend } from '../shared/use-send.ts'
import { MEETING_KINDS, type MeetingKind } from './meeting.ts'
import { sendCommand } from './send-command.ts'
import { useChairedOrganizations } from './use-chaired-organizations.ts'

/** Vietnam has one time zone, without summer time. */
const OFFSET = '+07:00'

export function NewMeetingPage() {
  const { t } = useLanguage()
  const session = useSession()
  useEffect(() => {
    if (session === null) signInFirst()
  }, [session])
  const router = useRouter()
  const chaired = useChairedOrganizations()
  const { sending, error, send } = useSend()
  const [organization, setOrganization] = useState('')
  const [kind, setKind] = useState<MeetingKind>('REGULAR')
  const [title, setTitle] = useState('')
  const [startsAt, setStartsAt] = useState('')
  const [place, setPlace] = useState('')
  const [agenda, setAgenda] = useState('')
  const ids = { organization: useId(), kind: useId(), agenda: useId(), hint: useId() }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send(async () => {
      const id = await sendCommand({
        mutation: 'createMeeting',
        inputType: 'CreateMeetingInput',
        input: {
          organizationId: organization || chaired[0]?.id,
          kind,
          title,
          startsAt: `${startsAt}:00${OFFSET}`,
          place: place || null,
          agenda: agenda
            .split('\n')
            .filter((line) => line.trim() !== '')
            .map((line) => ({ title: line.trim() })),
        },
      })
      router.replace(`/meetings/${id}`)
    })
  }

  return (
    <form className="card narrow" onSubmit={submit}>
      <h1>{t('member.meetings.new')}</h1>
      {error && <Failed error={error} />}
      <div className="field">
        <label htmlFor={ids.organization}>{t('member.meeting.organization')}</label>
        <select
          id={ids.organization}
          value={organization || chaired[0]?.id}
          onChange={(event) => setOrganization(event.target.value)}
        >
          {chaired.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={ids.kind}>{t('member.meeting.kind')}</label>
        <select
          id={ids.kind}
          value={kind}
          onChange={(event) => setKind(event.target.value as MeetingKind)}
        >
          {MEETING_KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`member.kind.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <Field
        label={t('member.meeting.title')}
        name="title"
        required
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <Field
        label={t('member.meeting.startsAt')}
        name="startsAt"
        type="datetime-local"
        required
        value={startsAt}
        onChange={(event) => setStartsAt(event.target.value)}
      />
      <Field
        label={t('member.meeting.place')}
        name="place"
        value={place}
        onChange={(event) => setPlace(event.target.value)}
      />
      <div className="field">
        <label htmlFor={ids.agenda}>{t('member.meeting.agenda')}</label>
        <textarea
          id={ids.agenda}
          rows={5}
          aria-describedby={ids.hint}
          value={agenda}
          onChange={(event) => setAgenda(event.target.value)}
        />
        <small id={ids.hint} className="muted">
          {t('member.meeting.agendaHint')}
        </small>
      </div>
      <Submit sending={sending} disabled={chaired.length === 0}>
        {t('member.meeting.create')}
      </Submit>
    </form>
  )
}
