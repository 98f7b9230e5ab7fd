'use client'

import Link from 'next/link'

import { useLanguage, type MessageKey } from '../shared/language.ts'
import { Failed } from '../shared/parts.tsx'
import { useSend } from '../shared/use-send.ts'
import { sendCommand } from './send-command.ts'

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

export function CommandButtons({
  meetingId,
  commands,
  onDone,
}: {
  readonly meetingId: string
  readonly commands: readonly string[]
  readonly onDone: () => void
}) {
  const { t } = useLanguage()
  const { sending, error, send } = useSend()
  const offered = STEPS.filter(({ command }) => commands.includes(command))
  const runsTheRoom = commands.includes('MARK_ATTENDANCE') || commands.includes('OPEN')
  const hasDesk = commands.some((name) => DESK_COMMANDS.includes(name))
  if (offered.length === 0 && !runsTheRoom && !hasDesk) return null

  const run = ({ mutation, confirm }: Step) => {
    if (confirm && !window.confirm(t(confirm))) return
    void send(async () => {
      await sendCommand({ mutation, inputType: 'MeetingCommandInput', input: { meetingId } })
      onDone()
    })
  }
  return (
    <section className="card">
      {error && <Failed error={error} />}
      <p className="actions">
        {offered.map((step, index) => (
          <button
            key={step.command}
            type="button"
            className={index === 0 ? 'primary' : undefined}
            disabled={sending}
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
