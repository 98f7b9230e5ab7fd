import { happened, refused, type AskedOf, type Decision } from '../decision.ts'
import type { MeetingEvent } from '../meeting-events.ts'
import type { MeetingState } from '../meeting-state.ts'
import { openPolls } from '../polls/poll-state.ts'
import type { MinutesState } from './minutes-state.ts'

/** The second of two writers gets STALE, and with it the newer revision; their own text stays with them. */
export function decideSaveMinutes({ state, command }: AskedOf<'SAVE_MINUTES'>): Decision {
  const { text, basedOn } = command
  if (state.minutes.revision !== basedOn) return refused('STALE', 'meeting.refused.minutesChanged')
  if (state.minutes.text === text) return refused('ALREADY_DONE', 'meeting.refused.nothingToChange')
  return happened({ type: 'minutesSaved', data: { text } })
}

/** What is sealed is what the meeting was read: a log that has gone on meanwhile is STALE, and asked again. */
export function decideAdoptMinutes({ state, command }: AskedOf<'ADOPT_MINUTES'>): Decision {
  const { text, seal, sealedSeq } = command
  if (openPolls(state.polls).length > 0)
    return refused('WRONG_STATUS', 'meeting.refused.pollIsOpen')
  if (sealedSeq !== state.seq) return refused('STALE', 'meeting.refused.minutesChanged')
  return happened({ type: 'minutesAdopted', data: { text, seal, sealedSeq } })
}

export function decideCorrectMinutes({ state, command }: AskedOf<'CORRECT_MINUTES'>): Decision {
  if (state.minutes.adoptedAt === null)
    return refused('TOO_EARLY', 'meeting.refused.minutesNotAdopted')
  return happened({ type: 'minutesCorrected', data: { text: command.text } })
}

/** The chair and the minute-taker, each once. `after`: over how many signatures this one is made. */
export function decideSignMinutes({ state, command, actor }: AskedOf<'SIGN_MINUTES'>): Decision {
  const { adoptedAt, signatures } = state.minutes
  const { provider, signatureId, after } = command
  if (adoptedAt === null) return refused('TOO_EARLY', 'meeting.refused.minutesNotAdopted')
  if (provider === null) return refused('WRONG_STATUS', 'meeting.refused.signingOff')
  if (signatures.some(({ accountId }) => accountId === actor.accountId))
    return refused('ALREADY_DONE', 'meeting.refused.minutesSigned')
  if (signatures.length !== after) return refused('STALE', 'meeting.refused.minutesChanged')
  return happened({ type: 'minutesSigned', data: { provider, signatureId } })
}

type MinutesEvent = Extract<
  MeetingEvent,
  { type: 'minutesSaved' | 'minutesAdopted' | 'minutesCorrected' | 'minutesSigned' }
>

export const withMinutes = (state: MeetingState, event: MinutesEvent): MeetingState => ({
  ...state,
  minutes: { ...state.minutes, ...changesOf(state.minutes, event) },
})

function changesOf(minutes: MinutesState, event: MinutesEvent): Partial<MinutesState> {
  const { at, by, seq } = event
  const written = { at, accountId: by.accountId, name: by.name }
  switch (event.type) {
    case 'minutesSaved':
      return { text: event.data.text, revision: String(seq) }
    case 'minutesAdopted':
      return { ...event.data, revision: String(seq), adoptedAt: at }
    case 'minutesCorrected':
      return { corrections: [...minutes.corrections, { ...written, ...event.data }] }
    case 'minutesSigned':
      return { signatures: [...minutes.signatures, { ...written, ...event.data }] }
  }
}
