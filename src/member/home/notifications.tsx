'use client'

import Link from 'next/link'
import { useState } from 'react'

import { ask } from '../shared/api.ts'
import { dayAndTime } from '../shared/format.ts'
import { useLanguage } from '../shared/language.ts'
import { LiveState } from '../shared/live-state.tsx'
import { useLive } from '../shared/live.ts'
import { Failed, Loading } from '../shared/parts.tsx'
import { useAnswer } from '../shared/use-answer.ts'
import { useReloadSoon } from '../shared/use-reload-soon.ts'
import { useSend } from '../shared/use-send.ts'

/** A notice often goes to everybody at once; not all phones ask for it in the same moment. */
const SPREAD_MS = 1_500
const PAGE = 10
/** The most that the server gives at once. */
const MAX_SHOWN = 200

const FIELDS = 'id title body url createdAt readAt'
const NOTIFICATIONS = `query Notifications($first: Int!) {
  notifications(first: $first) { unreadCount nodes { ${FIELDS} } pageInfo { hasNextPage } }
}`
const MARK_ALL = 'mutation MarkAllRead { markAllNotificationsRead }'
const MARK_READ = 'mutation MarkRead($ids: [ID!]!) { markNotificationsRead(ids: $ids) }'

type Notification = {
  readonly id: string
  readonly title: string
  readonly body: string
  readonly url: string
  readonly createdAt: string
  readonly readAt: string | null
}
type Notifications = {
  readonly notifications: {
    readonly unreadCount: number
    readonly nodes: readonly Notification[]
    readonly pageInfo: { readonly hasNextPage: boolean }
  }
}

/** The newest notices, and older ones as they are asked for; a new one appears by itself, and whatever came while the line was cut with it. */
export function Notifications({ onNew }: { readonly onNew: () => void }) {
  const { t } = useLanguage()
  const [first, setFirst] = useState(PAGE)
  const { data, error, reload } = useAnswer<Notifications>({
    query: NOTIFICATIONS,
    variables: { first },
  })
  const { sending, error: sendError, send } = useSend()
  const refresh = () => {
    reload()
    onNew()
  }
  const refreshSoon = useReloadSoon({ reload: refresh, delay: () => Math.random() * SPREAD_MS })
  // What is read on another device is read here.
  useLive({
    query: 'subscription { notificationRead { id } }',
    variables: () => ({}),
    onMessage: refreshSoon,
  })
  const connection = useLive({
    query: 'subscription { notificationReceived { id } }',
    variables: () => ({}),
    onMessage: refreshSoon,
  })
  const failure = error ?? sendError
  const list = data?.notifications
  const markAll = () =>
    send(async () => {
      await ask(MARK_ALL)
      reload()
    })
  const markRead = (ids: readonly string[]) =>
    send(async () => {
      await ask(MARK_READ, { ids })
      reload()
    })

  return (
    <section>
      <div className="heading">
        <h2>{t('member.home.new')}</h2>
        {list !== undefined && list.unreadCount > 0 && (
          <span className="badge">{t('member.home.unread', { count: list.unreadCount })}</span>
        )}
      </div>
      <LiveState connection={connection} onBack={refreshSoon} quiet />
      {failure && <Failed error={failure} onRetry={reload} />}
      {!data && !error && <Loading />}
      {list?.nodes.length === 0 && <p className="muted">{t('member.home.nothing')}</p>}
      <p className="actions">
        {list?.pageInfo.hasNextPage && first < MAX_SHOWN && (
          <button type="button" onClick={() => setFirst(first + PAGE)}>
            {t('member.meeting.more')}
          </button>
        )}
        {list !== undefined && list.unreadCount > 0 && (
          <button type="button" disabled={sending} onClick={() => void markAll()}>
            {t('member.home.markRead')}
          </button>
        )}
        <Link className="button" href="/settings">
          {t('member.settings')}
        </Link>
      </p>
      <ul className="rows">
        {list?.nodes.map((one) => (
          <Notice key={one.id} notification={one} onOpen={() => void markRead([one.id])} />
        ))}
      </ul>
    </section>
  )
}

function Notice({
  notification: { title, body, url, createdAt, readAt },
  onOpen,
}: {
  readonly notification: Notification
  readonly onOpen: () => void
}) {
  const { t, locale } = useLanguage()
  return (
    <li className={readAt === null ? 'unread' : undefined}>
      <Link href={pathOf(url)} className="row" onClick={readAt === null ? onOpen : undefined}>
        <strong>
          {readAt === null && (
            <span className="visually-hidden">{t('member.home.unreadMark')}: </span>
          )}
          {title}
        </strong>
        <span>{body}</span>
        <small className="muted">{dayAndTime(createdAt, locale)}</small>
      </Link>
    </li>
  )
}

/** Notices carry whole addresses for mail, or paths; inside the pages the path is enough. */
function pathOf(url: string): string {
  const { pathname, search } = new URL(url, window.location.origin)
  return pathname + search
}
