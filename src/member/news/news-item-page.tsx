'use client'

import Link from 'next/link'

import { day } from '../shared/format.ts'
import { useLanguage } from '../shared/language.ts'
import { Failed, Loading } from '../shared/parts.tsx'
import { useSession } from '../shared/session.ts'
import { useAnswer } from '../shared/use-answer.ts'

const NEWS_ITEM = `query NewsItem($slug: String!) {
  newsItem(slug: $slug) {
    id title summary bodyHtml notice publishedAt owner { name }
    cover { url } files { id filename size url }
  }
}`

type Item = {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly bodyHtml: string
  readonly notice: string | null
  readonly publishedAt: string
  readonly owner: { readonly name: string }
  readonly cover: { readonly url: string } | null
  readonly files: readonly { id: string; filename: string; size: number; url: string }[]
}

export function NewsItemPage({ slug }: { readonly slug: string }) {
  const { t } = useLanguage()
  const session = useSession()
  const { data, error, reload } = useAnswer<{ newsItem: Item | null }>({
    query: NEWS_ITEM,
    variables: { slug },
    enabled: session !== undefined,
  })

  if (error) return <Failed error={error} onRetry={reload} />
  if (!data) return <Loading />
  if (data.newsItem === null) {
    return (
      <>
        <p className="notice">{t('member.news.notFound')}</p>
        {!session && <Link href="/sign-in">{t('member.signIn')}</Link>}
      </>
    )
  }
  return <Article item={data.newsItem} />
}

function Article({ item }: { readonly item: Item }) {
  const { t, locale } = useLanguage()
  return (
    <article className="article">
      <h1>{item.title}</h1>
      <p className="muted">
        {day(item.publishedAt, locale)} · {item.owner.name}
      </p>
      {item.notice && <p className="notice">{item.notice}</p>}
      {item.summary && <p className="lead">{item.summary}</p>}
      {item.cover && <img src={item.cover.url} alt="" />}
      {/* The server has cleaned it: `bodyHtml` holds only the elements of its allow-list. */}
      <div dangerouslySetInnerHTML={{ __html: item.bodyHtml }} />
      {item.files.length > 0 && (
        <>
          <h2>{t('member.news.files')}</h2>
          <ul>
            {item.files.map(({ id, filename, size, url }) => (
              <li key={id}>
                <a href={url}>{filename}</a> ({Math.max(1, Math.round(size / 1024))} kB)
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
  )
}
