'use client'

import { useEffect, useId, useState, type FormEvent, type ReactNode } from 'react'

import { REMINDER_TIMES, type ReminderTime } from '../../domain/notifications/notice-settings.ts'
import { signInFirst } from '../sessions/return-to.ts'
import { ask } from '../shared/api.ts'
import { useLanguage } from '../shared/language.ts'
import { Done, Failed, Field, Loading, Submit } from '../shared/parts.tsx'
import { useSession } from '../shared/session.ts'
import { useAnswer } from '../shared/use-answer.ts'
import { useSend } from '../shared/use-send.ts'

const FIELDS = 'reminder mailAddress mailWanted locale mailAvailable'
const SETTINGS = `query Settings { noticeSettings { ${FIELDS} } }`
const CHANGE = `mutation ChangeSettings($input: NoticeSettingsInput!) { changeNoticeSettings(input: $input) { ${FIELDS} } }`

type Settings = {
  readonly reminder: ReminderTime
  readonly mailAddress: string | null
  readonly mailWanted: boolean
  readonly locale: string
  readonly mailAvailable: boolean
}

/** How the signed-in person hears of things. */
export function SettingsPage() {
  const { t } = useLanguage()
  const session = useSession()
  useEffect(() => {
    if (session === null) signInFirst()
  }, [session])
  const { data, error, reload } = useAnswer<{ noticeSettings: Settings }>({
    query: SETTINGS,
    enabled: Boolean(session),
  })
  return (
    <section className="narrow">
      <h1>{t('member.settings')}</h1>
      {error && <Failed error={error} onRetry={reload} />}
      {!data && !error && <Loading />}
      {data && <SettingsForm settings={data.noticeSettings} />}
    </section>
  )
}

function SettingsForm({ settings }: { readonly settings: Settings }) {
  const { t } = useLanguage()
  const { sending, error, send } = useSend()
  const [isSaved, setSaved] = useState(false)
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const input = {
      reminder: form.get('reminder'),
      mailAddress: form.get('mailAddress'),
      mailWanted: form.get('mailWanted') !== null,
      locale: form.get('locale'),
    }
    setSaved(false)
    void send(async () => {
      await ask(CHANGE, { input })
      setSaved(true)
    })
  }
  return (
    <form className="card" onSubmit={save} onChange={() => setSaved(false)}>
      <Choice label={t('member.settings.reminder')} name="reminder" chosen={settings.reminder}>
        {REMINDER_TIMES.map((time) => (
          <option key={time} value={time}>
            {t(`member.settings.reminder.${time}`)}
          </option>
        ))}
      </Choice>
      <label className="check">
        <input type="checkbox" name="mailWanted" defaultChecked={settings.mailWanted} />
        {t('member.settings.mailWanted')}
      </label>
      {!settings.mailAvailable && <p className="muted">{t('member.settings.noMail')}</p>}
      <Field
        label={t('member.settings.mailAddress')}
        hint={t('member.settings.mailHint')}
        name="mailAddress"
        type="email"
        autoComplete="email"
        defaultValue={settings.mailAddress ?? ''}
      />
      <Choice label={t('member.settings.locale')} name="locale" chosen={settings.locale}>
        <option value="vi">Tiếng Việt</option>
        <option value="en">English</option>
      </Choice>
      {error && <Failed error={error} />}
      {isSaved && <Done>{t('member.settings.saved')}</Done>}
      <Submit sending={sending}>{t('member.settings.save')}</Submit>
    </form>
  )
}

function Choice({
  label,
  name,
  chosen,
  children,
}: {
  readonly label: string
  readonly name: string
  readonly chosen: string
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={chosen}>
        {children}
      </select>
    </div>
  )
}
