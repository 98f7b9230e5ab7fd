'use client'

import type { DeskStage } from '../../domain/meetings/next-step.ts'
import { useVotedCount } from '../meetings/use-voted-count.ts'
import { percent, time } from '../shared/format.ts'
import { Failed } from '../shared/parts.tsx'
import { ItemClock, SpeechClock } from './clocks.tsx'
import { useDeskHere } from './desk-context.ts'
import type { DeskPoll } from './desk-meeting.ts'
import { useDeskWords } from './use-desk-words.ts'
import { useGive } from './use-give.ts'

/** What is going on at this moment, whatever part of the desk is open. */
export function NowColumn({ onGo }: { readonly onGo: (stage: DeskStage) => void }) {
  const { w } = useDeskWords()
  const { meeting } = useDeskHere()
  const current = meeting.agenda.find(({ status }) => status === 'CURRENT')
  const open = meeting.polls.find(({ status }) => status === 'OPEN')
  return (
    <aside className="desk-now" aria-label={w('desk.now')}>
      <Presence onGo={onGo} />
      {current && (
        <section className="desk-now-part">
          <h3>{w('desk.now.item')}</h3>
          <p>
            <strong>{current.title}</strong> <ItemClock item={current} />
          </p>
          <button type="button" onClick={() => onGo('agenda')}>
            {w('desk.toAgenda')}
          </button>
        </section>
      )}
      {meeting.status === 'IN_PROGRESS' && <Speaking />}
      {open && <OpenPoll open={open} onGo={onGo} />}
      <Happenings />
    </aside>
  )
}

function Presence({ onGo }: { readonly onGo: (stage: DeskStage) => void }) {
  const { w, locale } = useDeskWords()
  const { meeting, roll } = useDeskHere()
  const summary = meeting.attendanceSummary
  const { present, expected, excused, unexcused, forecast } = summary
  const hasOpened = meeting.openedAt !== null
  const unmarked = (roll ?? []).filter(({ status }) => status === 'EXPECTED').length
  return (
    <section className="desk-now-part">
      <h3>{w('desk.now.presence')}</h3>
      {hasOpened ? (
        <>
          <p className="count" data-present={present}>
            <strong>{present}</strong>
            <span>/{expected}</span>{' '}
            <small className="muted">{percent(summary.ratePercent, locale)}</small>
          </p>
          <p className="muted">{w('desk.presence.absent', { excused, unexcused })}</p>
          {unmarked > 0 && meeting.status === 'IN_PROGRESS' && (
            <button type="button" onClick={() => onGo('roll')}>
              {w('desk.presence.unmarked', { count: unmarked })}
            </button>
          )}
        </>
      ) : (
        <p>{w('desk.presence.forecast', { forecast, expected })}</p>
      )}
      <Quorum />
    </section>
  )
}

/** Where a quorum is set: whether it is there, or will be by what people have announced. */
export function Quorum() {
  const { w } = useDeskWords()
  const { meeting } = useDeskHere()
  const { quorumNeeded, quorumReached, forecast } = meeting.attendanceSummary
  if (quorumNeeded === null) return null
  const isForecast = meeting.openedAt === null
  const isReached = isForecast ? forecast >= quorumNeeded : quorumReached === true
  const said = isForecast ? 'forecast' : 'live'
  return (
    <p className={isReached ? 'notice good' : 'notice bad'} role="status">
      {w(`desk.quorum.${said}.${isReached ? 'reached' : 'missing'}`, { needed: quorumNeeded })}
    </p>
  )
}

function Speaking() {
  const { w } = useDeskWords()
  const { meeting, commands } = useDeskHere()
  const { give, sending, error } = useGive()
  const { speaking, queue } = meeting.floor
  const next = queue[0]
  return (
    <section className="desk-now-part">
      <h3>{w('desk.now.floor')}</h3>
      {speaking === null ? (
        <p className="muted">{w('desk.floor.nobody')}</p>
      ) : (
        <p className="desk-speaking">
          <strong>{speaking.member.fullName}</strong> <SpeechClock startedAt={speaking.startedAt} />
        </p>
      )}
      <p className="actions">
        {speaking !== null && commands.includes('END_SPEECH') && (
          <button
            type="button"
            data-shortcut="end-speech"
            disabled={sending}
            onClick={() => void give('END_SPEECH')}
          >
            {w('desk.command.END_SPEECH')}
          </button>
        )}
        {next && commands.includes('GIVE_FLOOR') && (
          <button
            type="button"
            data-shortcut="give-floor"
            disabled={sending}
            onClick={() => void give('GIVE_FLOOR', { memberId: next.member.id })}
          >
            {w('desk.floor.giveTo', { name: next.member.fullName })}
          </button>
        )}
      </p>
      {queue.length > 1 && (
        <p className="muted">{w('desk.floor.waiting', { count: queue.length })}</p>
      )}
      {error && <Failed error={error} />}
    </section>
  )
}

function OpenPoll({
  open,
  onGo,
}: {
  readonly open: DeskPoll
  readonly onGo: (stage: DeskStage) => void
}) {
  const { w } = useDeskWords()
  const { meeting } = useDeskHere()
  const voted = useVotedCount({ meetingId: meeting.id, poll: open })
  return (
    <section className="desk-now-part">
      <h3>{w('desk.now.poll')}</h3>
      <p>
        <strong>{open.question}</strong>
      </p>
      <p>
        {open.method === 'SHOW_OF_HANDS'
          ? w('desk.method.SHOW_OF_HANDS')
          : w('desk.poll.voted', { voted, entitled: open.entitledCount })}
      </p>
      <button type="button" onClick={() => onGo('polls')}>
        {w('desk.toPolls')}
      </button>
    </section>
  )
}

function Happenings() {
  const { w, locale } = useDeskWords()
  const { happenings } = useDeskHere()
  if (happenings.length === 0) return null
  return (
    <section className="desk-now-part">
      <h3>{w('desk.now.events')}</h3>
      <ol className="happenings">
        {happenings.slice(0, 8).map(({ seq, at, summary }) => (
          <li key={seq}>
            <time dateTime={at}>{time(at, locale)}</time> {summary}
          </li>
        ))}
      </ol>
    </section>
  )
}
