'use client'

import { useState } from 'react'

import { useLanguage } from '../shared/language.ts'
import { Ballot } from './ballot.tsx'
import type { Poll } from './meeting.ts'
import type { MeetingView } from './meeting-view.ts'

/** The polls that are open, each with what this person may do in it. */
export function PollsPanel({ view }: { readonly view: MeetingView }) {
  const open = view.meeting.polls.filter(({ status }) => status === 'OPEN')
  return open.map((poll) => <OpenPoll key={poll.id} poll={poll} view={view} />)
}

function OpenPoll({ poll, view }: { readonly poll: Poll; readonly view: MeetingView }) {
  const { t } = useLanguage()
  const { entitledCount: entitled, votedCount: voted, places, method } = poll
  return (
    <section className="card attention poll">
      <h2 className="label">
        {t(places === null ? 'phone.poll' : 'phone.poll.election')} · {t(`phone.poll.${method}`)}
      </h2>
      <p className="current-title">{poll.question}</p>
      <OwnPart poll={poll} view={view} />
      <p className="muted">
        {/* Nothing tells a phone of a sealed ballot: a number that stands still would be read as one. */}
        {method === 'NAMED'
          ? t('phone.poll.turnout', { voted, entitled })
          : t('phone.poll.entitled', { entitled })}
      </p>
    </section>
  )
}

/** The ballot, once it is known that one may vote; what was acknowledged shows at once and not when it is next asked for. */
function OwnPart({
  poll,
  view: { meetingId, mine },
}: {
  readonly poll: Poll
  readonly view: MeetingView
}) {
  const { t } = useLanguage()
  const [acknowledged, setAcknowledged] = useState(false)
  const own = mine?.polls.find(({ id }) => id === poll.id)

  if (poll.method === 'SHOW_OF_HANDS') {
    return (
      <>
        <p>{t(own?.viewerIsEntitled === false ? 'phone.poll.notEntitled' : 'phone.poll.hands')}</p>
        <OptionList poll={poll} />
      </>
    )
  }
  if (acknowledged || own?.viewerHasVoted) {
    return (
      <p className="notice good big" role="status">
        <span aria-hidden="true">✓ </span>
        {t('phone.poll.voted')}
      </p>
    )
  }
  if (own?.viewerIsEntitled)
    return <Ballot meetingId={meetingId} poll={poll} onDone={() => setAcknowledged(true)} />
  return (
    <>
      <OptionList poll={poll} />
      <p className="muted" role="status">
        {t(own === undefined ? 'phone.poll.checking' : 'phone.poll.notEntitled')}
      </p>
    </>
  )
}

function OptionList({ poll }: { readonly poll: Poll }) {
  return (
    <ul className="options">
      {poll.options.map(({ key, label }) => (
        <li key={key}>{label}</li>
      ))}
    </ul>
  )
}
