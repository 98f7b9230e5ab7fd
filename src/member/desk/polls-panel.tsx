'use client'

import { useState } from 'react'

import { useDeskHere } from './desk-context.ts'
import type { DeskPoll } from './desk-meeting.ts'
import { OpenPollForm } from './open-poll-form.tsx'
import { PanelTitle } from './panel-title.tsx'
import { PollCard } from './poll-card.tsx'
import { runOffOf, type PollDraft } from './poll-draft.ts'
import { tiedOptions, tiedPoll } from './use-next-step.ts'
import { useDeskWords } from './use-desk-words.ts'

/** Votes: what is open first, then a new one, then the results, the newest first. */
export function PollsPanel() {
  const { w } = useDeskWords()
  const { meeting, commands } = useDeskHere()
  const blank: PollDraft = {
    question: '',
    method: 'NAMED',
    isElection: false,
    lines: [w('desk.option.yes'), w('desk.option.no'), w('desk.option.abstain')].join('\n'),
    places: '1',
    maxChoices: '',
    tied: [],
  }
  const [draft, setDraft] = useState<PollDraft | null>(null)
  const open = meeting.polls.filter(({ status }) => status === 'OPEN')
  const closed = meeting.polls.filter(({ status }) => status === 'CLOSED').toReversed()
  const waitsForRunOff = commands.includes('OPEN_POLL') ? tiedPoll(meeting.polls)?.id : undefined
  const runOff = (poll: DeskPoll) =>
    setDraft(
      runOffOf({
        poll,
        tied: tiedOptions(poll),
        question: w('desk.poll.again', { question: poll.question }),
      }),
    )
  return (
    <>
      <PanelTitle stage="polls" />
      {meeting.polls.length === 0 && !commands.includes('OPEN_POLL') && (
        <p className="muted">{w('desk.notNow')}</p>
      )}
      {open.map((poll) => (
        <PollCard key={poll.id} poll={poll} />
      ))}
      {commands.includes('OPEN_POLL') && (
        <OpenPollForm
          draft={draft ?? blank}
          onChange={setDraft}
          onDone={() => setDraft(null)}
          isOpen={open.length === 0 || draft !== null}
        />
      )}
      {closed.map((poll) => (
        <PollCard
          key={poll.id}
          poll={poll}
          onRunOff={poll.id === waitsForRunOff ? () => runOff(poll) : undefined}
        />
      ))}
    </>
  )
}
