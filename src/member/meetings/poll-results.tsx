'use client'

import { useState } from 'react'

import { percent } from '../shared/format.ts'
import { useLanguage } from '../shared/language.ts'
import { Failed, Loading } from '../shared/parts.tsx'
import { useAnswer } from '../shared/use-answer.ts'
import { blankBallots } from './ballot-choice.ts'
import type { Person, Poll } from './meeting.ts'
import type { MeetingView } from './meeting-view.ts'

/** What was voted on, the last one first and open, the others to be opened. */
export function PollResults({ view: { meetingId, meeting } }: { readonly view: MeetingView }) {
  const { t } = useLanguage()
  const closed = meeting.polls.filter(({ status }) => status === 'CLOSED').reverse()
  if (closed.length === 0) return null
  return (
    <section>
      <h2>{t('phone.results')}</h2>
      {closed.map((poll, index) => (
        <details key={poll.id} className="card result" open={index === 0 || undefined}>
          <summary>{poll.question}</summary>
          <PollBars poll={poll} />
          {poll.method === 'NAMED' && <NamedVotes meetingId={meetingId} poll={poll} />}
        </details>
      ))}
    </section>
  )
}

/** The options with their votes as bars, and as numbers beside them. */
export function PollBars({ poll }: { readonly poll: Poll }) {
  const { t, locale } = useLanguage()
  const { entitledCount: entitled, votedCount: voted, method, options } = poll
  const blank = blankBallots(poll)
  const rows = options.map(({ key, label, votes, elected }) => ({
    key,
    label,
    votes: votes ?? 0,
    mark:
      elected === true
        ? t('phone.result.elected')
        : isTied(poll, elected)
          ? t('phone.result.tied')
          : null,
  }))
  if (blank) rows.push({ key: '', label: t('phone.poll.blank'), votes: blank, mark: null })
  return (
    <>
      <p className="muted">
        {t(`phone.poll.${method}`)}
        {method !== 'SHOW_OF_HANDS' && ` · ${t('phone.poll.turnout', { voted, entitled })}`}
      </p>
      <ul className="bars">
        {rows.map(({ key, label, votes, mark }) => (
          <li key={key}>
            <span className="bar-label">
              {label} {mark && <span className="badge">{mark}</span>}
            </span>
            <span className="bar-number">
              {t('phone.result.votesShare', {
                votes,
                share: percent(entitled === 0 ? 0 : (votes / entitled) * 100, locale),
              })}
            </span>
            <span className="bar" aria-hidden="true">
              <span style={{ width: `${entitled === 0 ? 0 : (votes / entitled) * 100}%` }} />
            </span>
          </li>
        ))}
      </ul>
      <p className="muted">{t('phone.result.ofEntitled', { entitled })}</p>
    </>
  )
}

/** Of an election that is closed, null tells those who are tied for the last place. */
const isTied = ({ places, status }: Poll, elected: boolean | null): boolean =>
  places !== null && status === 'CLOSED' && elected === null

const NAMED = `query NamedVotes($id: ID!) {
  meeting(id: $id) { polls { id namedVotes { member { id fullName } optionKeys } } }
}`

type Named = {
  readonly meeting: {
    readonly polls: readonly {
      readonly id: string
      readonly namedVotes:
        readonly { readonly member: Person; readonly optionKeys: readonly string[] }[] | null
    }[]
  } | null
}

function NamedVotes({ meetingId, poll }: { readonly meetingId: string; readonly poll: Poll }) {
  const { t } = useLanguage()
  const [shown, setShown] = useState(false)
  const { data, error, reload } = useAnswer<Named>({
    query: NAMED,
    variables: { id: meetingId },
    enabled: shown,
  })
  const votes = data?.meeting?.polls.find(({ id }) => id === poll.id)?.namedVotes
  const said = (keys: readonly string[]) =>
    keys.length === 0
      ? t('phone.poll.blank')
      : poll.options.flatMap(({ key, label }) => (keys.includes(key) ? [label] : [])).join(', ')
  return (
    <>
      <button type="button" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {t(shown ? 'phone.result.hideWho' : 'phone.result.who')}
      </button>
      {shown && error && <Failed error={error} onRetry={reload} />}
      {shown && !data && !error && <Loading />}
      {shown && (
        <ul className="roll">
          {votes?.map(({ member, optionKeys }) => (
            <li key={member.id}>
              <span>{member.fullName}</span>
              <span>{said(optionKeys)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
