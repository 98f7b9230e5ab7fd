'use client'

import Link from 'next/link'

import { useLanguage, type MessageKey } from '../shared/language.ts'
import { SendingState } from './sending-state.tsx'
import { useCommand } from './use-command.ts'

type Step = {
  readonly command: string
  readonly mutation: string
  readonly label: MessageKey
  readonly confirm?: MessageKey
}

/** In the order in which a meeting goes; which of them show is what the server says this person may do now. */
const STEPS: readonly Step[] = [
  { command: 'REGISTER', mutation: 'registerMeeting', label: 'member.command.REGISTER' },
  { command: 'INVITE', mutation: 'inviteToMeeting', label: 'member.command.INVITE' },
  { command: 'OPEN', mutation: 'openMeeting', label: 'member.command.OPEN' },
  {
    command: 'CLOSE',
    mutation: 'closeMeeting',
    label: 'member.command.CLOSE',
    confirm: 'member.command.confirmClose',
  },
]

/** Whoever may give one of these has something to do at the desk. */
const DESK_COMMANDS: readonly string[] = [
  'UPDATE_PLAN',
  'APPOINT_CHAIR',
  'RETURN_REGISTRATION',
  'MARK_ATTENDANCE',
  'SAVE_MINUTES',
  'CORRECT_MINUTES',
]

/** For those who prepare or run the meeting: the next step of its life, the desk, the room screen. */
export function CommandButtons({
  meetingId,
  commands,
}: {
  readonly meetingId: string
  readonly commands: readonly string[]
}) {
  const { t } = useLanguage()
  const command = useCommand({ meetingId, slot: 'step' })
  const offered = STEPS.filter((step) => commands.includes(step.command))
  const runsTheRoom = commands.includes('MARK_ATTENDANCE') || commands.includes('OPEN')
  const hasDesk = commands.some((name) => DESK_COMMANDS.includes(name))
  if (offered.length === 0 && !runsTheRoom && !hasDesk) return null

  const run = ({ mutation, confirm }: Step) => {
    if (confirm && !window.confirm(t(confirm))) return
    void command.send({ mutation, inputType: 'MeetingCommandInput', input: {} })
  }
  return (
    <section className="card">
      <SendingState command={command} />
      <p className="actions">
        {offered.map((step, index) => (
          <button
            key={step.command}
            type="button"
            className={index === 0 ? 'primary' : undefined}
            disabled={command.sending}
            onClick={() => run(step)}
          >
            {t(step.label)}
          </button>
        ))}
        {hasDesk && (
          <Link className="button" href={`/desk/${meetingId}`}>
            {t('member.meeting.desk')}
          </Link>
        )}
        {runsTheRoom && (
          <Link className="button" href={`/room/${meetingId}`} target="_blank">
            {t('member.meeting.room')}
          </Link>
        )}
      </p>
    </section>
  )
}
