import type { Metadata } from 'next'

import { NewsPage } from '../../../../member/news/news-page.tsx'

export const metadata: Metadata = { title: 'Tin tức' }

export default function Page() {
  return <NewsPage />
}
