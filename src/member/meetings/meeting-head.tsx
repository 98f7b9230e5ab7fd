'use client'

import { dayAndTime } from '../shared/format.ts'
import { useLanguage } from '../shared/language.ts'
import type { Meeting } from './meeting.ts'
import { StatusBadge } from './status-badge.tsx'
import { isBefore } from './what-is-now.ts'

/** Which meeting it is. When, where and who stand open before it; once it goes on they fold away under what happens now. */
export function MeetingHead({ meeting }: { readonly meeting: Meeting }) {
  const { t, locale } = useLanguage()
  const { title, status, statusComment } = meeting
  return (
    <header>
      <div className="heading">
        <h1>{title}</h1>
        <StatusBadge status={status} />
      </div>
      {statusComment && <p className="notice">{t('phone.comment', { comment: statusComment })}</p>}
      {isBefore(meeting) ? (
        <Facts meeting={meeting} />
      ) : (
        <details className="more">
          <summary>{dayAndTime(meeting.startsAt, locale)}</summary>
          <Facts meeting={meeting} />
        </details>
      )}
    </header>
  )
}

function Facts({ meeting }: { readonly meeting: Meeting }) {
  const { t, locale } = useLanguage()
  const { startsAt, organization, place, onlineUrl, kind, chair, minuteTaker } = meeting
  const facts = [
    [t('member.meeting.startsAt'), dayAndTime(startsAt, locale)],
    [t('member.meeting.place'), place],
    [t('member.meeting.organization'), organization.name],
    [t('member.meeting.kind'), t(`member.kind.${kind}`)],
    [t('phone.chair'), chair?.fullName],
    [t('phone.minuteTaker'), minuteTaker?.fullName],
  ] as const
  return (
    <>
      <dl className="facts">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {onlineUrl && (
        <a className="button wide" href={onlineUrl} target="_blank" rel="noreferrer">
          {t('phone.onlineLink')}
        </a>
      )}
    </>
  )
}
