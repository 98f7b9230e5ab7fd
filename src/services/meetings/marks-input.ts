import type { Mark } from '../../domain/meetings/meeting-events.ts'
import type { AttendanceStatus } from '../../domain/meetings/meeting-words.ts'
import { repairText } from '../../domain/text/repair-text.ts'
import { invalidInput, type InputProblem } from '../../errors/domain-error.ts'

export type MarkInput = {
  readonly memberId: string
  readonly status: AttendanceStatus
  readonly reason?: string | null
}

const MAX_MARKS = 5000
const MAX_REASON = 500

/** A roll call as it was sent, repaired; INVALID_INPUT for none, too many, and two lines about one person. */
export function readMarks(marks: readonly MarkInput[]): readonly Mark[] {
  if (marks.length < 1 || marks.length > MAX_MARKS) {
    const params = { max: MAX_MARKS }
    throw invalidInput([{ path: 'marks', reason: 'meeting.input.marks', params }])
  }
  const problems: InputProblem[] = []
  const seen = new Set<string>()
  const read = marks.map(({ memberId, status, reason }, index) => {
    if (seen.has(memberId))
      problems.push({ path: `marks.${index}.memberId`, reason: 'meeting.input.markTwice' })
    seen.add(memberId)
    const repaired = repairText(reason ?? '')
    if (repaired.length > MAX_REASON) {
      const params = { max: MAX_REASON }
      problems.push({ path: `marks.${index}.reason`, reason: 'meeting.input.long', params })
    }
    return { memberId, status, reason: repaired === '' ? null : repaired }
  })
  if (problems.length > 0) throw invalidInput(problems)
  return read
}
