'use client'

import { useId, useState } from 'react'

import { fromMomentInput, momentInput } from '../../src/domain/calendar/moment-input.ts'
import { agendaFromLines, linesOfAgenda } from '../../src/domain/meetings/agenda-lines.ts'
import { MEETING_DESK_LABELS as words } from '../../src/domain/meetings/meeting-desk.labels.ts'
import type { MeetingDesk } from '../../src/domain/meetings/meeting-desk.ts'
import { MEETING_LABELS as label } from '../../src/domain/meetings/meetings.labels.ts'
import { MEETING_COMMAND_LABELS } from '../../src/domain/meetings/meetings.labels.ts'
import { SHARED_LABELS } from '../../src/domain/desk/shared.labels.ts'
import { Dialog } from '../shared/dialog.tsx'
import { useLocale } from '../shared/use-locale.ts'
import { sendCommand } from './send-command.ts'

type Props = {
  readonly desk: MeetingDesk
  readonly address: string
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Title, time, place and agenda of a meeting that has not begun. */
export function PlanDialog({ desk, address, onClose, onDone }: Props) {
  const locale = useLocale()
  const [title, setTitle] = useState(desk.title)
  const [startsAt, setStartsAt] = useState(momentInput(desk.startsAt))
  const [place, setPlace] = useState(desk.place ?? '')
  const [onlineUrl, setOnlineUrl] = useState(desk.onlineUrl ?? '')
  const [agenda, setAgenda] = useState(linesOfAgenda(desk.agenda))
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const ids = { agenda: useId() }

  const save = async () => {
    setBusy(true)
    const fields = {
      title,
      startsAt: fromMomentInput(startsAt),
      place: place || null,
      onlineUrl: onlineUrl || null,
      agenda: agendaFromLines({ lines: agenda, known: desk.agenda }),
    }
    const refused = await sendCommand({ address, name: 'UPDATE_PLAN', fields })
    setBusy(false)
    if (refused === null) onDone()
    else setRefusal(refused || SHARED_LABELS.noConnection[locale])
  }
  return (
    <Dialog
      title={MEETING_COMMAND_LABELS.UPDATE_PLAN[locale]}
      confirm={words.save[locale]}
      busy={busy}
      disabled={title.trim() === '' || startsAt === ''}
      refusal={refusal}
      onConfirm={() => void save()}
      onClose={onClose}
    >
      <Line name={label.title[locale]} value={title} onChange={setTitle} />
      <Line
        name={label.startsAt[locale]}
        type="datetime-local"
        value={startsAt}
        onChange={setStartsAt}
      />
      <Line name={label.place[locale]} value={place} onChange={setPlace} />
      <Line name={label.onlineUrl[locale]} type="url" value={onlineUrl} onChange={setOnlineUrl} />
      <label htmlFor={ids.agenda}>{words.agendaLines[locale]}</label>
      <textarea
        id={ids.agenda}
        rows={6}
        value={agenda}
        onChange={(event) => setAgenda(event.target.value)}
      />
    </Dialog>
  )
}

function Line({
  name,
  type = 'text',
  value,
  onChange,
}: {
  readonly name: string
  readonly type?: string
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  const id = useId()
  return (
    <>
      <label htmlFor={id}>{name}</label>
      <input id={id} type={type} value={value} onChange={(event) => onChange(event.target.value)} />
    </>
  )
}
