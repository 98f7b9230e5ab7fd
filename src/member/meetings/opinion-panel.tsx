'use client'

import { useId, useState, type FormEvent } from 'react'

import { time } from '../shared/format.ts'
import { useLanguage } from '../shared/language.ts'
import { Done, Failed, Submit } from '../shared/parts.tsx'
import { useAnswer } from '../shared/use-answer.ts'
import type { MeetingView } from './meeting-view.ts'
import { SendingState } from './sending-state.tsx'
import { TextArea } from './text-area.tsx'
import { useCommand } from './use-command.ts'
import { isBefore } from './what-is-now.ts'

const OPINIONS = `query Opinions($id: ID!) {
  meeting(id: $id) { opinions { member { id } itemKey text at sentAhead } }
}`

type Answer = {
  readonly meeting: {
    readonly opinions: readonly {
      readonly member: { readonly id: string }
      readonly itemKey: string | null
      readonly text: string
      readonly at: string
      readonly sentAhead: boolean
    }[]
  } | null
}

/** What I think, for the minutes: ahead of the meeting or in it. Asked for only by whoever opens it. */
export function OpinionPanel({ view }: { readonly view: MeetingView }) {
  const { t } = useLanguage()
  const [opened, setOpened] = useState(false)
  if (!view.mine?.availableCommands.includes('RECORD_OPINION') || view.memberId === null)
    return null
  return (
    <details className="card more" onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>
        {t(isBefore(view.meeting) ? 'phone.opinion.writeAhead' : 'phone.opinion.write')}
      </summary>
      {opened && <Opinions view={view} memberId={view.memberId} />}
    </details>
  )
}

function Opinions({ view, memberId }: { readonly view: MeetingView; readonly memberId: string }) {
  const { t, locale } = useLanguage()
  const { meetingId, meeting } = view
  const { data, error, reload } = useAnswer<Answer>({
    query: OPINIONS,
    variables: { id: meetingId },
  })
  const own = data?.meeting?.opinions.filter(({ member }) => member.id === memberId) ?? []
  const titleOf = (key: string | null) => meeting.agenda.find((item) => item.key === key)?.title
  return (
    <>
      <OpinionForm view={view} memberId={memberId} onDone={reload} />
      {error && <Failed error={error} onRetry={reload} />}
      {own.length > 0 && <h3>{t('phone.opinion')}</h3>}
      <ul className="own-opinions">
        {own.map(({ text, at, itemKey, sentAhead }) => (
          <li key={at + text}>
            <p>{text}</p>
            <small className="muted">
              {[time(at, locale), titleOf(itemKey), sentAhead && t('phone.opinion.sentAhead')]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ul>
    </>
  )
}

function OpinionForm({
  view: { meetingId, meeting },
  memberId,
  onDone,
}: {
  readonly view: MeetingView
  readonly memberId: string
  readonly onDone: () => void
}) {
  const { t } = useLanguage()
  const id = useId()
  const current = meeting.agenda.find(({ status }) => status === 'CURRENT')?.key
  const [itemKey, setItemKey] = useState(current ?? '')
  const [text, setText] = useState('')
  const [sent, setSent] = useState(false)
  const command = useCommand({
    meetingId,
    slot: 'recordOpinion',
    onDone: () => {
      setText('')
      setSent(true)
      onDone()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSent(false)
    void command.send({
      mutation: 'recordOpinion',
      inputType: 'RecordOpinionInput',
      input: { memberId, itemKey: itemKey || null, text: text.trim() },
    })
  }
  return (
    <form onSubmit={submit}>
      <div className="field">
        <label htmlFor={id}>{t('phone.opinion.item')}</label>
        <select id={id} value={itemKey} onChange={(event) => setItemKey(event.target.value)}>
          <option value="">{t('phone.opinion.general')}</option>
          {meeting.agenda.map(({ key, title }) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <TextArea
        label={t('phone.opinion.text')}
        hint={t('phone.opinion.hint')}
        value={text}
        onChange={setText}
      />
      {sent && <Done>{t('phone.opinion.sent')}</Done>}
      <SendingState command={command} />
      <Submit sending={command.sending}>{t('phone.opinion.send')}</Submit>
    </form>
  )
}
