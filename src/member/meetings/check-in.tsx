'use client'

import { useEffect, useRef, useState, type FormEvent } from 'react'

import { deviceId } from '../shared/device-id.ts'
import { useLanguage } from '../shared/language.ts'
import { Field, Submit } from '../shared/parts.tsx'
import { codeFromLink } from './code-from-link.ts'
import type { MeetingView } from './meeting-view.ts'
import { QrScanner } from './qr-scanner.tsx'
import { SendingState } from './sending-state.tsx'
import { useCommand } from './use-command.ts'

/** Check-in by the camera, the typed short code, or the code that the scanned link brought along. */
export function CheckIn({ view: { meetingId, code: scanned } }: { readonly view: MeetingView }) {
  const { t } = useLanguage()
  const command = useCommand({ meetingId, slot: 'checkIn' })
  const [typed, setTyped] = useState('')
  const [scanning, setScanning] = useState(false)
  const tried = useRef<string | undefined>(undefined)

  const checkIn = (code: string) =>
    command.send({
      mutation: 'checkIn',
      inputType: 'CheckInInput',
      input: { code, deviceId: deviceId() },
    })

  useEffect(() => {
    if (scanned === undefined || tried.current === scanned) return
    tried.current = scanned
    void checkIn(scanned)
  })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    void checkIn(typed)
  }
  const found = (text: string) => {
    setScanning(false)
    void checkIn(codeFromLink(text))
  }

  return (
    <section className="card attention">
      <h2>{t('member.checkIn')}</h2>
      <p>{t('member.checkIn.intro')}</p>
      <SendingState command={command} />
      {command.error?.code === 'HELD_FOR_DECISION' && <p>{t('phone.checkIn.held')}</p>}
      {scanning ? (
        <QrScanner onFound={found} onStop={() => setScanning(false)} />
      ) : (
        <button type="button" className="primary wide" onClick={() => setScanning(true)}>
          {t('member.checkIn.scan')}
        </button>
      )}
      <form className="inline" onSubmit={submit}>
        <Field
          label={t('member.checkIn.code')}
          name="code"
          className="code-input"
          autoComplete="off"
          autoCapitalize="characters"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="send"
          required
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Submit sending={command.sending}>{t('member.checkIn')}</Submit>
      </form>
    </section>
  )
}
