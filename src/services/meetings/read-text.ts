import { repairMultilineText, repairText } from '../../domain/text/repair-text.ts'
import { invalidInput } from '../../errors/domain-error.ts'

type Read = {
  readonly text: string | null | undefined
  /** The field of the input, for the answer. */
  readonly path: string
  readonly max: number
}

/** One line, repaired; null for none. INVALID_INPUT where it is too long. */
export const optionalLine = (read: Read): string | null => within(repairText(read.text ?? ''), read)

/** Text of several lines, repaired; null for none. */
export const optionalText = (read: Read): string | null =>
  within(repairMultilineText(read.text ?? ''), read)

/** One line that must be there. */
export const requiredLine = (read: Read): string => there(optionalLine(read), read)

export const requiredText = (read: Read): string => there(optionalText(read), read)

function within(text: string, { path, max }: Read): string | null {
  if (text.length > max)
    throw invalidInput([{ path, reason: 'meeting.input.long', params: { max } }])
  return text === '' ? null : text
}

function there(text: string | null, { path, max }: Read): string {
  if (text === null) throw invalidInput([{ path, reason: 'meeting.input.text', params: { max } }])
  return text
}
