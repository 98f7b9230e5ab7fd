'use client'

import { useSearchParams } from 'next/navigation'
import { useId, useState, type FormEvent } from 'react'

import { ask } from '../shared/api.ts'
import { useLanguage } from '../shared/language.ts'
import { Done, Failed, Field, Submit } from '../shared/parts.tsx'
import { PasswordField } from '../sessions/password-field.tsx'
import { keepSession, type Session } from '../shared/session.ts'
import { useSend } from '../shared/use-send.ts'

const CREATE = `mutation CreateFirstAdministrator($input: CreateFirstAdministratorInput!) {
  createFirstAdministrator(input: $input) { accessToken accessTokenExpiresAt refreshToken }
}`

/** A root may be of any of these levels: who installs the product is not always a province. */
const LEVELS = ['PROVINCE', 'BLOC', 'COMMUNE', 'DISTRICT', 'GRASSROOTS_BRANCH'] as const

const EMPTY = {
  displayName: '',
  username: '',
  organizationName: '',
  organizationCode: '',
  organizationType: 'PROVINCE',
}

export function FirstRunPage() {
  const { t } = useLanguage()
  const token = useSearchParams().get('token') ?? ''
  const { sending, error, send } = useSend()
  const [values, setValues] = useState(EMPTY)
  const [password, setPassword] = useState('')
  const [done, setDone] = useState(false)
  const levelId = useId()

  const set = (name: keyof typeof EMPTY) => (event: { target: { value: string } }) =>
    setValues({ ...values, [name]: event.target.value })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send(async () => {
      const input = { token, password, ...values }
      const answer = await ask<{ createFirstAdministrator: Session }>(CREATE, { input })
      keepSession(answer.createFirstAdministrator)
      setDone(true)
    })
  }

  if (token === '') return <p className="notice">{t('member.firstRun.noToken')}</p>
  if (done) {
    return (
      <section className="card narrow">
        <Done>{t('member.firstRun.done')}</Done>
        <a className="button primary" href="/admin">
          {t('member.firstRun.toAdmin')}
        </a>
      </section>
    )
  }
  return (
    <form className="card narrow" onSubmit={submit}>
      <h1>{t('member.firstRun')}</h1>
      <p>{t('member.firstRun.intro')}</p>
      {error && <Failed error={error} />}
      <h2>{t('member.firstRun.administrator')}</h2>
      <Field
        label={t('member.firstRun.name')}
        name="displayName"
        autoComplete="name"
        required
        value={values.displayName}
        onChange={set('displayName')}
      />
      <Field
        label={t('member.firstRun.username')}
        name="username"
        autoComplete="username"
        autoCapitalize="none"
        required
        value={values.username}
        onChange={set('username')}
      />
      <PasswordField
        label={t('member.password')}
        hint={t('member.activate.passwordHint')}
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
      />
      <h2>{t('member.firstRun.organization')}</h2>
      <Field
        label={t('member.firstRun.organizationName')}
        name="organizationName"
        required
        value={values.organizationName}
        onChange={set('organizationName')}
      />
      <Field
        label={t('member.firstRun.organizationCode')}
        name="organizationCode"
        required
        value={values.organizationCode}
        onChange={set('organizationCode')}
      />
      <div className="field">
        <label htmlFor={levelId}>{t('member.firstRun.organizationType')}</label>
        <select
          id={levelId}
          name="organizationType"
          value={values.organizationType}
          onChange={set('organizationType')}
        >
          {LEVELS.map((level) => (
            <option key={level} value={level}>
              {t(`member.level.${level}`)}
            </option>
          ))}
        </select>
      </div>
      <Submit sending={sending}>{t('member.firstRun.submit')}</Submit>
    </form>
  )
}
