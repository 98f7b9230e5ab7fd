'use client'

import Link from 'next/link'
import { useEffect, useState } from 'react'

import '../minutes/minutes.css'

import { dayAndTime } from '../shared/format.ts'
import { useLanguage } from '../shared/language.ts'
import { Failed, Loading } from '../shared/parts.tsx'
import { useSession } from '../shared/session.ts'
import { asApiError } from '../shared/use-answer.ts'
import { askSeal, type CheckedSeal } from './ask-check.ts'
import { FileCheck } from './file-check.tsx'

/** What a seal is worth, for anybody who has its link; and the minutes themselves for whoever may read them. */
export function VerifyPage({
  meetingId,
  seal,
}: {
  readonly meetingId: string
  readonly seal: string
}) {
  const { t } = useLanguage()
  const [checked, setChecked] = useState<CheckedSeal>()
  const [error, setError] = useState<unknown>()
  const [round, setRound] = useState(0)
  useEffect(() => {
    let isLeft = false
    askSeal({ meetingId, seal }).then(
      (answer) => isLeft || setChecked(answer),
      (problem: unknown) => isLeft || setError(problem),
    )
    return () => {
      isLeft = true
    }
  }, [meetingId, seal, round])
  const retry = () => {
    setError(undefined)
    setRound(round + 1)
  }
  return (
    <>
      <h1>{t('member.verify')}</h1>
      {error !== undefined && !checked ? (
        <Failed error={asApiError(error)} onRetry={retry} />
      ) : checked === undefined ? (
        <Loading />
      ) : (
        <Verdict {...{ checked, meetingId, seal }} />
      )}
    </>
  )
}

function Verdict({
  checked,
  meetingId,
  seal,
}: {
  readonly checked: CheckedSeal
  readonly meetingId: string
  readonly seal: string
}) {
  const { t, locale } = useLanguage()
  const session = useSession()
  if (!checked.genuine)
    return (
      <div className="notice bad" role="status">
        <p className="lead">{t('member.verify.notGenuine')}</p>
        <p>{t('member.verify.notGenuine.what')}</p>
      </div>
    )
  const { title, organization, heldOn, adoptedAt } = checked
  return (
    <>
      <section className="card">
        <p className="notice good big" role="status">
          <span aria-hidden="true">✓ </span>
          {t('member.verify.genuine')}
        </p>
        <dl className="facts">
          <dt>{t('member.verify.meeting')}</dt>
          <dd>{title}</dd>
          <dt>{t('member.meeting.organization')}</dt>
          <dd>{organization}</dd>
          <dt>{t('member.verify.heldOn')}</dt>
          <dd>{heldOn.split('-').reverse().join('/')}</dd>
          <dt>{t('member.verify.adoptedAt')}</dt>
          <dd>{dayAndTime(adoptedAt, locale)}</dd>
        </dl>
        <p className="minutes-seal">
          <small>
            {t('member.minutes.seal')}: <code>{seal}</code>
          </small>
        </p>
        {session && (
          <p>
            <Link href={`/meetings/${meetingId}/minutes`}>{t('member.verify.read')}</Link>
          </p>
        )}
      </section>
      <FileCheck meetingId={meetingId} seal={seal} />
    </>
  )
}
