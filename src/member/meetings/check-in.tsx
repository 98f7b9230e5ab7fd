'use client'

import { useEffect, useRef, useState, type FormEvent } from 'react'

import { useLanguage } from '../shared/language.ts'
import { Failed, Field, Submit } from '../shared/parts.tsx'
import { useSend } from '../shared/use-send.ts'
import { codeFromLink } from './code-from-link.ts'
import { QrScanner } from './qr-scanner.tsx'
import { sendCommand } from './send-command.ts'

/** Check-in by the typed short code, the camera, or the code that the scanned link brought along. */
export function CheckIn({
  meetingId,
  scanned,
  onDone,
}: {
  readonly meetingId: string
  readonly scanned: string | undefined
  readonly onDone: () => void
}) {
  const { t } = useLanguage()
  const { sending, error, send } = useSend()
  const [typed, setTyped] = useState('')
  const [scanning, setScanning] = useState(false)
  const tried = useRef<string | undefined>(undefined)

  const checkIn = (code: string) =>
    send(async () => {
      await sendCommand({
        mutation: 'checkIn',
        inputType: 'CheckInInput',
        input: { meetingId, code },
      })
      onDone()
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
      {error && <Failed error={error} />}
      <form className="inline" onSubmit={submit}>
        <Field
          label={t('member.checkIn.code')}
          name="code"
          autoComplete="off"
          autoCapitalize="characters"
          required
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Submit sending={sending}>{t('member.checkIn')}</Submit>
      </form>
      {scanning ? (
        <QrScanner onFound={found} onStop={() => setScanning(false)} />
      ) : (
        <button type="button" onClick={() => setScanning(true)}>
          {t('member.checkIn.scan')}
        </button>
      )}
    </section>
  )
}
