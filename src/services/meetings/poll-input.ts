import type { PollOption, Tally } from '../../domain/meetings/polls/poll-state.ts'
import { repairText } from '../../domain/text/repair-text.ts'
import { invalidInput, type InputProblem } from '../../errors/domain-error.ts'

/** As many as a sealed ballot has room for. */
const MAX_OPTIONS = 64
const MAX_LABEL = 300

/** The options of a poll, repaired; INVALID_INPUT names everything that is wrong with them and with the numbers that go with them. */
export function readOptions({
  options,
  maxChoices,
  places,
}: {
  readonly options: readonly PollOption[]
  readonly maxChoices: number
  readonly places: number | null
}): readonly PollOption[] {
  const problems: InputProblem[] = []
  const wrong = (path: string, reason: string, max: number) =>
    problems.push({ path, reason, params: { max } })
  if (options.length < 1 || options.length > MAX_OPTIONS)
    wrong('options', 'meeting.input.options', MAX_OPTIONS)
  const seen = new Set<string>()
  const read = options.map(({ key, label: typed }, at) => {
    // Nor what every object has: votes are counted by key.
    if (!/^[\w-]{1,64}$/.test(key) || key in {} || seen.has(key))
      problems.push({ path: `options.${at}.key`, reason: 'meeting.input.key' })
    seen.add(key)
    const label = repairText(typed)
    if (label === '' || label.length > MAX_LABEL)
      wrong(`options.${at}.label`, 'meeting.input.text', MAX_LABEL)
    return { key, label }
  })
  if (maxChoices < 1 || maxChoices > options.length)
    wrong('maxChoices', 'meeting.input.number', options.length)
  if (places !== null && (places < 1 || places > options.length))
    wrong('places', 'meeting.input.number', options.length)
  if (problems.length > 0) throw invalidInput(problems)
  return read
}

/** Counted hands by option; INVALID_INPUT for an option twice and for less than none. */
export function readTally(
  counts: readonly { readonly optionKey: string; readonly votes: number }[],
): Tally {
  const problems = counts.flatMap(({ optionKey, votes }, at): InputProblem[] => {
    if (counts.findIndex((other) => other.optionKey === optionKey) !== at)
      return [{ path: `counts.${at}.optionKey`, reason: 'meeting.input.key' }]
    return votes < 0 || !Number.isSafeInteger(votes)
      ? [{ path: `counts.${at}.votes`, reason: 'meeting.input.shape' }]
      : []
  })
  if (problems.length > 0) throw invalidInput(problems)
  return Object.fromEntries(counts.map(({ optionKey, votes }) => [optionKey, votes]))
}
