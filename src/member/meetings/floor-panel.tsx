'use client'

import { useState } from 'react'

import type { FloorRequestKind } from '../../domain/meetings/floor/floor-state.ts'
import { useLanguage } from '../shared/language.ts'
import { Field } from '../shared/parts.tsx'
import { useServerNow } from '../shared/server-clock.ts'
import { clockText, secondsSince } from './clock-text.ts'
import { floorPlaceOf, headOfQueue } from './floor-place.ts'
import type { MeetingView } from './meeting-view.ts'
import { SendingState } from './sending-state.tsx'
import { useCommand } from './use-command.ts'
import { isHere } from './what-is-now.ts'

const SHOWN = 5

/** Who speaks, who waits, where I stand in it; asking, withdrawing, having finished. */
export function FloorPanel({ view }: { readonly view: MeetingView }) {
  const { t } = useLanguage()
  const { meeting, memberId, mine } = view
  const place = floorPlaceOf({ floor: meeting.floor, memberId })
  return (
    <section className={place.kind === 'speaking' ? 'card attention' : 'card'}>
      <h2>{t('phone.floor')}</h2>
      <Speaker view={view} isMe={place.kind === 'speaking'} />
      {place.kind === 'speaking' && <EndSpeech meetingId={view.meetingId} />}
      {place.kind === 'waiting' && (
        <Waiting meetingId={view.meetingId} place={place.place} of={place.of} />
      )}
      {place.kind === 'none' && isHere(mine) && (
        <Ask meetingId={view.meetingId} open={meeting.floor.open} />
      )}
      <Queue view={view} />
    </section>
  )
}

function Speaker({
  view: {
    meeting: { floor },
  },
  isMe,
}: {
  readonly view: MeetingView
  readonly isMe: boolean
}) {
  const { t } = useLanguage()
  const now = useServerNow(1_000)
  if (floor.speaking === null) return <p className="muted">{t('phone.floor.nobody')}</p>
  const { member, startedAt } = floor.speaking
  return (
    <p className="speaker">
      <strong>
        {isMe ? t('phone.floor.youSpeak') : t('phone.floor.speaking', { name: member.fullName })}
      </strong>
      {now !== null && (
        <span className="clock-figure">{clockText(secondsSince(startedAt, now))}</span>
      )}
    </p>
  )
}

function EndSpeech({ meetingId }: { readonly meetingId: string }) {
  const { t } = useLanguage()
  const command = useCommand({ meetingId, slot: 'endSpeech' })
  const end = () =>
    void command.send({ mutation: 'endSpeech', inputType: 'MeetingCommandInput', input: {} })
  return (
    <>
      <SendingState command={command} />
      <button type="button" className="wide" disabled={command.sending} onClick={end}>
        {command.sending ? t('member.sending') : t('phone.floor.end')}
      </button>
    </>
  )
}

function Waiting({
  meetingId,
  place,
  of,
}: {
  readonly meetingId: string
  readonly place: number
  readonly of: number
}) {
  const { t } = useLanguage()
  const command = useCommand({ meetingId, slot: 'withdrawFloor' })
  const withdraw = () =>
    void command.send({
      mutation: 'withdrawFloorRequest',
      inputType: 'MeetingCommandInput',
      input: {},
    })
  return (
    <>
      <p className="notice good big" role="status">
        {place === 1 ? t('phone.floor.next') : t('phone.floor.place', { place, of })}
      </p>
      <SendingState command={command} />
      <button type="button" className="wide" disabled={command.sending} onClick={withdraw}>
        {command.sending ? t('member.sending') : t('phone.floor.withdraw')}
      </button>
    </>
  )
}

function Ask({ meetingId, open }: { readonly meetingId: string; readonly open: boolean }) {
  const { t } = useLanguage()
  const [note, setNote] = useState('')
  const command = useCommand({ meetingId, slot: 'requestFloor', onDone: () => setNote('') })
  const ask = (kind: FloorRequestKind) =>
    void command.send({
      mutation: 'requestFloor',
      inputType: 'RequestFloorInput',
      input: { kind, note: note.trim() || null },
    })
  return (
    <>
      {!open && <p className="notice">{t('phone.floor.closed')}</p>}
      <SendingState command={command} />
      {open && (
        <button
          type="button"
          className="primary wide"
          disabled={command.sending}
          onClick={() => ask('ORDINARY')}
        >
          {command.sending ? t('member.sending') : t('phone.floor.ask')}
        </button>
      )}
      <details className="more" open={!open || undefined}>
        <summary>{t('phone.floor.moreWays')}</summary>
        <Field
          label={t('phone.floor.note')}
          value={note}
          maxLength={200}
          onChange={(event) => setNote(event.target.value)}
        />
        <p className="muted">{t('phone.floor.orderHint')}</p>
        <button
          type="button"
          className="wide"
          disabled={command.sending}
          onClick={() => ask('POINT_OF_ORDER')}
        >
          {command.sending ? t('member.sending') : t('phone.floor.order')}
        </button>
      </details>
    </>
  )
}

function Queue({ view: { meeting, memberId } }: { readonly view: MeetingView }) {
  const { t } = useLanguage()
  const { first, more } = headOfQueue(meeting.floor.queue, SHOWN)
  if (first.length === 0) return null
  return (
    <>
      <h3>{t('phone.floor.queue')}</h3>
      <ol className="queue">
        {first.map(({ member, kind }) => (
          <li key={member.id} aria-current={member.id === memberId ? 'true' : undefined}>
            <span>
              {member.fullName}
              {member.id === memberId && ` (${t('phone.floor.you')})`}
            </span>
            {kind === 'POINT_OF_ORDER' && <span className="badge">{t('phone.floor.order')}</span>}
          </li>
        ))}
      </ol>
      {more > 0 && <p className="muted">{t('phone.floor.more', { count: more })}</p>}
    </>
  )
}
