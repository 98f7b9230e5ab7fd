import type { PollMethod } from '../../domain/meetings/polls/poll-state.ts'
import type { DeskPoll } from './desk-meeting.ts'

type Option = { readonly key: string; readonly label: string }

/** A poll while it is written. */
export type PollDraft = {
  readonly question: string
  readonly method: PollMethod
  readonly isElection: boolean
  /** An option a line. */
  readonly lines: string
  /** As typed. */
  readonly places: string
  readonly maxChoices: string
  /** Those who go into another ballot: a line that says the same is the same option. */
  readonly tied: readonly Option[]
}

/** Of an election to so many places, when those tied for the last ones are voted on again. */
export function runOffOf({
  poll: { options, places, method },
  tied,
  question,
}: {
  readonly poll: DeskPoll
  readonly tied: readonly Option[]
  readonly question: string
}): PollDraft {
  const elected = options.filter((option) => option.elected === true).length
  const left = String(Math.max(1, (places ?? 1) - elected))
  return {
    question,
    method,
    isElection: true,
    lines: tied.map(({ label }) => label).join('\n'),
    places: left,
    maxChoices: left,
    tied,
  }
}

/** As the API takes it. `prefix` makes the keys of this poll its own, so that no later one is taken for another ballot of it. */
export function pollInput({
  draft: { question, method, isElection, lines, places, maxChoices, tied },
  prefix,
}: {
  readonly draft: PollDraft
  readonly prefix: string
}) {
  const labels = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const options = labels.map((label, at) => ({
    key: tied.find((option) => option.label === label)?.key ?? `${prefix}-${at + 1}`,
    label,
  }))
  return {
    question,
    method,
    options,
    maxChoices: isElection ? Number(maxChoices || places) : 1,
    places: isElection ? Number(places) : null,
  }
}
