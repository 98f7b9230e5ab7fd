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
  if (offered.length === 0 && !runsTheRoom) return null

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
        {runsTheRoom && (
          <Link className="button" href={`/room/${meetingId}`} target="_blank">
            {t('member.meeting.room')}
          </Link>
        )}
      </p>
    </section>
  )
}
