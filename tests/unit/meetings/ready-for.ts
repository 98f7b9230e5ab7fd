import type { MeetingActor } from '../../../src/domain/meetings/meeting-actor.ts'
import type { KnownCommand, MeetingCommand } from '../../../src/domain/meetings/meeting-commands.ts'
import { actor, COMMANDS, secretary } from './meeting-story.ts'

type Step = readonly [command: MeetingCommand, by: MeetingActor]

const here = (...memberIds: readonly string[]): Step => [
  {
    name: 'MARK_ATTENDANCE',
    marks: memberIds.map((memberId) => ({ memberId, status: 'PRESENT', reason: null })),
  },
  secretary,
]
const request = (memberId: string): Step => [COMMANDS.REQUEST_FLOOR, actor(memberId)]
const poll = (method: 'NAMED' | 'SHOW_OF_HANDS'): Step => [
  { ...COMMANDS.OPEN_POLL, method },
  secretary,
]

/** What must have happened in the room before a command of COMMANDS has anything to do for `me`. */
export function readyFor({
  command,
  me,
}: {
  readonly command: KnownCommand
  readonly me: string | null
}): readonly Step[] {
  const self = me ?? 'binh'
  const phone = { ...COMMANDS.CHECK_IN, deviceId: 'phone' }
  const steps: Partial<Record<KnownCommand, readonly Step[]>> = {
    DECIDE_ABSENCE: [[COMMANDS.ANNOUNCE_ABSENCE, actor('binh')]],
    DECIDE_CHECK_IN: [
      [phone, actor('an')],
      [phone, actor('binh')],
    ],
    REQUEST_FLOOR: [here(self)],
    WITHDRAW_FLOOR: [here(self), request(self)],
    GIVE_FLOOR: [here('binh')],
    END_SPEECH: [here('chi'), [{ name: 'GIVE_FLOOR', memberId: 'chi' }, secretary]],
    REORDER_FLOOR: [here('an', 'binh'), request('an'), request('binh')],
    OPEN_POLL: [here('an')],
    CAST_VOTE: [here(self), poll('NAMED')],
    RECORD_HANDS: [here('an'), poll('SHOW_OF_HANDS')],
    CLOSE_POLL: [here('an'), poll('NAMED')],
  }
  return steps[command] ?? []
}
