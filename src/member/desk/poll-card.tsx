'use client'

import { useState, type FormEvent } from 'react'

import { useVotedCount } from '../meetings/use-voted-count.ts'
import { Failed, Field, Submit } from '../shared/parts.tsx'
import { ClosePollButton } from './close-poll-button.tsx'
import { useDeskHere } from './desk-context.ts'
import type { DeskPoll } from './desk-meeting.ts'
import { OwnBallot } from './own-ballot.tsx'
import { tiedOptions } from './use-next-step.ts'
import { useDeskWords } from './use-desk-words.ts'
import { useGive } from './use-give.ts'

/** One vote: open with how many have voted, closed with its result. */
export function PollCard({
  poll,
  onRunOff,
}: {
  readonly poll: DeskPoll
  readonly onRunOff?: (() => void) | undefined
}) {
  const { w } = useDeskWords()
  const isOpen = poll.status === 'OPEN'
  const tied = tiedOptions(poll)
  return (
    <section className={isOpen ? 'card attention' : 'card'} data-poll={poll.status}>
      <div className="heading">
        <h3>{poll.question}</h3>
        <span className="badge">{w(isOpen ? 'desk.poll.open' : 'desk.poll.closed')}</span>
      </div>
      <p className="muted">
        {w(`desk.method.${poll.method}`)}
        {poll.places !== null && ` · ${w('desk.poll.electionOf', { places: poll.places })}`}
        {` · ${w('desk.poll.entitled', { count: poll.entitledCount })}`}
      </p>
      {isOpen ? <Running poll={poll} /> : <Result poll={poll} />}
      {tied.length > 0 && (
        <p className="notice">
          {w('desk.poll.tied', { names: tied.map(({ label }) => label).join(', ') })}
        </p>
      )}
      {tied.length > 0 && onRunOff && (
        <button type="button" onClick={onRunOff}>
          {w('desk.poll.runOff')}
        </button>
      )}
    </section>
  )
}

function Running({ poll }: { readonly poll: DeskPoll }) {
  const { w } = useDeskWords()
  const { meeting, commands } = useDeskHere()
  const { give, sending, error } = useGive()
  const voted = useVotedCount({ meetingId: meeting.id, poll })
  const isByHand = poll.method === 'SHOW_OF_HANDS'
  const isCounted = poll.options.some(({ votes }) => votes !== null)
  return (
    <>
      {isByHand ? (
        <HandsForm poll={poll} />
      ) : (
        <>
          <p role="status">{w('desk.poll.voted', { voted, entitled: poll.entitledCount })}</p>
          <progress
            value={voted}
            max={Math.max(poll.entitledCount, 1)}
            aria-label={w('desk.poll.progress')}
          />
          <OwnBallot poll={poll} />
        </>
      )}
      {commands.includes('CLOSE_POLL') && (
        <ClosePollButton
          poll={poll}
          disabled={sending || (isByHand && !isCounted)}
          onConfirm={() => void give('CLOSE_POLL', { pollId: poll.id })}
        />
      )}
      {error && <Failed error={error} />}
    </>
  )
}

/** The hands that were counted for each option. */
function HandsForm({ poll: { id, options } }: { readonly poll: DeskPoll }) {
  const { w } = useDeskWords()
  const { commands } = useDeskHere()
  const { give, sending, error } = useGive()
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const shown = (key: string, votes: number | null) =>
    typed[key] ?? (votes === null ? '' : String(votes))
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const counts = options.map(({ key, votes }) => ({
      optionKey: key,
      votes: Number(shown(key, votes)),
    }))
    if (await give('RECORD_HANDS', { pollId: id, counts })) setTyped({})
  }
  if (!commands.includes('RECORD_HANDS')) return null
  return (
    <form onSubmit={(event) => void submit(event)}>
      <div className="desk-pair">
        {options.map(({ key, label, votes }) => (
          <Field
            key={key}
            label={label}
            type="number"
            min={0}
            required
            value={shown(key, votes)}
            onChange={(event) => setTyped({ ...typed, [key]: event.target.value })}
          />
        ))}
      </div>
      {error && <Failed error={error} />}
      <Submit sending={sending}>{w('desk.command.RECORD_HANDS')}</Submit>
    </form>
  )
}

function Result({ poll }: { readonly poll: DeskPoll }) {
  const { w } = useDeskWords()
  const { options, votedCount, entitledCount, places, method } = poll
  const ranked =
    places === null
      ? options
      : options.toSorted((one, other) => (other.votes ?? 0) - (one.votes ?? 0))
  return (
    <table className="desk-result">
      <caption className="visually-hidden">{w('desk.poll.result')}</caption>
      <thead>
        <tr>
          <th scope="col">{w(places === null ? 'desk.poll.option' : 'desk.poll.name')}</th>
          <th scope="col">{w('desk.poll.votes')}</th>
        </tr>
      </thead>
      <tbody>
        {ranked.map(({ key, label, votes, elected }) => (
          <tr key={key}>
            <th scope="row">
              {label}{' '}
              {elected === true && (
                <span className="badge attendance-present">{w('desk.poll.elected')}</span>
              )}
            </th>
            <td>{votes ?? 0}</td>
          </tr>
        ))}
      </tbody>
      {method !== 'SHOW_OF_HANDS' && (
        <tfoot>
          <tr>
            <td colSpan={2}>
              {w('desk.poll.voted', { voted: votedCount, entitled: entitledCount })}
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  )
}
