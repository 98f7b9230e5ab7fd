'use client'

import { useState, type FormEvent } from 'react'

import { useLanguage } from '../shared/language.ts'
import { BLANK, canBeSent, marked, NO_CHOICE, type Choice } from './ballot-choice.ts'
import type { Poll } from './meeting.ts'
import { SendingState } from './sending-state.tsx'
import { useCommand } from './use-command.ts'

/**
 * One ballot. The button says what will be cast; nothing shows as cast before the server has acknowledged it. Afterwards neither the page nor
 * the device holds the choice.
 */
export function Ballot({
  meetingId,
  poll,
  onDone,
}: {
  readonly meetingId: string
  readonly poll: Poll
  readonly onDone: () => void
}) {
  const { t } = useLanguage()
  const [choice, setChoice] = useState(NO_CHOICE)
  const command = useCommand({
    meetingId,
    slot: `vote/${poll.id}`,
    onDone: () => {
      setChoice(NO_CHOICE)
      onDone()
    },
  })
  const { maxChoices: max } = poll
  const isFull = max > 1 && choice.keys.length >= max
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void command.send({
      mutation: 'castVote',
      inputType: 'CastVoteInput',
      input: { pollId: poll.id, optionKeys: choice.keys },
    })
  }
  return (
    <form onSubmit={submit}>
      <p className="muted">
        {t(poll.method === 'SECRET' ? 'phone.poll.secretHint' : 'phone.poll.namedHint')}
      </p>
      <Marks poll={poll} choice={choice} disabled={command.sending} onChange={setChoice} />
      <p className="muted" role="status">
        {isFull && t('phone.poll.full', { max })}
      </p>
      {command.sending && !command.waiting && <p role="status">{t('phone.poll.sending')}</p>}
      <SendingState command={command} />
      <button
        type="submit"
        className="primary wide"
        disabled={command.sending || !canBeSent(choice)}
      >
        {command.sending ? t('member.sending') : <CastLabel poll={poll} choice={choice} />}
      </button>
      <p className="muted">{t('phone.poll.final')}</p>
    </form>
  )
}

function CastLabel({ poll, choice }: { readonly poll: Poll; readonly choice: Choice }) {
  const { t } = useLanguage()
  if (!canBeSent(choice)) return t('phone.poll.sendNothing')
  const labels = poll.options.filter(({ key }) => choice.keys.includes(key))
  const said = choice.blank ? t('phone.poll.blank') : labels.map(({ label }) => label).join(', ')
  return t('phone.poll.send', { choice: said })
}

function Marks({
  poll: { id, options, maxChoices: max, places },
  choice,
  disabled,
  onChange,
}: {
  readonly poll: Poll
  readonly choice: Choice
  readonly disabled: boolean
  readonly onChange: (choice: Choice) => void
}) {
  const { t } = useLanguage()
  const type = max === 1 ? 'radio' : 'checkbox'
  const one = (key: string, label: string, checked: boolean, next: Choice) => (
    <label key={key} className="option">
      <input
        type={type}
        name={`poll-${id}`}
        checked={checked}
        disabled={disabled}
        onChange={() => onChange(next)}
      />
      <span>{label}</span>
    </label>
  )
  return (
    <fieldset className="marks">
      <legend>
        {places !== null
          ? t('phone.poll.electUpTo', { places, max })
          : max === 1
            ? t('phone.poll.chooseOne')
            : t('phone.poll.chooseUpTo', { max })}
      </legend>
      {options.map(({ key, label }) =>
        one(key, label, choice.keys.includes(key), marked({ choice, key, maxChoices: max })),
      )}
      {one('', t('phone.poll.blank'), choice.blank, BLANK)}
    </fieldset>
  )
}
