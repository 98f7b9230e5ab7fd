'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'

import { ask } from '../shared/api.ts'
import { useLanguage } from '../shared/language.ts'
import { Failed, Field, Submit } from '../shared/parts.tsx'
import { keepSession, type Session } from '../shared/session.ts'
import { useSend } from '../shared/use-send.ts'
import { PasswordField } from './password-field.tsx'
import { afterSignIn } from './return-to.ts'

const LOGIN = `mutation Login($input: LoginInput!) {
  login(input: $input) { accessToken accessTokenExpiresAt refreshToken }
}`

export function SignInPage() {
  const { t } = useLanguage()
  const router = useRouter()
  const { sending, error, send } = useSend()
  const [identifier, setIdentifier] = useState('')
  const [password, setPassword] = useState('')

  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send(async () => {
      const { login } = await ask<{ login: Session }>(LOGIN, { input: { identifier, password } })
      keepSession(login)
      router.replace(afterSignIn())
    })
  }

  return (
    <form className="card narrow" onSubmit={submit}>
      <h1>{t('member.signIn')}</h1>
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
      <PasswordField
        label={t('member.password')}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      <Submit sending={sending}>{t('member.signIn')}</Submit>
      <p>
        <Link href="/activate">{t('member.signIn.toActivate')}</Link>
      </p>
    </form>
  )
}
