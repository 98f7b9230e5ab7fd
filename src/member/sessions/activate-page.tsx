'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState, type FormEvent } from 'react'

import { ApiError, ask } from '../shared/api.ts'
import { useLanguage } from '../shared/language.ts'
import { Failed, Field, Submit } from '../shared/parts.tsx'
import { keepSession, type Session } from '../shared/session.ts'
import { useSend } from '../shared/use-send.ts'
import { PasswordField } from './password-field.tsx'

const ACTIVATE = `mutation Activate($input: ActivateAccountInput!) {
  activateAccount(input: $input) { accessToken accessTokenExpiresAt refreshToken }
}`

/** The slip's QR opens this page with `#identifier=…&code=…` filled in: behind the # no server sees them. */
export function ActivatePage() {
  const { t } = useLanguage()
  const router = useRouter()
  const { sending, error, send, fail } = useSend()
  const [identifier, setIdentifier] = useState('')
  const [activationCode, setActivationCode] = useState('')
  const [newPassword, setNewPassword] = useState('')
  const [again, setAgain] = useState('')

  useEffect(() => {
    const filled = new URLSearchParams(window.location.hash.slice(1))
    setIdentifier(filled.get('identifier') ?? '')
    setActivationCode(filled.get('code') ?? '')
    // The code stays out of the history of the browser too.
    window.history.replaceState(window.history.state, '', window.location.pathname)
  }, [])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (newPassword !== again) {
      fail(new ApiError({ code: 'INVALID_INPUT', message: t('member.activate.differ') }))
      return
    }
    void send(async () => {
      const { activateAccount } = await ask<{ activateAccount: Session }>(ACTIVATE, {
        input: { identifier, activationCode, newPassword },
      })
      keepSession(activateAccount)
      router.replace('/')
    })
  }

  return (
    <form className="card narrow" onSubmit={submit}>
      <h1>{t('member.activate')}</h1>
      <p>{t('member.activate.intro')}</p>
      {error && <Failed error={error} />}
      <Field
        label={t('member.signIn.identifier')}
        name="identifier"
        autoComplete="username"
        autoCapitalize="none"
        required
        value={identifier}
        onChange={(event) => setIdentifier(event.target.value)}
      />
      <Field
        label={t('member.activate.code')}
        name="code"
        autoComplete="one-time-code"
        autoCapitalize="characters"
        required
        value={activationCode}
        onChange={(event) => setActivationCode(event.target.value)}
      />
      <PasswordField
        label={t('member.activate.password')}
        hint={t('member.activate.passwordHint')}
        autoComplete="new-password"
        value={newPassword}
        onChange={setNewPassword}
      />
      <Field
        label={t('member.activate.again')}
        type="password"
        autoComplete="new-password"
        required
        value={again}
        onChange={(event) => setAgain(event.target.value)}
      />
      <Submit sending={sending}>{t('member.activate')}</Submit>
    </form>
  )
}
