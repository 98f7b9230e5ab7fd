'use client'

import Link from 'next/link'
import { useState } from 'react'

import { MeetingList, MEETING_ROW } from '../meetings/meeting-list.tsx'
import '../meetings/meeting.css'
import { NEWS_ROW, NewsList, type NewsRow } from '../news/news-list.tsx'
import { useLanguage } from '../shared/language.ts'
import { Failed, Loading } from '../shared/parts.tsx'
import { serverNow } from '../shared/server-clock.ts'
import { useSession } from '../shared/session.ts'
import { useAnswer } from '../shared/use-answer.ts'
import { TaskList, TASK_FIELDS, type Task } from '../tasks/task-list.tsx'
import { NextMeeting } from './next-meeting.tsx'
import { Notifications } from './notifications.tsx'
import { byWhatComes, type ComingMeeting } from './what-comes.ts'

const LATEST = `query Latest { news(first: 5) { nodes { ${NEWS_ROW} } } }`

/** A meeting that was called and never opened is no longer one to come; one that begins late still is. */
const LATE_MS = 12 * 60 * 60 * 1_000

const COMING = `nodes {
  ${MEETING_ROW} viewerAttendance { status }
  polls { id question status method viewerIsEntitled viewerHasVoted }
}`

const MINE = `query Mine($since: DateTime!) {
  me {
    account { id displayName }
    member { id cell { id meetings(first: 1) { nodes { id tasks { ${TASK_FIELDS} } } } } }
  }
  now: meetings(filter: { statuses: [IN_PROGRESS] }, orderBy: STARTS_AT_DESC, first: 5) { ${COMING} }
  coming: meetings(filter: { statuses: [INVITED], from: $since }, orderBy: STARTS_AT_ASC, first: 5) { ${COMING} }
}`

type Mine = {
  readonly me: {
    readonly account: { readonly displayName: string }
    readonly member: {
      readonly id: string
      readonly cell: {
        readonly meetings: { readonly nodes: readonly { readonly tasks: readonly Task[] }[] }
      }
    } | null
  } | null
  readonly now: { readonly nodes: readonly ComingMeeting[] }
  readonly coming: { readonly nodes: readonly ComingMeeting[] }
}

/** What is new for me; without signing in, what is public. */
export function HomePage() {
  const session = useSession()
  if (session === undefined) return <Loading />
  return (
    <>
      {session ? <MyNews /> : <Welcome />}
      <LatestNews key={session ? 'mine' : 'public'} />
    </>
  )
}

function Welcome() {
  const { t } = useLanguage()
  return (
    <section className="card hero">
      <h1>{t('member.tagline')}</h1>
      <p>{t('member.home.welcome')}</p>
      <p className="actions">
        <Link className="button primary" href="/sign-in">
          {t('member.signIn')}
        </Link>
        <Link className="button" href="/activate">
          {t('member.activate')}
        </Link>
      </p>
    </section>
  )
}

function MyNews() {
  const { t } = useLanguage()
  const [since] = useState(() => new Date(serverNow() - LATE_MS).toISOString())
  const { data, error, reload } = useAnswer<Mine>({ query: MINE, variables: { since } })
  const [next, ...others] = byWhatComes(data ? [...data.now.nodes, ...data.coming.nodes] : [])
  return (
    <>
      {data?.me && <h1>{t('member.home.greeting', { name: data.me.account.displayName })}</h1>}
      {error && <Failed error={error} onRetry={reload} />}
      {next && <NextMeeting meeting={next} />}
      {data && !next && <p className="muted">{t('home.noMeeting')}</p>}
      {others.length > 0 && (
        <section>
          <h2>{t('member.home.next')}</h2>
          <MeetingList meetings={others} />
        </section>
      )}
      {data?.me?.member && <MyTasks member={data.me.member} onChanged={reload} />}
      <Notifications onNew={reload} />
    </>
  )
}

function MyTasks({
  member: { id, cell },
  onChanged,
}: {
  readonly member: NonNullable<NonNullable<Mine['me']>['member']>
  readonly onChanged: () => void
}) {
  const { t } = useLanguage()
  const mine = cell.meetings.nodes
    .flatMap(({ tasks }) => tasks)
    .filter(({ owner, doneAt }) => owner.id === id && doneAt === null)
  if (mine.length === 0) return null
  return (
    <section>
      <h2>{t('home.tasks')}</h2>
      <TaskList tasks={mine} memberId={id} onChanged={onChanged} />
    </section>
  )
}

function LatestNews() {
  const { t } = useLanguage()
  const { data, error, reload } = useAnswer<{ news: { nodes: readonly NewsRow[] } }>({
    query: LATEST,
  })
  return (
    <section>
      <h2>{t('member.home.latest')}</h2>
      {error && <Failed error={error} onRetry={reload} />}
      {data?.news.nodes.length === 0 && <p className="muted">{t('member.news.none')}</p>}
      {data && <NewsList items={data.news.nodes} />}
    </section>
  )
}
