import type { Metadata } from 'next'

import { NewsItemPage } from '../../../../../member/news/news-item-page.tsx'

export const metadata: Metadata = { title: 'Tin tức' }

export default async function Page({ params }: { readonly params: Promise<{ slug: string }> }) {
  const { slug } = await params
  return <NewsItemPage slug={decodeURIComponent(slug)} />
}
