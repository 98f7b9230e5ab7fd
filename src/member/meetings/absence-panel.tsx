'use client'

import { useState, type FormEvent } from 'react'

import { useLanguage } from '../shared/language.ts'
import { Submit } from '../shared/parts.tsx'
import type { MeetingView } from './meeting-view.ts'
import { SendingState } from './sending-state.tsx'
import { TextArea } from './text-area.tsx'
import { useCommand } from './use-command.ts'

/** Said beforehand that one cannot come, and what was answered. */
export function AbsencePanel({
  view: { meetingId, meeting, mine },
}: {
  readonly view: MeetingView
}) {
  const { t } = useLanguage()
  const said = mine?.viewerAttendance?.announcedAbsence ?? null
  const [asking, setAsking] = useState(false)
  if (!mine?.viewerAttendance || meeting.status === 'PLANNED') return null
  return (
    <section className="card">
      <h2>{t('phone.absence')}</h2>
      {said && (
        <>
          <p>{t('phone.absence.said', { reason: said.reason })}</p>
          <p className={answerClass(said.accepted)} role="status">
            {t(answerOf(said.accepted))}
          </p>
          {said.accepted !== false && <p className="muted">{t('phone.absence.mayCome')}</p>}
        </>
      )}
      {asking ? (
        <AbsenceForm meetingId={meetingId} onDone={() => setAsking(false)} />
      ) : (
        <button type="button" className="wide" onClick={() => setAsking(true)}>
          {t(said ? 'phone.absence.change' : 'phone.absence.ask')}
        </button>
      )}
    </section>
  )
}

function answerOf(accepted: boolean | null) {
  if (accepted === null) return 'phone.absence.undecided'
  return accepted ? 'phone.absence.accepted' : 'phone.absence.refused'
}

function answerClass(accepted: boolean | null): string {
  if (accepted === null) return 'notice'
  return accepted ? 'notice good' : 'notice bad'
}

function AbsenceForm({
  meetingId,
  onDone,
}: {
  readonly meetingId: string
  readonly onDone: () => void
}) {
  const { t } = useLanguage()
  const [reason, setReason] = useState('')
  const command = useCommand({ meetingId, slot: 'announceAbsence', onDone })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void command.send({
      mutation: 'announceAbsence',
      inputType: 'AnnounceAbsenceInput',
      input: { reason: reason.trim() },
    })
  }
  return (
    <form onSubmit={submit}>
      <TextArea label={t('phone.absence.reason')} value={reason} onChange={setReason} autoFocus />
      <SendingState command={command} />
      <Submit sending={command.sending}>{t('phone.absence.send')}</Submit>
    </form>
  )
}
