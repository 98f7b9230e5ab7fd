'use client'

import { useId, useState } from 'react'

import { sendCommand } from '../meetings/send-command.ts'
import { dayAndTime } from '../shared/format.ts'
import { useLanguage } from '../shared/language.ts'
import { Failed, Submit } from '../shared/parts.tsx'
import { useSend } from '../shared/use-send.ts'
import { MinutesText } from './minutes-text.tsx'
import type { Minutes } from './minutes.ts'

/** Dated corrections beside the sealed text, and the way to add one. */
export function MinutesCorrections({
  meetingId,
  minutes,
  commands,
  onDone,
}: {
  readonly meetingId: string
  readonly minutes: Minutes
  readonly commands: readonly string[]
  readonly onDone: () => void
}) {
  const { t, locale } = useLanguage()
  const mayCorrect = commands.includes('CORRECT_MINUTES')
  if (minutes.corrections.length === 0 && !mayCorrect) return null
  return (
    <section>
      <h2>{t('member.minutes.corrections')}</h2>
      {minutes.corrections.map(({ at, by, text }) => (
        <div key={at}>
          <p className="muted">
            {t('member.minutes.by', { name: by.displayName, time: dayAndTime(at, locale) })}
          </p>
          <MinutesText html={text} />
        </div>
      ))}
      {mayCorrect && <CorrectionForm meetingId={meetingId} onDone={onDone} />}
    </section>
  )
}

function CorrectionForm({
  meetingId,
  onDone,
}: {
  readonly meetingId: string
  readonly onDone: () => void
}) {
  const { t } = useLanguage()
  const { sending, error, send } = useSend()
  const [text, setText] = useState('')
  const id = useId()
  const correct = () =>
    send(async () => {
      const input = { meetingId, text: asParagraphs(text) }
      await sendCommand({ mutation: 'correctMinutes', inputType: 'CorrectMinutesInput', input })
      setText('')
      onDone()
    })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void correct()
      }}
    >
      {error && <Failed error={error} />}
      <div className="field">
        <label htmlFor={id}>{t('member.minutes.correctText')}</label>
        <textarea
          id={id}
          rows={4}
          required
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </div>
      <Submit sending={sending} disabled={text.trim() === ''}>
        {t('member.minutes.correct')}
      </Submit>
    </form>
  )
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const asParagraphs = (text: string): string =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${line.replace(/[&<>]/g, (sign) => SIGNS[sign] ?? sign)}</p>`)
    .join('')
