'use client'

import { useVotedCount } from '../meetings/use-voted-count.ts'
import { ConfirmButton } from './confirm-button.tsx'
import { useDeskHere } from './desk-context.ts'
import type { DeskPoll } from './desk-meeting.ts'
import { useDeskWords } from './use-desk-words.ts'

/** Closes a vote; before all have voted, it says how many are left. */
export function ClosePollButton({
  poll,
  disabled,
  isPrimary = false,
  onConfirm,
}: {
  readonly poll: DeskPoll
  readonly disabled: boolean
  readonly isPrimary?: boolean
  readonly onConfirm: () => void
}) {
  const { w } = useDeskWords()
  const { meeting } = useDeskHere()
  const left = poll.entitledCount - useVotedCount({ meetingId: meeting.id, poll })
  const isEarly = poll.method !== 'SHOW_OF_HANDS' && left > 0
  return (
    <ConfirmButton
      question={w(isEarly ? 'desk.ask.CLOSE_POLL_EARLY' : 'desk.ask.CLOSE_POLL', { left })}
      disabled={disabled}
      isPrimary={isPrimary}
      onConfirm={onConfirm}
    >
      {w('desk.command.CLOSE_POLL')}
    </ConfirmButton>
  )
}
