'use client'

import { nextStep, type NextStep } from '../../domain/meetings/next-step.ts'
import { useDeskHere } from './desk-context.ts'
import type { DeskPoll } from './desk-meeting.ts'
import { undecided } from './stage-nav.tsx'

/** The step that this person is offered first. */
export function useNextStep(): NextStep | null {
  const { meeting, commands, roll, minutes } = useDeskHere()
  const open = meeting.polls.find(({ status }) => status === 'OPEN')
  return nextStep({
    status: meeting.status,
    commands,
    agenda: meeting.agenda,
    hasChair: meeting.chair !== null,
    hasMinuteTaker: meeting.minuteTaker !== null,
    undecidedAbsences: undecided(roll).length,
    heldCheckIns: meeting.heldCheckIns.length,
    unmarked: (roll ?? []).filter(({ status }) => status === 'EXPECTED').length,
    isSpeaking: meeting.floor.speaking !== null,
    firstWaiting: meeting.floor.queue[0]?.member.id ?? null,
    openPoll: open
      ? { id: open.id, method: open.method, isCounted: open.options.some((o) => o.votes !== null) }
      : null,
    tiedPoll: tiedPoll(meeting.polls)?.id ?? null,
    minutesAreSaved: minutes !== null && minutes.revision !== '0',
    isSigned: (minutes?.signatures.length ?? 0) > 0,
  })
}

/** The options tied for the last place of an election: those that are neither elected nor not, though votes were cast for them. */
export const tiedOptions = ({ places, status, options }: DeskPoll) =>
  places === null || status === 'OPEN'
    ? []
    : options.filter(({ elected, votes }) => elected === null && (votes ?? 0) > 0)

/** The last election whose tie was not voted on by another poll of just these names. */
export function tiedPoll(polls: readonly DeskPoll[]): DeskPoll | undefined {
  return polls.find((poll, place) => {
    const keys = keysOf(tiedOptions(poll))
    return keys !== '' && !polls.slice(place + 1).some(({ options }) => keysOf(options) === keys)
  })
}

const keysOf = (options: readonly { readonly key: string }[]) =>
  options
    .map(({ key }) => key)
    .sort()
    .join(' ')
