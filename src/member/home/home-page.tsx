'use client'

import Link from 'next/link'

import { MeetingList, MEETING_ROW, type MeetingRow } from '../meetings/meeting-list.tsx'
import { NEWS_ROW, NewsList, type NewsRow } from '../news/news-list.tsx'
import { useLanguage } from '../shared/language.ts'
import { Failed, Loading } from '../shared/parts.tsx'
import { useSession } from '../shared/session.ts'
import { useAnswer } from '../shared/use-answer.ts'
import { Notifications } from './notifications.tsx'

const LATEST = `query Latest { news(first: 5) { nodes { ${NEWS_ROW} } } }`

const MINE = `query Mine {
  me { account { id displayName } }
  meetings(filter: { statuses: [INVITED, IN_PROGRESS] }, orderBy: STARTS_AT_ASC, first: 5) {
    nodes { ${MEETING_ROW} }
  }
}`

type Mine = {
  readonly me: { readonly account: { readonly displayName: string } } | null
  readonly meetings: { readonly nodes: readonly MeetingRow[] }
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
  const { data, error, reload } = useAnswer<Mine>({ query: MINE })
  return (
    <>
      {data?.me && <h1>{t('member.home.greeting', { name: data.me.account.displayName })}</h1>}
      {error && <Failed error={error} onRetry={reload} />}
      {data && data.meetings.nodes.length > 0 && (
        <section>
          <h2>{t('member.home.next')}</h2>
          <MeetingList meetings={data.meetings.nodes} />
        </section>
      )}
      <Notifications onNew={reload} />
    </>
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
