'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'

import { MEETING_DESK_LABELS as words } from '../../src/domain/meetings/meeting-desk.labels.ts'
import type { MeetingDesk } from '../../src/domain/meetings/meeting-desk.ts'
import { MEETING_COMMAND_LABELS } from '../../src/domain/meetings/meetings.labels.ts'
import { SHARED_LABELS } from '../../src/domain/desk/shared.labels.ts'
import { Dialog } from '../shared/dialog.tsx'
import { useLocale } from '../shared/use-locale.ts'
import { PlanDialog } from './plan-dialog.tsx'
import { sendCommand } from './send-command.ts'

type Props = {
  readonly desk: MeetingDesk
  readonly address: string
  readonly onDone: () => Promise<void>
}

/** The steps that a button alone can take, the next one first. Roll call is done in the list; members check in by themselves. */
const STEPS = ['CLOSE', 'OPEN', 'INVITE', 'REGISTER', 'UPDATE_PLAN'] as const
type Step = (typeof STEPS)[number]

/** The commands that the table allows this person now. */
export function CommandBar({ desk, address, onDone }: Props) {
  const locale = useLocale()
  const [chosen, setChosen] = useState<Step | null>(null)
  const steps = STEPS.filter((step) => desk.commands.includes(step))
  const over = async () => {
    setChosen(null)
    await onDone()
  }
  return (
    <section aria-label={words.commands[locale]} className="desk-commands">
      {steps.length === 0 && <p>{words.noCommands[locale]}</p>}
      {steps.map((step, index) => (
        <Button
          key={step}
          buttonStyle={index === 0 ? 'primary' : 'secondary'}
          margin={false}
          onClick={() => setChosen(step)}
        >
          {MEETING_COMMAND_LABELS[step][locale]}
        </Button>
      ))}
      {chosen === 'UPDATE_PLAN' && (
        <PlanDialog
          desk={desk}
          address={address}
          onClose={() => setChosen(null)}
          onDone={() => void over()}
        />
      )}
      {chosen !== null && chosen !== 'UPDATE_PLAN' && (
        <StepDialog
          step={chosen}
          address={address}
          onClose={() => setChosen(null)}
          onDone={() => void over()}
        />
      )}
    </section>
  )
}

function StepDialog({
  step,
  address,
  onClose,
  onDone,
}: {
  readonly step: Exclude<Step, 'UPDATE_PLAN'>
  readonly address: string
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const locale = useLocale()
  const id = useId()
  const [comment, setComment] = useState('')
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const confirm = async () => {
    setBusy(true)
    const refused = await sendCommand({ address, name: step, fields: { comment } })
    setBusy(false)
    if (refused === null) onDone()
    else setRefusal(refused || SHARED_LABELS.noConnection[locale])
  }
  return (
    <Dialog
      title={MEETING_COMMAND_LABELS[step][locale]}
      confirm={MEETING_COMMAND_LABELS[step][locale]}
      busy={busy}
      refusal={refusal}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <p>{words[`ask_${step}`][locale]}</p>
      <label htmlFor={id}>{words.comment[locale]}</label>
      <textarea
        id={id}
        rows={3}
        value={comment}
        onChange={(event) => setComment(event.target.value)}
      />
    </Dialog>
  )
}
