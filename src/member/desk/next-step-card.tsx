'use client'

import type { DeskStage, NextStep } from '../../domain/meetings/next-step.ts'
import { Failed } from '../shared/parts.tsx'
import { ClosePollButton } from './close-poll-button.tsx'
import { ConfirmButton } from './confirm-button.tsx'
import { useDeskHere } from './desk-context.ts'
import { useDeskWords, type DeskKey } from './use-desk-words.ts'
import { isDeskCommand, useGive, type DeskCommand } from './use-give.ts'
import type { DeskMeeting } from './desk-meeting.ts'

/** Steps that a button alone takes, with what of the meeting they name. */
const AT_ONCE: Partial<Record<string, string | null>> = {
  REGISTER: null,
  INVITE: null,
  OPEN: null,
  START_ITEM: 'itemKey',
  GIVE_FLOOR: 'memberId',
  END_SPEECH: null,
  CLOSE_POLL: 'pollId',
  ADOPT_MINUTES: null,
  SIGN_MINUTES: null,
  CLOSE: null,
}

/** Those that cannot be taken back ask first. */
const ASKED: Partial<Record<DeskCommand, DeskKey>> = {
  OPEN: 'desk.ask.OPEN',
  ADOPT_MINUTES: 'desk.ask.ADOPT_MINUTES',
  SIGN_MINUTES: 'desk.ask.SIGN_MINUTES',
  CLOSE: 'desk.ask.CLOSE',
}

/** What comes next, in front: one button that does it, or leads to where it is done. */
export function NextStepCard({
  next,
  onGo,
}: {
  readonly next: NextStep | null
  readonly onGo: (stage: DeskStage) => void
}) {
  const { w } = useDeskWords()
  const { meeting } = useDeskHere()
  const { give, sending, error } = useGive()
  if (next === null) {
    return <p className="card desk-next desk-next-none">{w('desk.next.none')}</p>
  }
  const { command, stage, subject } = next
  return (
    <section className="card desk-next" aria-label={w('desk.next')}>
      <p className="desk-next-what">
        <small className="muted">{w('desk.next')}</small>
        <strong>
          {w(`desk.step.${command}` as DeskKey, { subject: named(meeting, subject) })}
        </strong>
      </p>
      <NextButton
        key={command + (subject ?? '')}
        next={next}
        sending={sending}
        onGo={() => onGo(stage)}
        onGive={() => {
          const field = AT_ONCE[command]
          if (isDeskCommand(command)) void give(command, field ? { [field]: subject } : {})
        }}
      />
      {error && <Failed error={error} />}
    </section>
  )
}

function NextButton({
  next: { command, subject },
  sending,
  onGo,
  onGive,
}: {
  readonly next: NextStep
  readonly sending: boolean
  readonly onGo: () => void
  readonly onGive: () => void
}) {
  const { w } = useDeskWords()
  const { meeting } = useDeskHere()
  if (!isDeskCommand(command) || !(command in AT_ONCE)) {
    return (
      <button type="button" className="primary" data-next-step onClick={onGo}>
        {w('desk.go')}
      </button>
    )
  }
  const poll = meeting.polls.find(({ id }) => id === subject)
  if (command === 'CLOSE_POLL' && poll) {
    return (
      <span data-next-step>
        <ClosePollButton isPrimary poll={poll} disabled={sending} onConfirm={onGive} />
      </span>
    )
  }
  const label = w(`desk.command.${command}`)
  const question = ASKED[command]
  if (question) {
    return (
      <span data-next-step>
        <ConfirmButton isPrimary question={w(question)} disabled={sending} onConfirm={onGive}>
          {label}
        </ConfirmButton>
      </span>
    )
  }
  return (
    <button type="button" className="primary" data-next-step disabled={sending} onClick={onGive}>
      {label}
    </button>
  )
}

/** What a step is about, by name. */
function named({ agenda, floor, polls }: DeskMeeting, subject: string | null): string {
  return (
    agenda.find(({ key }) => key === subject)?.title ??
    floor.queue.find(({ member }) => member.id === subject)?.member.fullName ??
    polls.find(({ id }) => id === subject)?.question ??
    ''
  )
}
