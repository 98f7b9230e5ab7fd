'use client'

import { sendCommand } from '../meetings/send-command.ts'
import { useLanguage, type MessageKey } from '../shared/language.ts'
import { Failed } from '../shared/parts.tsx'
import { useSend } from '../shared/use-send.ts'

type Step = {
  readonly command: string
  readonly mutation: string
  readonly label: MessageKey
  readonly confirm?: MessageKey
}

const STEPS: readonly Step[] = [
  {
    command: 'ADOPT_MINUTES',
    mutation: 'adoptMinutes',
    label: 'member.minutes.adopt',
    confirm: 'member.minutes.adoptConfirm',
  },
  { command: 'SIGN_MINUTES', mutation: 'signMinutes', label: 'member.minutes.sign' },
]

/** What can be done with the text as a whole. Not while something is unsaved: it would not be in it. */
export function MinutesSteps({
  meetingId,
  commands,
  disabled,
  onDone,
}: {
  readonly meetingId: string
  readonly commands: readonly string[]
  readonly disabled: boolean
  readonly onDone: () => void
}) {
  const { t } = useLanguage()
  const { sending, error, send } = useSend()
  const offered = STEPS.filter(({ command }) => commands.includes(command))
  if (offered.length === 0) return null
  const run = ({ mutation, confirm }: Step) => {
    if (confirm && !window.confirm(t(confirm))) return
    void send(async () => {
      await sendCommand({ mutation, inputType: 'MeetingCommandInput', input: { meetingId } })
      onDone()
    })
  }
  return (
    <>
      {error && <Failed error={error} />}
      <p className="actions">
        {offered.map((step) => (
          <button
            key={step.command}
            type="button"
            className="primary"
            disabled={sending || disabled}
            onClick={() => run(step)}
          >
            {t(step.label)}
          </button>
        ))}
      </p>
    </>
  )
}
