'use client'

import { useId, useState } from 'react'

import { useLanguage, type MessageKey } from '../shared/language.ts'
import { Failed } from '../shared/parts.tsx'
import { useSend } from '../shared/use-send.ts'
import { ApiError } from '../shared/api.ts'
import { askFile, type CheckedFile } from './ask-check.ts'

/** The server looks at no larger one. */
const MAX_FILE = 20 * 1024 * 1024

const PROBLEMS: Readonly<Record<string, MessageKey>> = {
  HTTP_413: 'member.verify.file.tooLarge',
  HTTP_429: 'member.verify.file.busy',
}

/** Takes a PDF and says whether it is the sealed file, to the byte, and whether its signatures hold. */
export function FileCheck({
  meetingId,
  seal,
}: {
  readonly meetingId: string
  readonly seal: string
}) {
  const { t } = useLanguage()
  const { sending, error, send } = useSend()
  const [checked, setChecked] = useState<CheckedFile>()
  const id = useId()
  const check = (file: File | undefined) => {
    if (!file) return
    setChecked(undefined)
    void send(async () => {
      try {
        if (file.size > MAX_FILE) throw new ApiError({ code: 'HTTP_413', message: '' })
        setChecked(await askFile({ meetingId, seal, file }))
      } catch (problem) {
        const key = problem instanceof ApiError ? PROBLEMS[problem.code] : undefined
        throw key ? new ApiError({ code: 'FILE', message: t(key) }) : problem
      }
    })
  }
  return (
    <section
      className="card verify-drop"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        check(event.dataTransfer.files[0])
      }}
    >
      <h2>{t('member.verify.file')}</h2>
      <p>{t('member.verify.file.what')}</p>
      <div className="field">
        <label htmlFor={id}>{t('member.verify.file.choose')}</label>
        <input
          id={id}
          type="file"
          accept="application/pdf,.pdf"
          disabled={sending}
          onChange={({ target }) => check(target.files?.[0])}
        />
      </div>
      {sending && <p role="status">{t('member.sending')}</p>}
      {error && <Failed error={error} />}
      {checked && <FileVerdict checked={checked} />}
    </section>
  )
}

function FileVerdict({ checked }: { readonly checked: CheckedFile }) {
  const { t } = useLanguage()
  const isSealed = checked.genuine && checked.isSealed
  const signatures = checked.genuine ? checked.signatures : []
  return (
    <div role="status">
      <p className={isSealed ? 'notice good' : 'notice bad'}>
        {t(isSealed ? 'member.verify.file.same' : 'member.verify.file.other')}
      </p>
      {signatures.length === 0 ? (
        <p>{t('member.verify.file.unsigned')}</p>
      ) : (
        <ul>
          {signatures.map(({ name, valid }, at) => (
            <li key={at}>
              {t(valid ? 'member.verify.file.valid' : 'member.verify.file.invalid', {
                name: name || '?',
              })}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
