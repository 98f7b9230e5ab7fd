'use client'

import { useState } from 'react'

import { useLanguage } from '../shared/language.ts'
import { useLive } from '../shared/live.ts'
import { Failed, Field, Loading } from '../shared/parts.tsx'
import { useSession } from '../shared/session.ts'
import { useAnswer } from '../shared/use-answer.ts'
import { NEWS_ROW, NewsList, type NewsRow } from './news-list.tsx'

const PAGE = 20

const NEWS = `query News($search: String, $first: Int!) {
  news(filter: { search: $search }, first: $first) {
    nodes { ${NEWS_ROW} }
    pageInfo { hasNextPage }
  }
}`

type News = {
  readonly news: {
    readonly nodes: readonly NewsRow[]
    readonly pageInfo: { readonly hasNextPage: boolean }
  }
}

export function NewsPage() {
  const { t } = useLanguage()
  const session = useSession()
  const [search, setSearch] = useState('')
  const [first, setFirst] = useState(PAGE)
  const { data, error, reload } = useAnswer<News>({
    query: NEWS,
    variables: { search: search.trim() === '' ? null : search, first },
    enabled: session !== undefined,
  })
  useLive({
    query: 'subscription { contentPublished { id } }',
    variables: () => ({}),
    onMessage: reload,
    enabled: Boolean(session),
  })

  return (
    <>
      <h1>{t('member.news')}</h1>
      <Field
        label={t('member.news.search')}
        type="search"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      {error && <Failed error={error} onRetry={reload} />}
      {!data && !error && <Loading />}
      {data?.news.nodes.length === 0 && (
        <p className="muted">{t(search ? 'member.news.searchNone' : 'member.news.none')}</p>
      )}
      {data && <NewsList items={data.news.nodes} />}
      {data?.news.pageInfo.hasNextPage && first < 200 && (
        <button type="button" onClick={() => setFirst(first + PAGE)}>
          {t('member.meeting.more')}
        </button>
      )}
    </>
  )
}
